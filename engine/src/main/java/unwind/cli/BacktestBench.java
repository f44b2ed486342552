package unwind.cli;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
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
import unwind.param.ParamValues;
import unwind.sim.PaceBand;
import unwind.strategy.AlmgrenChrissStrategy;
import unwind.strategy.FittedDpStrategy;
import unwind.strategy.HindsightStrategy;
import unwind.strategy.ObizhaevaWangStrategy;
import unwind.strategy.PovStrategy;
import unwind.strategy.SpreadThresholdStrategy;
import unwind.strategy.StaticOptimumStrategy;
import unwind.strategy.Strategy;
import unwind.strategy.StrategyParams;
import unwind.strategy.TwapStrategy;
import unwind.strategy.VwapStrategy;

/**
 * A backtest of 250 sessions and eight rule-based strategies, fitted on the 60 sessions before, and the hindsight bound over
 * the same sessions. Processor time of the calling thread, which is what one core needs whatever else the machine does; the
 * best of a few rounds.
 */
final class BacktestBench implements BenchFigure {
    private static final int FIT_SESSIONS = 60;
    private static final int SESSIONS = 250;
    private static final int ROUNDS = 3;
    private static final double BAND_PCT = 10;
    private static final double SECOND = 1e9;

    private final CostModel costs = CostPresets.model(CostPresets.DEFAULT_ID);

    @Override
    public void measure(FigureSink figures) {
        List<Session> all = SyntheticMarket.sessions(SynthSpec.ofKind(SynthSpec.Kind.WIDE, FIT_SESSIONS + SESSIONS, 1));
        MarketProfile profile = MarketProfile.fit(all.subList(0, FIT_SESSIONS), 1e6);
        List<SessionLiquidity> days = all.stream()
                .map(s -> SessionLiquidity.of(s, profile, ExecutionTiming.SNAPSHOT))
                .toList();
        List<SessionLiquidity> fit = days.subList(0, FIT_SESSIONS);
        List<SessionLiquidity> test = days.subList(FIT_SESSIONS, days.size());
        ParentOrder order = order(all, 1000);
        List<Strategy> fitted = strategies(fit, order);
        play(test, order, fitted);
        figures.add(
                "backtest_250_sessions_8_strategies",
                best(() -> play(test, order, fitted)),
                "s of one core, statistics included, strategies fitted before",
                "under 1 s wanted");
        figures.add(
                "backtest_250_sessions_8_strategies_with_fits",
                best(() -> play(test, order, strategies(fit, order))),
                "s of one core, the same with every fit on 60 sessions",
                "no target of its own");
        figures.add(
                "hindsight_250_sessions_1000_shares", hindsight(all, test, 1000), "s of one core", "under 10 s wanted");
        figures.add(
                "hindsight_250_sessions_100000_shares",
                hindsight(all, test, 100_000),
                "s of one core",
                "under 60 s wanted");
    }

    private double hindsight(List<Session> all, List<SessionLiquidity> test, int shares) {
        return best(() -> play(test, order(all, shares), List.of(new HindsightStrategy())));
    }

    private static ParentOrder order(List<Session> sessions, int shares) {
        return new ParentOrder(sessions.get(0).ticker(), shares, 0, Session.FULL_MINUTES);
    }

    private List<Strategy> strategies(List<SessionLiquidity> fit, ParentOrder order) {
        ParamValues defaults = StrategyParams.ALL.defaults();
        return List.of(
                new TwapStrategy(),
                new VwapStrategy(),
                new PovStrategy(defaults),
                new AlmgrenChrissStrategy(defaults),
                new ObizhaevaWangStrategy(defaults),
                new StaticOptimumStrategy(fit),
                SpreadThresholdStrategy.fit(fit, order, costs, PaceBand.ofPercent(BAND_PCT)),
                new FittedDpStrategy(fit, defaults));
    }

    private void play(List<SessionLiquidity> test, ParentOrder order, List<Strategy> strategies) {
        Backtester.run(test, order, ExecutionTiming.SNAPSHOT, BAND_PCT, costs, strategies, Progress.NONE);
    }

    /** Processor seconds of the fastest round. */
    private static double best(Runnable work) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long best = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            long start = threads.getCurrentThreadCpuTime();
            work.run();
            best = Math.min(best, threads.getCurrentThreadCpuTime() - start);
        }
        return best / SECOND;
    }
}
