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
 * The line from data to results, one stage a method; the command line and the window both call it. Every method may take
 * long: never call one on a user-interface thread; {@link GuardedExperiments} sees to it.
 */
public interface Experiments {
    /** Reads the files of the spec. */
    MarketData load(ExperimentSpec spec, Progress progress);

    /** Checks the spec against the data, splits by date, fits curves on training sessions. */
    Prepared prepare(ExperimentSpec spec, MarketData data);

    /** Trains SAC; ends early, keeping the best policy so far, when the control says stop. */
    TrainedAgent train(Prepared prepared, TrainingListener listener, TrainingControl control);

    /**
     * The same with checkpoints: goes on from those in the folder, and writes them as the parameter {@code
     * checkpointEverySteps} says. Killed and resumed it gives what it would have given, to the bit.
     *
     * @param checkpoints folder that exists; empty for none
     * @throws unwind.problem.ProblemException (usage) when the checkpoints are of another training, (data) when one is
     *     damaged
     */
    default TrainedAgent train(
            Prepared prepared, TrainingListener listener, TrainingControl control, Optional<Path> checkpoints) {
        if (checkpoints.isPresent()) {
            throw new UnsupportedOperationException("these experiments keep no checkpoints");
        }
        return train(prepared, listener, control);
    }

    /** Ids that {@link #backtest} knows, in table order, {@code sac} and {@code sac-static} included. */
    List<String> strategyIds();

    /**
     * Plays the strategies over the test sessions.
     *
     * @param strategies ids; those of SAC need an agent
     * @throws unwind.problem.ProblemException (usage) for an unknown id
     */
    BacktestResult backtest(
            Prepared prepared, Optional<TrainedAgent> agent, List<String> strategies, Progress progress);
}
