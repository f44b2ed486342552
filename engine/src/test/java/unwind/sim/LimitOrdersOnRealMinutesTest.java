package unwind.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import unwind.cost.CostPresets;
import unwind.cost.SessionLiquidity;
import unwind.market.CsvMarketDataImporter;
import unwind.market.ImportOptions;
import unwind.market.MarketProfile;
import unwind.market.Progress;
import unwind.market.Session;
import unwind.market.SharedData;
import unwind.order.ExecutionTiming;
import unwind.order.Fill;
import unwind.order.OrderType;
import unwind.order.ParentOrder;

/** One share offered each minute near the closing ask of real IBM minutes: the figures of docs/limit-orders.md. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LimitOrdersOnRealMinutesTest {
    private List<SessionLiquidity> days = List.of();

    @BeforeAll
    void load() {
        List<Session> sessions = new CsvMarketDataImporter()
                .load(List.of(SharedData.file("ibm_minutes_2013-10.csv")), ImportOptions.defaults(), Progress.NONE)
                .sessions();
        MarketProfile profile = MarketProfile.fit(sessions, 1e6);
        days = sessions.stream()
                .map(s -> SessionLiquidity.of(s, profile, ExecutionTiming.SNAPSHOT))
                .toList();
    }

    /** Share of minutes that filled, and mean cost of those fills, bps of the price. */
    private record Posted(double probability, double costBps) {}

    private Posted posted(LimitFillRule rule, int ticks) {
        double cost = 0;
        int filled = 0;
        int offered = 0;
        for (SessionLiquidity day : days) {
            int rows = day.session().rows();
            LimitDecider decider =
                    (view, state, ticket) -> ticket.limit(1, view.ask(0, view.lastRow()) + ticks * view.tickDollars());
            ExecutionResult result = new ExecutionSimulator(
                            CostPresets.defaultModel(), PaceBand.OFF, day, new LimitRules(rule, 1))
                    .run(day, new ParentOrder("IBM", rows, 0, rows), decider);
            for (Fill fill : result.fills()) {
                if (fill.type() == OrderType.LIMIT) {
                    filled += fill.shares();
                    cost += 1e4 * fill.totalCostDollars() / fill.limitPrice().orElseThrow();
                }
            }
            offered += rows - 1;
        }
        System.out.printf(
                java.util.Locale.ROOT,
                "IBM, %s, %+d ticks from the ask: %.2f filled at %.2f bps%n",
                rule.id(),
                ticks,
                (double) filled / offered,
                cost / filled);
        return new Posted((double) filled / offered, cost / filled);
    }

    @Test
    void theFillAssumptionDecidesTheSign() {
        Posted through = posted(LimitFillRule.TRADE_THROUGH, 0);
        assertThat(through.probability).isCloseTo(0.57, within(0.04));
        assertThat(through.costBps).isCloseTo(0.72, within(0.12));
        Posted touched = posted(LimitFillRule.TOUCH, 0);
        assertThat(touched.probability).isCloseTo(0.75, within(0.04));
        assertThat(touched.costBps).isCloseTo(-0.18, within(0.12));
        Posted queue = posted(LimitFillRule.QUEUE, 0);
        assertThat(queue.probability).isBetween(0.3, touched.probability);
        assertThat(queue.costBps).isGreaterThan(touched.costBps);
    }

    @Test
    void aTickInsideTheAskFillsMoreOftenAndCostsLess() {
        Posted inside = posted(LimitFillRule.TRADE_THROUGH, -1);
        assertThat(inside.probability).isCloseTo(0.75, within(0.04));
        assertThat(inside.costBps).isCloseTo(0.36, within(0.12));
    }
}
