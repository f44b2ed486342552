package unwind.app;

import java.util.List;
import java.util.Optional;
import unwind.backtest.BacktestResult;
import unwind.market.MarketData;
import unwind.market.Progress;
import unwind.problem.Problem;
import unwind.problem.ProblemException;
import unwind.run.ExperimentSpec;
import unwind.run.Experiments;
import unwind.run.Prepared;
import unwind.run.TrainedAgent;
import unwind.train.TrainingControl;
import unwind.train.TrainingListener;

/** Says so, instead of pretending, where a build has no engine behind the facade. */
final class UnavailableExperiments implements Experiments {
    @Override
    public MarketData load(ExperimentSpec spec, Progress progress) {
        throw unavailable();
    }

    @Override
    public Prepared prepare(ExperimentSpec spec, MarketData data) {
        throw unavailable();
    }

    @Override
    public TrainedAgent train(Prepared prepared, TrainingListener listener, TrainingControl control) {
        throw unavailable();
    }

    @Override
    public List<String> strategyIds() {
        return List.of();
    }

    @Override
    public BacktestResult backtest(
            Prepared prepared, Optional<TrainedAgent> agent, List<String> strategies, Progress progress) {
        throw unavailable();
    }

    private static ProblemException unavailable() {
        return Problem.failed("This build has no engine behind the window.", "Use a complete build.");
    }
}
