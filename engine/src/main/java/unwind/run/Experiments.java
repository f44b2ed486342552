package unwind.run;

import java.util.List;
import java.util.Optional;
import unwind.backtest.BacktestResult;
import unwind.market.MarketData;
import unwind.market.Progress;
import unwind.train.TrainingControl;
import unwind.train.TrainingListener;

/**
 * The line from data to results, one stage a method; the command line and the window both call it. Every method may take
 * long: never call one on a user-interface thread.
 */
public interface Experiments {
    /** Reads the files of the spec. */
    MarketData load(ExperimentSpec spec, Progress progress);

    /** Checks the spec against the data, splits by date, fits curves on training sessions. */
    Prepared prepare(ExperimentSpec spec, MarketData data);

    /** Trains SAC; ends early, keeping the best policy so far, when the control says stop. */
    TrainedAgent train(Prepared prepared, TrainingListener listener, TrainingControl control);

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
