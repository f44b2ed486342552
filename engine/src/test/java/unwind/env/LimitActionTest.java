package unwind.env;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import unwind.cost.CostModel;
import unwind.cost.CostPresets;
import unwind.cost.SessionLiquidity;
import unwind.feature.CostCurve;
import unwind.feature.Normaliser;
import unwind.market.Column;
import unwind.market.Session;
import unwind.order.ExecutionTiming;
import unwind.order.ParentOrder;
import unwind.sim.ExecutionSimulator;
import unwind.sim.LimitFillRule;
import unwind.sim.LimitRules;
import unwind.sim.PaceBand;
import unwind.testing.Sessions;

class LimitActionTest {
    private static final CostModel COSTS = CostPresets.defaultModel();
    private static final LimitRules TOUCH = new LimitRules(LimitFillRule.TOUCH, 1);

    /** Bid 99.96, ask 100.04; every minute's high is {@code high}. */
    private static SessionLiquidity day(double high) {
        Session.Builder b = Sessions.builder(100);
        for (int row = 0; row < 100; row++) {
            b.bid(row, 0, 99.96, 1e4).ask(row, 0, 100.04, 1e4);
            b.value(row, Column.HIGH, high).value(row, Column.LOW, 99.9).value(row, Column.VOLUME, 1e6);
        }
        Session session = b.build();
        return SessionLiquidity.of(session, Sessions.profile(session), ExecutionTiming.SNAPSHOT);
    }

    private static Wish decode(ActionForm form, float... action) {
        SessionLiquidity day = day(100.05);
        ExecutionSimulator simulator = new ExecutionSimulator(COSTS, PaceBand.ofPercent(10), day);
        simulator.begin(day, new ParentOrder(Sessions.TICKER, 1000, 0, 100));
        Wish wish = new Wish();
        VisibleMinute minute = new VisibleMinute(
                simulator.view(),
                new CostCurve(new ParentOrder(Sessions.TICKER, 1000, 0, 100), PaceBand.ofPercent(10)),
                new float[CostCurve.SIZES]);
        form.decode(action, minute, simulator.state(), wish);
        return wish;
    }

    @Test
    void belowTheThresholdItIsTheMarketAgentsAction() {
        for (float pace : new float[] {-1, -0.3f, 0, 0.7f}) {
            Wish market = decode(new PaceAction(), pace);
            Wish limit = decode(new LimitAction(new PaceAction(), 1), pace, -0.51f);
            assertThat(limit.marketShares()).isEqualTo(market.marketShares());
            assertThat(limit.limitShares()).isZero();
        }
    }

    @Test
    void anUntrainedPolicyRestsTwiceTheEvenPaceAtTheCentre() {
        Wish wish = decode(new LimitAction(new PaceAction(), 2), 0, 0);
        assertThat(wish.marketShares()).isZero();
        assertThat(wish.limitShares()).isEqualTo(20);
        assertThat(wish.limitPriceDollars()).isCloseTo(100.02, within(1e-9));
    }

    @Test
    void paceAndPriceRiseWithTheirNumbers() {
        LimitAction form = new LimitAction(new PaceAction(), 2);
        assertThat(decode(form, 0.5f, 0).limitShares()).isGreaterThan(20);
        assertThat(decode(form, -0.5f, 0).limitShares()).isLessThan(20);
        assertThat(decode(form, 0, 0.5f).limitPriceDollars()).isGreaterThan(100.02);
        assertThat(decode(form, 0, -0.4f).limitPriceDollars()).isLessThan(100.02);
    }

    /** The ask (4 bps from the mid) is always reached, a tick more never. */
    @Test
    void theCentreIsTheDearestDistanceThatIsStillTaken() {
        SessionLiquidity day = day(100.04);
        double centre = LimitAction.centre(
                List.of(day), new ParentOrder(Sessions.TICKER, 1000, 0, 100), COSTS, PaceBand.ofPercent(10), TOUCH);
        assertThat(centre).isCloseTo(4, within(0.01));
    }

    @Test
    void theIdHoldsTheWholeForm() {
        Normaliser frozen = Normaliser.unfitted().withAction(LimitAction.id(Normaliser.PACE, 1.25));
        assertThat(ActionForm.of(frozen)).isEqualTo(new LimitAction(new PaceAction(), 1.25));
        assertThat(ActionForm.of(frozen).size()).isEqualTo(2);
        assertThat(ActionForm.of(frozen).postsLimits()).isTrue();
    }
}
