package unwind.app.fake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import unwind.agent.MlpShape;
import unwind.agent.PolicyNetwork;
import unwind.agent.StaticScheduleStrategy;
import unwind.backtest.BacktestResult;
import unwind.backtest.Backtester;
import unwind.cost.CostPresets;
import unwind.cost.SessionLiquidity;
import unwind.feature.Normaliser;
import unwind.market.MarketData;
import unwind.market.MarketProfile;
import unwind.market.Progress;
import unwind.market.Session;
import unwind.market.Split;
import unwind.market.synth.SynthSpec;
import unwind.market.synth.SyntheticMarket;
import unwind.order.ExecutionTiming;
import unwind.order.ParentOrder;
import unwind.problem.Problem;
import unwind.run.ExperimentSpec;
import unwind.run.Experiments;
import unwind.run.Prepared;
import unwind.run.TrainedAgent;
import unwind.strategy.HindsightStrategy;
import unwind.strategy.Strategy;
import unwind.strategy.TwapStrategy;
import unwind.strategy.VwapStrategy;
import unwind.train.TrainingControl;
import unwind.train.TrainingEvent;
import unwind.train.TrainingListener;

/**
 * Experiments whose training goes exactly as far as the test lets it: {@link #allow} one chunk of {@value #CHUNK} steps at a
 * time. Sessions are synthetic; the backtest is the real one, with a fixed schedule in the place of SAC.
 */
public final class FakeExperiments implements Experiments {
    public static final long CHUNK = 100;
    public static final long TOTAL = 40 * CHUNK;

    private final Semaphore chunks = new Semaphore(0);
    private final Map<Long, Semaphore> chunksOfSeed = new ConcurrentHashMap<>();
    private volatile boolean failing;
    private volatile boolean waitingForCancel;

    /** @param sessions of one synthetic ticker */
    public static MarketData data(int sessions) {
        List<Session> days = SyntheticMarket.sessions(SynthSpec.ofKind(SynthSpec.Kind.WIDE, sessions, 7));
        return new MarketData(days, List.of(), List.of("synthetic.csv"), "hash-" + sessions);
    }

    /** Lets the training go on by so many chunks. */
    public void allow(int count) {
        chunks.release(count);
    }

    /** Lets the training of one seed go on by so many chunks, and no other. */
    public void allow(long seed, int count) {
        ofSeed(seed).release(count);
    }

    private Semaphore ofSeed(long seed) {
        return chunksOfSeed.computeIfAbsent(seed, s -> new Semaphore(0));
    }

    /** From now on trainings and backtests fail with a message for people. */
    public void fail() {
        failing = true;
    }

    /** From now on a backtest reports progress until it is cancelled. */
    public void waitForCancel() {
        waitingForCancel = true;
    }

    @Override
    public MarketData load(ExperimentSpec spec, Progress progress) {
        return data(20);
    }

    @Override
    public Prepared prepare(ExperimentSpec spec, MarketData data) {
        List<Session> days = data.sessions();
        int n = days.size();
        MarketProfile profile = MarketProfile.fit(days.subList(0, 4), 1e7);
        List<SessionLiquidity> all = days.stream()
                .map(s -> SessionLiquidity.of(s, profile, ExecutionTiming.SNAPSHOT))
                .toList();
        return new Prepared(
                spec,
                data,
                Split.byThirds(data.dates()),
                ExecutionTiming.SNAPSHOT,
                new ParentOrder(days.getFirst().ticker(), 1000, 0, 390),
                CostPresets.byId(spec.costPreset()).create(spec.cost()),
                profile,
                all.subList(0, 4),
                all.subList(4, 6),
                all.subList(6, n),
                List.of());
    }

    @Override
    public TrainedAgent train(Prepared prepared, TrainingListener listener, TrainingControl control) {
        if (failing) {
            throw Problem.failed("The training diverged at step 12.", "Lower the learning rate.");
        }
        List<TrainingEvent> history = new ArrayList<>();
        long best = 0;
        long step = 0;
        listener.onEvent(new TrainingEvent.Advanced(0, TOTAL, Double.NaN, Double.NaN));
        while (step < TOTAL && !control.isStopped()) {
            if (control.isPaused() || !acquired(prepared.spec().seed())) {
                continue;
            }
            step += CHUNK;
            listener.onEvent(new TrainingEvent.Advanced(step, TOTAL, 1900, (TOTAL - step) / 1900.0));
            keep(new TrainingEvent.Learned(step, 1.0 / step, -0.1, 0.2, 1.1, -step / 1000.0, 50), history, listener);
            if (step % (5 * CHUNK) == 0) {
                boolean better = step <= 10 * CHUNK;
                double cost = better ? 0.6 - step * 1e-4 : 0.55;
                keep(new TrainingEvent.Validated(step, cost, 0.58, 0.57, cost / 0.58, better), history, listener);
                best = better ? step : best;
            }
        }
        boolean stopped = step < TOTAL;
        listener.onEvent(new TrainingEvent.Finished(step, stopped, 1));
        return agent(prepared, best, history, stopped);
    }

    /** Keeps no checkpoints of its own: one that goes on begins again. */
    @Override
    public TrainedAgent train(
            Prepared prepared, TrainingListener listener, TrainingControl control, Optional<Path> checkpoints) {
        return train(prepared, listener, control);
    }

    private static void keep(TrainingEvent event, List<TrainingEvent> history, TrainingListener listener) {
        history.add(event);
        listener.onEvent(event);
    }

    private boolean acquired(long seed) {
        try {
            return ofSeed(seed).tryAcquire() || chunks.tryAcquire(1, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An agent whose policy does nothing; only its static schedule, TWAP with a heavier end, is ever played. */
    public static TrainedAgent agent(Prepared prepared, long best, List<TrainingEvent> history, boolean stopped) {
        MlpShape shape = new MlpShape(2, 1);
        double[] weights = new double[prepared.order().horizonMinutes()];
        Arrays.setAll(weights, k -> 1 + 0.4 * k / weights.length);
        double sum = Arrays.stream(weights).sum();
        Arrays.setAll(weights, k -> weights[k] / sum);
        Normaliser normaliser = Normaliser.unfitted();
        return new TrainedAgent(
                new PolicyNetwork(shape, new float[shape.count()]), normaliser, weights, best, history, stopped);
    }

    @Override
    public List<String> strategyIds() {
        return List.of("twap", "vwap", "sac", "hindsight");
    }

    @Override
    public BacktestResult backtest(
            Prepared prepared, Optional<TrainedAgent> agent, List<String> strategies, Progress progress) {
        if (failing) {
            throw Problem.data("There is no test session to play.", "Choose a later range.");
        }
        while (waitingForCancel) {
            progress.at(1, 4, "TWAP");
        }
        List<Strategy> played =
                strategies.stream().map(id -> strategy(id, agent)).toList();
        return Backtester.run(
                prepared.test(), prepared.order(), prepared.timing(), 10, prepared.costs(), played, progress);
    }

    private static Strategy strategy(String id, Optional<TrainedAgent> agent) {
        return switch (id) {
            case "twap" -> new TwapStrategy();
            case "vwap" -> new VwapStrategy();
            case "hindsight" -> new HindsightStrategy();
            case "sac" ->
                new StaticScheduleStrategy("sac", "SAC", agent.orElseThrow().staticWeights());
            default -> throw Problem.usage("There is no strategy '" + id + "'.", "Use twap.");
        };
    }
}
