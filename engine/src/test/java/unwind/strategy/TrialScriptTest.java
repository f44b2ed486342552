package unwind.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import unwind.cost.CostContext;
import unwind.cost.CostModel;
import unwind.cost.CostPart;
import unwind.cost.CostPresets;
import unwind.cost.SessionLiquidity;
import unwind.market.Column;
import unwind.market.Session;
import unwind.order.ExecutionTiming;
import unwind.order.ParentOrder;
import unwind.sim.Decider;
import unwind.sim.ExecutionResult;
import unwind.sim.ExecutionSimulator;
import unwind.sim.PaceBand;
import unwind.testing.Sessions;

/** The five mistakes of the published trial's script, each with the worked number of docs/costs.md, beside what is done here. */
class TrialScriptTest {
    private static final double ALPHA = 4.439584265535017e-06;
    private static final CostModel BLOCKHOUSE = CostPresets.model("blockhouse");

    private static double slippage(Session session, int row, double shares) {
        CostContext context = new CostContext(Sessions.liquidity(session));
        context.moveTo(row, 0);
        double[] parts = new double[CostPart.COUNT];
        BLOCKHOUSE.price(context, shares, parts);
        return parts[CostPart.SLIPPAGE.ordinal()];
    }

    @Test
    void wholeColumnsInsteadOfTheRowChargeFiftyDollarsWhereNothingSlips() {
        Session session = Sessions.builder(2)
                .bid(0, 0, 100.00, 100)
                .ask(0, 0, 100.01, 100)
                .bid(1, 0, 98.00, 100)
                .ask(1, 0, 98.01, 100)
                .build();
        double columnMean = (session.bid(0)[0] * 100 + session.bid(0)[1] * 100) / 200;
        double script = 50 * (session.bid(0)[0] - columnMean);
        assertThat(columnMean).isEqualTo(99.00);
        assertThat(script).isEqualTo(50);
        assertThat(slippage(session, 0, 50)).isZero();
    }

    @Test
    void fullLevelsInsteadOfTheExecutedQuantityChargeOneEightyInsteadOfOneDollar() {
        Session session = Sessions.builder(1)
                .bid(0, 0, 100.00, 100)
                .bid(0, 1, 99.99, 900)
                .ask(0, 0, 100.01, 100)
                .build();
        double levelMean = (100.00 * 100 + 99.99 * 900) / 1000;
        assertThat(levelMean).isCloseTo(99.991, within(1e-9));
        assertThat(200 * (100.00 - levelMean)).isCloseTo(1.80, within(1e-9));
        assertThat(slippage(session, 0, 200)).isCloseTo(1.00, within(1e-9));
    }

    @Test
    void roundedUpInventorySells854Point85OfAThousandShares() {
        double slice = 1000.0 / 390;
        double inventory = 1000;
        double sold = 0;
        for (int minute = 0; minute < 390 && inventory > 0; minute++) {
            double now = Math.min(slice, inventory);
            sold += now;
            inventory -= Math.ceil(now);
        }
        assertThat(sold).isCloseTo(854.85, within(0.005));
        assertThat(LargestRemainder.even(1000, 390)).hasSize(390);
        assertThat(Arrays.stream(LargestRemainder.even(1000, 390)).sum()).isEqualTo(1000);
    }

    private static ExecutionResult play(Strategy strategy, double laterVolume) {
        Session.Builder b = Sessions.builder(2);
        for (int row = 0; row < 2; row++) {
            b.bid(row, 0, 100.00, 1_000_000).ask(row, 0, 100.01, 100);
            b.value(row, Column.VOLUME, row == 0 ? 10_000 : laterVolume);
        }
        Session session = b.build();
        SessionLiquidity day =
                SessionLiquidity.of(session, Sessions.liquidity(training()).profile(), ExecutionTiming.SNAPSHOT);
        ParentOrder order = new ParentOrder(Sessions.TICKER, 1000, 0, 2);
        Briefing briefing =
                new Briefing(session.date(), 0, 2, day.profile(), ExecutionTiming.SNAPSHOT, BLOCKHOUSE, PaceBand.OFF);
        Decider decider = strategy instanceof ForesightStrategy bound
                ? bound.beginKnowing(order, briefing, day, 0)
                : strategy.begin(order, briefing);
        return new ExecutionSimulator(BLOCKHOUSE, PaceBand.OFF, day).run(day, order, decider);
    }

    private static Session training() {
        return Sessions.constant(100.00, 100.01, 1000);
    }

    @Test
    void fullDayVolumeDecidesTheFirstSliceOfTheScriptsVwapButNotOfOurs() {
        assertThat(play(new PerfectVwapStrategy(), 30_000).sharesByMinute()[0]).isEqualTo(250);
        assertThat(play(new PerfectVwapStrategy(), 10_000).sharesByMinute()[0]).isEqualTo(500);
        assertThat(play(new VwapStrategy(), 30_000).sharesByMinute())
                .isEqualTo(play(new VwapStrategy(), 10_000).sharesByMinute());
        assertThat(new PerfectVwapStrategy().label()).isEqualTo("VWAP (perfect foresight)");
    }

    @Test
    void concaveDollarsMakeOneBlockCheaperThanTwap() {
        Session deep = Sessions.constant(200.00, 200.01, 1_000_000);
        SessionLiquidity day = Sessions.liquidity(deep);
        ParentOrder order = new ParentOrder(Sessions.TICKER, 1000, 0, 390);
        ExecutionSimulator simulator = new ExecutionSimulator(BLOCKHOUSE, PaceBand.OFF, day);
        double block =
                simulator.run(day, order, (view, state) -> state.sharesLeft()).controllableDollars();
        double twap = simulator
                .run(day, order, new ScheduleDecider(LargestRemainder.even(1000, 390)))
                .controllableDollars();
        assertThat(block).isCloseTo(0.00014, within(5e-7)).isCloseTo(ALPHA * Math.sqrt(1000), within(1e-15));
        assertThat(390 * ALPHA * Math.sqrt(1000.0 / 390)).isCloseTo(0.00277, within(5e-6));
        // Whole shares: 220 slices of three and 170 of two.
        assertThat(twap).isCloseTo(ALPHA * (220 * Math.sqrt(3) + 170 * Math.sqrt(2)), within(1e-15));
        assertThat(twap).isCloseTo(0.00276, within(5e-6)).isGreaterThan(block);
    }
}
