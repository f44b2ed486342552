package unwind.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import unwind.backtest.BacktestResult;
import unwind.market.MarketData;
import unwind.market.Progress;
import unwind.train.TrainingControl;
import unwind.train.TrainingListener;

/**
 * Experiments that fail at once when a thread that must not wait asks for anything that takes long, so that a mistake is
 * seen by the first test and not as a window that freezes.
 */
public final class GuardedExperiments implements Experiments {
    private final Experiments experiments;
    private final CallerGuard guard;

    public GuardedExperiments(Experiments experiments, CallerGuard guard) {
        this.experiments = experiments;
        this.guard = guard;
    }

    @Override
    public MarketData load(ExperimentSpec spec, Progress progress) {
        guard.check("loading data");
        return experiments.load(spec, progress);
    }

    @Override
    public Prepared prepare(ExperimentSpec spec, MarketData data) {
        guard.check("preparing an experiment");
        return experiments.prepare(spec, data);
    }

    @Override
    public TrainedAgent train(Prepared prepared, TrainingListener listener, TrainingControl control) {
        guard.check("training");
        return experiments.train(prepared, listener, control);
    }

    @Override
    public TrainedAgent train(
            Prepared prepared, TrainingListener listener, TrainingControl control, Optional<Path> checkpoints) {
        guard.check("training");
        return experiments.train(prepared, listener, control, checkpoints);
    }

    /** A list that is at hand: any thread may ask. */
    @Override
    public List<String> strategyIds() {
        return experiments.strategyIds();
    }

    @Override
    public BacktestResult backtest(
            Prepared prepared, Optional<TrainedAgent> agent, List<String> strategies, Progress progress) {
        guard.check("a backtest");
        return experiments.backtest(prepared, agent, strategies, progress);
    }
}
