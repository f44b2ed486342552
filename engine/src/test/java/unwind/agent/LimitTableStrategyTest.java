package unwind.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Group;
import org.junit.jupiter.api.Test;
import unwind.agent.tabular.NfkLearner;
import unwind.agent.tabular.NfkParams;
import unwind.cost.CostModel;
import unwind.cost.CostPresets;
import unwind.cost.SessionLiquidity;
import unwind.market.Column;
import unwind.market.Session;
import unwind.order.ExecutionTiming;
import unwind.order.Fill;
import unwind.order.OrderType;
import unwind.order.ParentOrder;
import unwind.problem.ProblemException;
import unwind.sim.ExecutionResult;
import unwind.sim.ExecutionSimulator;
import unwind.sim.LimitFillRule;
import unwind.sim.LimitRules;
import unwind.sim.PaceBand;
import unwind.strategy.Briefing;
import unwind.strategy.Strategy;
import unwind.strategy.StrategyContract;
import unwind.testing.Sessions;

class LimitTableStrategyTest {
    private static final CostModel COSTS = CostPresets.defaultModel();
    private static final LimitRules TOUCH = new LimitRules(LimitFillRule.TOUCH, 1);
    private static final MarketBins BLIND = new MarketBins(List.of(), new double[0][], 10);

    private static Strategy learned(LimitFillRule rule, List<SessionLiquidity> training, ParentOrder order) {
        NfkParams params = NfkParams.of(NfkParams.PARAMS.with(
                Map.of("nfkInventory", "2", "nfkOffsets", "-1,0,2", "nfkMinutes", "5", "nfkSignedVolume", "tick")));
        LimitTable table = new NfkLearner(
                        training,
                        COSTS,
                        new LimitRules(rule, 0.1),
                        params,
                        NfkLearner.blockShares(order, params.minutes()))
                .learn();
        return new LimitTableStrategy(
                "nfk-q", "NFK", table, Map.of(Sessions.TICKER, training.get(0).profile()));
    }

    @Group
    class LearnedUnderTradeThrough extends StrategyContract {
        @Override
        protected Strategy strategy(List<SessionLiquidity> training, ParentOrder o, CostModel c, PaceBand b) {
            return learned(LimitFillRule.TRADE_THROUGH, training, o);
        }
    }

    @Group
    class LearnedInTheQueue extends StrategyContract {
        @Override
        protected Strategy strategy(List<SessionLiquidity> training, ParentOrder o, CostModel c, PaceBand b) {
            return learned(LimitFillRule.QUEUE, training, o);
        }
    }

    /** Bid 99.98, ask 100.02, and a high of {@code highTicks} above the ask in every minute. */
    private static SessionLiquidity quiet(int rows, int highTicks) {
        Session.Builder b = Sessions.builder(rows);
        for (int row = 0; row < rows; row++) {
            b.bid(row, 0, 99.98, 500).ask(row, 0, 100.02, 500);
            b.value(row, Column.HIGH, 100.02 + 0.01 * highTicks).value(row, Column.LOW, 99.9);
            b.value(row, Column.VOLUME, 10_000);
        }
        Session session = b.build();
        return SessionLiquidity.of(session, Sessions.profile(session), ExecutionTiming.SNAPSHOT);
    }

    /** Two levels, the market in one cell: ticks by minutes left (1 to 5), the same for both levels and for the pooled cell. */
    private static LimitTable table(int... offsets) {
        int[] states = new int[offsets.length * 4];
        for (int i = 0; i < states.length; i++) {
            states[i] = offsets[i / 4];
        }
        return new LimitTable(offsets.length, 2, BLIND, TOUCH, states, new double[states.length]);
    }

    private static ExecutionResult play(LimitTable table, SessionLiquidity day, int shares) {
        Strategy strategy = new LimitTableStrategy("nfk-q", "NFK", table, Map.of(Sessions.TICKER, day.profile()));
        ParentOrder order =
                new ParentOrder(Sessions.TICKER, shares, 0, day.session().rows());
        Briefing briefing = new Briefing(
                day.session().date(), 0, order.horizonMinutes(), day.profile(), day.timing(), COSTS, PaceBand.OFF);
        return new ExecutionSimulator(COSTS, PaceBand.OFF, day, strategy.limitRules())
                .run(day, order, strategy.begin(order, briefing));
    }

    @Test
    void thePriceFollowsTheTableMinuteByMinuteAndTheRestOfABlockGoesToMarket() {
        // The high is a tick above the ask: with 2 decisions left it asks for 1, before that for more than is paid.
        ExecutionResult result = play(table(9, 1, 5, 5, 5), quiet(20, 1), 200);
        assertThat(result.fills()).extracting(Fill::row).containsExactly(4, 9, 14, 18);
        assertThat(result.fills()).extracting(Fill::type).containsOnly(OrderType.LIMIT);
        assertThat(result.fills())
                .allSatisfy(f -> assertThat(f.limitPrice().orElseThrow()).isEqualTo(100.03));
        assertThat(play(table(9, 9, 9, 9, 9), quiet(20, 1), 200).fills().stream()
                        .collect(Collectors.toMap(Fill::row, Fill::shares)))
                .isEqualTo(Map.of(5, 60, 10, 50, 15, 50, 19, 40));
    }

    @Test
    void theMarketOrderSellsTheBlockAtOnce() {
        int market = LimitTable.MARKET;
        ExecutionResult result = play(table(market, market, market, market, market), quiet(20, 1), 200);
        assertThat(result.fills()).extracting(Fill::type).containsOnly(OrderType.MARKET);
        assertThat(result.fills()).extracting(Fill::row).containsExactly(0, 5, 10, 15);
    }

    @Test
    void aTickerThatTheTableDoesNotKnowIsRefused() {
        Strategy strategy = new LimitTableStrategy("nfk-q", "NFK", table(0), Map.of());
        SessionLiquidity day = quiet(20, 1);
        Briefing briefing = new Briefing(day.session().date(), 0, 20, day.profile(), day.timing(), COSTS, PaceBand.OFF);
        assertThatThrownBy(() -> strategy.begin(new ParentOrder(Sessions.TICKER, 10, 0, 20), briefing))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("was not trained on");
    }
}
