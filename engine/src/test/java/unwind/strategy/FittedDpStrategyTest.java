package unwind.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import unwind.backtest.BacktestResult;
import unwind.backtest.Backtester;
import unwind.cost.CostModel;
import unwind.cost.CostPresets;
import unwind.cost.SessionLiquidity;
import unwind.market.MarketProfile;
import unwind.market.Progress;
import unwind.market.Session;
import unwind.market.synth.SynthSpec;
import unwind.market.synth.SyntheticMarket;
import unwind.order.ExecutionTiming;
import unwind.order.ParentOrder;
import unwind.sim.PaceBand;
import unwind.testing.Sessions;

class FittedDpStrategyTest {
    private static final ParentOrder ORDER = new ParentOrder(Sessions.TICKER, 1000, 0, 390);

    /** With one bin and no pooling there is nothing to see and nothing to average: the plan is the optimum itself. */
    @Test
    void withOneBinItIsTheExactOptimumOfTheOneSessionItKnows() {
        Session session = Sessions.randomWalk(9);
        SessionLiquidity day = Sessions.liquidity(session);
        CostModel costs = CostPresets.defaultModel();
        Strategy dp = new FittedDpStrategy(List.of(day), new DpParams(1, 1, 1, 0, 1));
        BacktestResult result = play(List.of(day), ORDER, 10, costs, dp, new HindsightStrategy());
        assertThat(result.strategies().get(0).controllableBps()[0])
                // In units of the mid here, in dollars there: a drift of the mid weighs minutes a little differently.
                .isCloseTo(result.strategies().get(1).controllableBps()[0], within(1e-4));
    }

    @Test
    void neverSeesWhatIsNotThereYet() {
        Session session = Sessions.randomWalk(4);
        SessionLiquidity day = SessionLiquidity.of(session, Sessions.profile(session), ExecutionTiming.NEXT_ROW);
        DpSignal signal = DpSignal.fit(
                List.of(day), DpParams.of(FittedDpStrategy.PARAMS.defaults()).withSpreadMinutes(5));
        var view = DpSignal.view(day);
        view.moveToFill(0);
        assertThat(signal.bin(view)).isEqualTo(DpSignal.NOTHING);
        view.moveToFill(1);
        assertThat(signal.bin(view)).isBetween(0, signal.bins() - 1);
    }

    /** Spreads that alternate in runs: cheap for ten minutes, dear for ten. Waiting for the cheap ones is worth it. */
    @Test
    void waitsWhereThePresentSpreadIsWideAndSellsWhereItIsTight() {
        List<SessionLiquidity> days = liquidity(List.of(runs(0), runs(1), runs(2)), ExecutionTiming.SNAPSHOT);
        Strategy dp = new FittedDpStrategy(days, FittedDpStrategy.PARAMS.with(Map.of("dpSpreadMinutes", "1")));
        BacktestResult result = play(days, ORDER, 10, CostPresets.defaultModel(), dp, new TwapStrategy());
        int[] schedule = result.strategies().get(0).sessions().get(0).sharesByMinute();
        double tight = 0;
        for (int k = 0; k < 390; k++) {
            tight += (k / 10) % 2 == 0 ? schedule[k] : 0;
        }
        assertThat(tight / 1000).isGreaterThan(0.9);
    }

    private static Session runs(int offset) {
        Session.Builder b = Sessions.builder(Sessions.DATE.plusDays(offset), Session.FULL_MINUTES);
        for (int t = 0; t < Session.FULL_MINUTES; t++) {
            double half = (t / 10) % 2 == 0 ? 0.01 : 0.05;
            b.bid(t, 0, 100 - half, 1000);
            b.ask(t, 0, 100 + half, 1000);
            b.value(t, unwind.market.Column.VOLUME, Sessions.CONSTANT_VOLUME);
        }
        return b.build();
    }

    @ParameterizedTest
    @EnumSource
    void cheaperThanTwapAndNoWorseThanTheBestFixedScheduleOnUnseenSessions(ExecutionTiming timing) {
        List<Session> all = SyntheticMarket.sessions(SynthSpec.ofKind(SynthSpec.Kind.WIDE, 30, 3));
        MarketProfile profile = MarketProfile.fit(all.subList(0, 20), 1e6);
        List<SessionLiquidity> days =
                all.stream().map(s -> SessionLiquidity.of(s, profile, timing)).toList();
        List<SessionLiquidity> training = days.subList(0, 20);
        BacktestResult result = play(
                days.subList(20, 30),
                ORDER,
                10,
                CostPresets.defaultModel(),
                new FittedDpStrategy(training, FittedDpStrategy.PARAMS.defaults()),
                new TwapStrategy(),
                new StaticOptimumStrategy(training));
        double dp = result.summaries().get(0).meanBps();
        assertThat(dp).isLessThan(result.summaries().get(1).meanBps());
        assertThat(dp).isLessThan(result.summaries().get(2).meanBps() * 1.01);
    }

    @Test
    void twoFitsOnTheSameSessionsAreTheSame() {
        List<SessionLiquidity> days =
                liquidity(List.of(Sessions.randomWalk(1), Sessions.randomWalk(2)), ExecutionTiming.SNAPSHOT);
        assertThat(schedule(days)).isEqualTo(schedule(days));
    }

    private static int[] schedule(List<SessionLiquidity> days) {
        Strategy dp = new FittedDpStrategy(days, FittedDpStrategy.PARAMS.defaults());
        return play(days.subList(0, 1), ORDER, 10, CostPresets.defaultModel(), dp)
                .strategies()
                .get(0)
                .sessions()
                .get(0)
                .sharesByMinute();
    }

    @Test
    void aLargeOrderIsPlannedInLotsAndSumsExactly() {
        List<SessionLiquidity> days = liquidity(List.of(Sessions.randomWalk(1)), ExecutionTiming.SNAPSHOT);
        ParentOrder large = new ParentOrder(Sessions.TICKER, 123_457, 0, 390);
        for (double band : new double[] {0, 3, 10, 100}) {
            Strategy dp = new FittedDpStrategy(days, FittedDpStrategy.PARAMS.with(Map.of("dpSpreadMinutes", "1")));
            int[] schedule = play(days, large, band, CostPresets.defaultModel(), dp)
                    .strategies()
                    .get(0)
                    .sessions()
                    .get(0)
                    .sharesByMinute();
            assertThat(Arrays.stream(schedule).sum()).isEqualTo(123_457);
        }
    }

    @Test
    void gridStepsInSharesUntilTheCorridorIsTooWide() {
        assertThat(BandGrid.lot(1000, 390, PaceBand.ofPercent(10), 200)).isEqualTo(1);
        assertThat(BandGrid.lot(100_000, 390, PaceBand.ofPercent(10), 200)).isEqualTo(100);
        assertThat(BandGrid.lot(1000, 390, PaceBand.OFF, 200)).isEqualTo(5);
        BandGrid grid = new BandGrid(1003, 10, PaceBand.OFF, 5);
        assertThat(grid.shares(grid.highest(10))).isEqualTo(1003);
        assertThat(grid.lowest(10)).isEqualTo(grid.highest(10));
    }

    private static List<SessionLiquidity> liquidity(List<Session> sessions, ExecutionTiming timing) {
        MarketProfile profile = MarketProfile.fit(sessions, Sessions.ASSUMED_ADV);
        return sessions.stream()
                .map(s -> SessionLiquidity.of(s, profile, timing))
                .toList();
    }

    private static BacktestResult play(
            List<SessionLiquidity> days, ParentOrder order, double bandPct, CostModel costs, Strategy... strategies) {
        return Backtester.run(days, order, days.get(0).timing(), bandPct, costs, List.of(strategies), Progress.NONE);
    }
}
