package unwind.agent.tabular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import unwind.agent.LimitTable;
import unwind.agent.MarketVariable;
import unwind.cost.CostContext;
import unwind.cost.CostModel;
import unwind.cost.CostPart;
import unwind.cost.CostPreset;
import unwind.cost.CostPresets;
import unwind.cost.SessionLiquidity;
import unwind.market.Column;
import unwind.market.Session;
import unwind.order.ExecutionTiming;
import unwind.order.ParentOrder;
import unwind.problem.ProblemException;
import unwind.sim.LimitFillRule;
import unwind.sim.LimitRules;
import unwind.testing.Sessions;

class NfkLearnerTest {
    private static final CostModel COSTS = CostPresets.defaultModel();
    private static final LimitRules TOUCH = new LimitRules(LimitFillRule.TOUCH, 1);

    private static NfkParams params(int minutes, int levels, int... offsets) {
        return new NfkParams(minutes, levels, List.of(), 1, offsets, 1, NfkParams.Reference.START);
    }

    private static SessionLiquidity snapshot(Session session) {
        return SessionLiquidity.of(session, Sessions.profile(session), ExecutionTiming.SNAPSHOT);
    }

    /** Bid 100.00 and ask 100.04 throughout; the minute's high is {@code highs[row]} ticks above the ask. */
    private static SessionLiquidity day(int... highs) {
        Session.Builder b = Sessions.builder(highs.length);
        for (int row = 0; row < highs.length; row++) {
            b.bid(row, 0, 100.00, 100_000).ask(row, 0, 100.04, 100_000);
            b.value(row, Column.HIGH, 100.04 + 0.01 * highs[row]);
            b.value(row, Column.LOW, 99.9).value(row, Column.VOLUME, 1e9);
        }
        return snapshot(b.build());
    }

    /** Mid never moves, volume is endless, so that a limit fills wholly or not and every cost can be said by hand. */
    @Test
    void aMarketOfFiveMinutesGivesTheTableComputedByHand() {
        SessionLiquidity day = day(0, 0, 2, 0, 2);
        NfkTable table = new NfkLearner(List.of(day), spreadAlone(), TOUCH, params(2, 1, 0, 2), 10).table();
        double spread = 2 / 1e2 / 100.02 * 1e4;
        // One decision left, four minutes to learn from: the ask is always reached, two ticks above it in two of four.
        double ask = -spread;
        double above = -2 * spread;
        assertThat(table.costBps(1, 0, 0, 0)).isCloseTo(spread, within(1e-6));
        assertThat(table.costBps(1, 0, 0, 1)).isCloseTo(ask, within(1e-5));
        assertThat(table.costBps(1, 0, 0, 2)).isCloseTo(0.5 * above + 0.5 * spread, within(1e-5));
        assertThat(table.best(1, 0, 0)).isEqualTo(1);
        // Two left: what two ticks above do not fill may rest at the ask in the next minute.
        assertThat(table.costBps(2, 0, 0, 2)).isCloseTo(0.5 * above + 0.5 * ask, within(1e-5));
        assertThat(table.best(2, 0, 0)).isEqualTo(2);
        assertThat(table.visits(2, 0, 0)).isEqualTo(4);
    }

    private static CostModel spreadAlone() {
        CostPreset realistic = CostPresets.byId("realistic");
        return realistic.create(realistic.params().with(Map.of("impactY", "0")));
    }

    /** Written from the definition: mean over all minutes of immediate cost plus the least cost to go, nothing shared. */
    @ParameterizedTest
    @EnumSource(NfkParams.Reference.class)
    void randomMarketsGiveTheTableOfAPlainRecursion(NfkParams.Reference reference) {
        List<SessionLiquidity> days = List.of(
                snapshot(Sessions.randomWalk(1, Sessions.DATE, 40)),
                snapshot(Sessions.randomWalk(2, Sessions.DATE, 25)));
        NfkParams params = params(3, 4, -2, 0, 3).against(reference);
        NfkTable table = new NfkLearner(days, COSTS, TOUCH, params, 40).table();
        Recursion plain = new Recursion(days, params, COSTS, 40, new HashMap<>());
        for (int left = 0; left <= 3; left++) {
            for (int level = 0; level < 4; level++) {
                for (int action = 0; action < (left == 0 ? 1 : 4); action++) {
                    assertThat(table.costBps(left, level, 0, action))
                            .as("%d left, level %d, action %d", left, level, action)
                            .isCloseTo(plain.cost(left, 10 * (level + 1), action), within(1e-4));
                }
            }
        }
    }

    /** Costs in closed form for a touch rule without a cap: no kernel, no table. */
    private record Recursion(
            List<SessionLiquidity> days, NfkParams params, CostModel costs, int block, Map<String, Double> values) {
        double cost(int left, int shares, int action) {
            double sum = 0;
            int n = 0;
            for (SessionLiquidity day : days) {
                Session s = day.session();
                for (int row = 0; row < s.rows() - (left > 0 ? 1 : 0); row++) {
                    sum += action == 0 ? market(day, row, shares) : limit(s, row, left, shares, action);
                    n++;
                }
            }
            return sum / n;
        }

        private double best(int left, int shares) {
            String state = left + " " + shares;
            Double known = values.get(state);
            if (known == null) {
                known = leastCost(left, shares);
                values.put(state, known);
            }
            return known;
        }

        private double leastCost(int left, int shares) {
            double best = cost(left, shares, 0);
            for (int action = 1; left > 0 && action <= params.offsetTicks().length; action++) {
                best = Math.min(best, cost(left, shares, action));
            }
            return best;
        }

        private double market(SessionLiquidity day, int row, int shares) {
            CostContext context = new CostContext(day);
            context.moveTo(row, block - shares);
            double dollars = costs.price(context, shares, new double[CostPart.COUNT]);
            return 1e4 * dollars / (block * day.session().mid()[row]);
        }

        private double limit(Session s, int row, int left, int shares, int action) {
            double mid = s.mid()[row];
            double wanted = s.ask(0)[row] + 0.01 * params.offsetTicks()[action - 1];
            double price = Math.max(Math.rint(100 * wanted), Math.rint(100 * s.bid(0)[row]) + 1) / 100;
            double drift = shares * (mid - s.mid()[row + 1]);
            boolean start = params.costAgainst() == NfkParams.Reference.START;
            if (s.column(Column.HIGH)[row + 1] >= price - 1e-6) {
                double dollars = shares * (s.mid()[row + 1] - price) + (start ? drift : 0);
                return 1e4 * dollars / (block * mid);
            }
            return (start ? 1e4 * drift / (block * mid) : 0) + best(left - 1, shares);
        }
    }

    /** Fill chance falls with the price the same in every minute: with more time one can ask for more (McCall 1970). */
    @Test
    void lessTimeLeftIsNeverLessAggressive() {
        LimitTable table = new NfkLearner(
                        List.of(day(patternOfHighs())), COSTS, TOUCH, params(8, 1, -3, -2, -1, 0, 1, 2, 3, 4, 5, 6), 10)
                .learn();
        for (int left = 2; left <= 8; left++) {
            assertThat(table.offset(left, 1, 0)).isGreaterThanOrEqualTo(table.offset(left - 1, 1, 0));
        }
        assertThat(table.offset(8, 1, 0)).isGreaterThan(table.offset(1, 1, 0));
    }

    /** Highs from three ticks inside the ask to six above it, in an order that tells nothing of the next. */
    private static int[] patternOfHighs() {
        int[] highs = new int[390];
        for (int row = 0; row < highs.length; row++) {
            highs[row] = Math.floorMod(row * 7919, 10) - 3;
        }
        return highs;
    }

    /** Selling the rest at market costs more a share the more there is of it, and only that depends on the amount. */
    @Test
    void moreInventoryIsNeverLessAggressive() {
        Session.Builder b = Sessions.builder(390);
        int[] highs = patternOfHighs();
        for (int row = 0; row < 390; row++) {
            b.bid(row, 0, 100.00, 100).ask(row, 0, 100.04, 100);
            b.value(row, Column.HIGH, 100.04 + 0.01 * highs[row]).value(row, Column.LOW, 99.9);
            b.value(row, Column.VOLUME, 1e9);
        }
        LimitTable table = new NfkLearner(
                        List.of(snapshot(b.build())), COSTS, TOUCH, params(2, 8, -3, -2, -1, 0, 1, 2, 3, 4, 5, 6), 2000)
                .learn();
        for (int left = 1; left <= 2; left++) {
            for (int level = 2; level <= 8; level++) {
                assertThat(table.offset(left, level, 0)).isLessThanOrEqualTo(table.offset(left, level - 1, 0));
            }
            assertThat(table.offset(left, 8, 0)).isLessThan(table.offset(left, 1, 0));
        }
    }

    /** Highs keep their distance to the mid, so that a wider spread puts the ask further from what is reached. */
    @Test
    void aWiderSpreadIsMoreAggressiveAgainstTheAsk() {
        Session.Builder b = Sessions.builder(390);
        int[] highs = patternOfHighs();
        for (int row = 0; row < 390; row++) {
            double half = row / 30 % 2 == 0 ? 0.02 : 0.06;
            b.bid(row, 0, 100 - half, 1e5).ask(row, 0, 100 + half, 1e5);
            b.value(row, Column.HIGH, 100.03 + 0.01 * highs[row]).value(row, Column.LOW, 99.9);
            b.value(row, Column.VOLUME, 1e9);
        }
        NfkParams params = params(4, 1, -8, -7, -6, -5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5, 6);
        LimitTable table = new NfkLearner(
                        List.of(snapshot(b.build())),
                        COSTS,
                        TOUCH,
                        new NfkParams(
                                4, 1, List.of(MarketVariable.SPREAD), 2, params.offsetTicks(), 1, params.costAgainst()),
                        10)
                .learn();
        assertThat(table.bins().cells()).isEqualTo(2);
        for (int left = 1; left <= 4; left++) {
            assertThat(table.offset(left, 1, 1)).isLessThan(table.offset(left, 1, 0));
        }
    }

    @Test
    void aRareMarketDecidesLikeAllMarketsTogether() {
        SessionLiquidity day = snapshot(Sessions.randomWalk(3));
        NfkParams rare = new NfkParams(
                2, 2, List.of(MarketVariable.SPREAD), 3, new int[] {0, 2}, 1_000_000, NfkParams.Reference.START);
        LimitTable table = new NfkLearner(List.of(day), COSTS, TOUCH, rare, 10).learn();
        for (int cell = 0; cell < table.bins().cells(); cell++) {
            assertThat(table.offset(2, 2, cell))
                    .isEqualTo(table.offset(2, 2, table.bins().pooled()));
        }
    }

    @Test
    void signedVolumeIsLeftOutWhereThereIsNoVolume() {
        Session.Builder b = Sessions.builder(60);
        for (int row = 0; row < 60; row++) {
            b.bid(row, 0, 100, 500).ask(row, 0, 100.02 + 0.01 * (row % 5), 500);
        }
        NfkParams wanted = new NfkParams(
                2,
                2,
                List.of(MarketVariable.SPREAD, MarketVariable.SIGNED_VOLUME_BULK),
                3,
                new int[] {0},
                1,
                NfkParams.Reference.START);
        LimitTable table = new NfkLearner(List.of(snapshot(b.build())), COSTS, TOUCH, wanted, 10).learn();
        assertThat(table.bins().variables()).containsExactly(MarketVariable.SPREAD);
    }

    @Test
    void aBlockIsWhatTheEvenLineSellsInItsMinutesAndTheOrderAtMost() {
        assertThat(NfkLearner.blockShares(new ParentOrder("X", 1000, 0, 390), 8))
                .isEqualTo(21);
        assertThat(NfkLearner.blockShares(new ParentOrder("X", 3, 0, 390), 8)).isEqualTo(1);
        assertThat(NfkLearner.blockShares(new ParentOrder("X", 50, 0, 5), 8)).isEqualTo(50);
        assertThatThrownBy(() -> new NfkLearner(List.of(), COSTS, TOUCH, params(2, 2, 0), 10))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("no training session");
    }
}
