package unwind.env;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import unwind.cost.CostPresets;
import unwind.cost.SessionLiquidity;
import unwind.feature.CostCurve;
import unwind.feature.Normaliser;
import unwind.feature.ReservationScale;
import unwind.market.Session;
import unwind.order.ExecutionTiming;
import unwind.order.ParentOrder;
import unwind.sim.ExecutionSimulator;
import unwind.sim.PaceBand;
import unwind.testing.Sessions;

class BlockActionTest {
    private static final ParentOrder ORDER = new ParentOrder(Sessions.TICKER, 1000, 0, 100);
    private static final PaceBand BAND = PaceBand.ofPercent(10);
    private static final double SAFE_SHARES = 60;

    private final BlockAction form = new BlockAction(ReservationScale.unfitted(), SAFE_SHARES);

    /** In a minute with so many shares sold. */
    private static ExecutionSimulator simulator(ExecutionTiming timing, int atMinute, int sold) {
        Session session = Sessions.constant(Sessions.DATE, 100, 99.99, 100.01, 500);
        SessionLiquidity day = SessionLiquidity.of(session, Sessions.profile(session), timing);
        ExecutionSimulator simulator = new ExecutionSimulator(CostPresets.defaultModel(), BAND, day);
        simulator.begin(day, ORDER);
        simulator.jumpTo(atMinute, sold);
        return simulator;
    }

    /** Shares from the sixth step of the curve on cost {@code thin} bps. */
    private double wanted(ExecutionSimulator simulator, float action, float thin) {
        float[] marginals = new float[CostCurve.SIZES];
        Arrays.fill(marginals, 6, CostCurve.SIZES, thin);
        CostCurve.raise(marginals);
        Wish wish = new Wish();
        VisibleMinute minute = new VisibleMinute(simulator.view(), new CostCurve(ORDER, BAND), marginals);
        form.decode(new float[] {action}, minute, simulator.state(), wish);
        return wish.marketShares();
    }

    @Test
    void itWaitsUntilTheBandAsksForASaleOrTheActionIsSure() {
        ExecutionSimulator inside = simulator(ExecutionTiming.SNAPSHOT, 50, 500);
        assertThat(inside.state().leastNow()).isZero();
        assertThat(wanted(inside, 0.79f, 0)).isZero();
        assertThat(wanted(inside, 0.81f, 0)).isCloseTo(inside.state().mostNow(), within(1e-6));
        ExecutionSimulator edge = simulator(ExecutionTiming.SNAPSHOT, 50, 400);
        assertThat(edge.state().leastNow()).isPositive();
        assertThat(wanted(edge, -0.1f, 0)).isCloseTo(0.5 * edge.state().mostNow(), within(1e-4));
        assertThat(wanted(edge, 0.8f, 0)).as("the largest of the curve").isEqualTo(200);
    }

    @Test
    void aBlockEndsWhereTheVisibleBookDoesAndAtTheSafeSizeWhereItIsNotVisible() {
        ExecutionSimulator visible = simulator(ExecutionTiming.SNAPSHOT, 50, 400);
        double deep = wanted(visible, 0.8f, 0);
        assertThat(wanted(visible, 0.8f, 1e4f)).isPositive().isLessThan(0.5 * deep);
        ExecutionSimulator hidden = simulator(ExecutionTiming.NEXT_ROW, 50, 400);
        assertThat(wanted(hidden, 0.8f, 0)).isEqualTo(SAFE_SHARES).isLessThan(deep);
    }

    @Test
    void theActionOfABlockSellsIt() {
        ExecutionSimulator edge = simulator(ExecutionTiming.SNAPSHOT, 50, 400);
        for (int shares : new int[] {20, 77, 150}) {
            float action = (float) BlockAction.action(shares, edge.state());
            assertThat(wanted(edge, action, 0)).isCloseTo(shares, within(1e-3));
        }
        ExecutionSimulator inside = simulator(ExecutionTiming.SNAPSHOT, 50, 500);
        assertThat(wanted(inside, (float) BlockAction.action(0, inside.state()), 0))
                .isZero();
        assertThat(wanted(inside, (float) BlockAction.action(inside.state().mostNow(), inside.state()), 0))
                .isCloseTo(inside.state().mostNow(), within(1e-6));
    }

    @Test
    void theIdHoldsTheSafeSize() {
        ActionForm read = ActionForm.of(Normaliser.unfitted().withAction(BlockAction.id(SAFE_SHARES)));
        assertThat(read).isEqualTo(form);
        assertThatThrownBy(() -> new BlockAction(ReservationScale.unfitted(), 0))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
