package unwind.backtest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import unwind.cost.CostModel;
import unwind.cost.SessionLiquidity;
import unwind.market.Progress;
import unwind.market.Session;
import unwind.order.ExecutionTiming;
import unwind.order.ParentOrder;
import unwind.order.SliceLimits;
import unwind.problem.Problem;
import unwind.sim.Decider;
import unwind.sim.ExecutionResult;
import unwind.sim.ExecutionSimulator;
import unwind.sim.PaceBand;
import unwind.strategy.Briefing;
import unwind.strategy.ForesightStrategy;
import unwind.strategy.HindsightStrategy;
import unwind.strategy.Strategy;

/**
 * Plays every strategy over the same sessions with the same costs through the one fill kernel. Deterministic: sessions run
 * in date order, strategies in the order given, on the calling thread.
 */
public final class Backtester {
    private final ParentOrder order;
    private final ExecutionTiming timing;
    private final PaceBand band;
    private final CostModel costs;

    private Backtester(ParentOrder order, ExecutionTiming timing, PaceBand band, CostModel costs) {
        this.order = order;
        this.timing = timing;
        this.band = band;
        this.costs = costs;
    }

    /**
     * Runs a backtest.
     *
     * @param sessions test sessions, made for {@code timing}
     * @param order as asked for; it is fitted to each session
     * @param paceBandPct half-width of the pace band in % of the order, for strategies that keep it
     * @param strategies in the order of the table, fitted on training sessions, ids distinct
     * @param progress told after every session of every strategy; may throw to cancel
     * @throws unwind.problem.ProblemException (data) without a session, (usage) when the order starts after a close
     */
    public static BacktestResult run(
            List<SessionLiquidity> sessions,
            ParentOrder order,
            ExecutionTiming timing,
            double paceBandPct,
            CostModel costs,
            List<Strategy> strategies,
            Progress progress) {
        check(sessions, timing, strategies);
        List<SessionLiquidity> ordered = sessions.stream()
                .sorted(Comparator.comparing((SessionLiquidity s) -> s.session().date()))
                .toList();
        Backtester backtester = new Backtester(order, timing, PaceBand.ofPercent(paceBandPct), costs);
        List<StrategyResult> results = backtester.play(ordered, strategies, progress);
        return new BacktestResult(
                order,
                timing,
                paceBandPct,
                costs,
                ordered,
                results,
                Summaries.of(results, Warnings.extremes(ordered)),
                backtester.warnings(ordered, paceBandPct, results));
    }

    private List<String> warnings(List<SessionLiquidity> ordered, double paceBandPct, List<StrategyResult> results) {
        List<String> warnings = new ArrayList<>(Warnings.of(order, paceBandPct, ordered, results));
        if (results.stream().anyMatch(r -> r.id().equals(Headroom.BOUND))) {
            SessionLiquidity first = ordered.get(0);
            ParentOrder fitted = ExecutionSimulator.fit(order, first.session());
            HindsightStrategy.lotNote(fitted, briefing(fitted, first, band), first, firstRow(fitted, first))
                    .ifPresent(warnings::add);
        }
        return warnings;
    }

    private static void check(List<SessionLiquidity> sessions, ExecutionTiming timing, List<Strategy> strategies) {
        if (sessions.isEmpty()) {
            throw Problem.data("There is no test session to play.", "Choose a later or wider test range.");
        }
        sessions.stream().filter(s -> s.timing() != timing).findFirst().ifPresent(s -> {
            throw new IllegalArgumentException("session %s was made for %s, not for %s"
                    .formatted(s.session().date(), s.timing().id(), timing.id()));
        });
        if (strategies.stream().map(Strategy::id).distinct().count() != strategies.size()) {
            throw new IllegalArgumentException("a strategy is there twice: "
                    + strategies.stream().map(Strategy::id).toList());
        }
    }

    private List<StrategyResult> play(List<SessionLiquidity> sessions, List<Strategy> strategies, Progress progress) {
        Count count = new Count(
                progress,
                sessions.size()
                        * strategies.stream().mapToLong(Backtester::plays).sum());
        List<StrategyResult> results = new ArrayList<>(strategies.size());
        for (Strategy strategy : strategies) {
            results.add(
                    strategy instanceof SeededStrategy seeded
                            ? playSeeds(seeded, sessions, count)
                            : result(strategy, playAll(strategy, sessions, count), List.of()));
        }
        return results;
    }

    private static int plays(Strategy strategy) {
        return strategy instanceof SeededStrategy seeded ? seeded.members().size() : 1;
    }

    private StrategyResult playSeeds(SeededStrategy strategy, List<SessionLiquidity> sessions, Count count) {
        List<SeedResult> seeds = strategy.members().stream()
                .map(m -> new SeedResult(m.seed(), playAll(m.strategy(), sessions, count)))
                .toList();
        return result(strategy, seeds.get(strategy.shown()).sessions(), seeds);
    }

    private static StrategyResult result(Strategy strategy, List<ExecutionResult> played, List<SeedResult> seeds) {
        return new StrategyResult(
                strategy.id(),
                strategy.label(),
                strategy instanceof ForesightStrategy,
                strategy.keepsPaceBand(),
                strategy.limitRules().rule(),
                played,
                seeds);
    }

    private List<ExecutionResult> playAll(Strategy strategy, List<SessionLiquidity> sessions, Count count) {
        PaceBand own = strategy.keepsPaceBand() ? band : PaceBand.OFF;
        ExecutionSimulator simulator = new ExecutionSimulator(costs, own, sessions.get(0), strategy.limitRules());
        List<ExecutionResult> played = new ArrayList<>(sessions.size());
        for (SessionLiquidity session : sessions) {
            played.add(play(strategy, own, session, simulator));
            count.played(strategy.label() + ", " + session.session().date());
        }
        return played;
    }

    /** How far a backtest has come. */
    private static final class Count {
        private final Progress progress;
        private final long total;
        private long done;

        Count(Progress progress, long total) {
            this.progress = progress;
            this.total = total;
            progress.at(0, total, "Backtest");
        }

        void played(String what) {
            done++;
            progress.at(done, total, what);
        }
    }

    private ExecutionResult play(
            Strategy strategy, PaceBand own, SessionLiquidity liquidity, ExecutionSimulator simulator) {
        Session session = liquidity.session();
        ParentOrder fitted = ExecutionSimulator.fit(
                strategy.keepsSliceLimits() ? order : order.withLimits(SliceLimits.NONE), session);
        Briefing briefing = briefing(fitted, liquidity, own);
        Decider decider = strategy instanceof ForesightStrategy bound
                ? bound.beginKnowing(fitted, briefing, liquidity, firstRow(fitted, liquidity))
                : strategy.begin(fitted, briefing);
        return simulator.run(liquidity, fitted, decider);
    }

    private Briefing briefing(ParentOrder fitted, SessionLiquidity liquidity, PaceBand own) {
        return new Briefing(
                liquidity.session().date(),
                fitted.startMinute(),
                fitted.horizonMinutes(),
                liquidity.profile(),
                timing,
                costs,
                own);
    }

    private static int firstRow(ParentOrder fitted, SessionLiquidity liquidity) {
        return fitted.startMinute() - liquidity.session().firstMinute();
    }
}
