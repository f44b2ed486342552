package unwind.run;

import java.util.List;
import unwind.agent.Policy;
import unwind.train.TrainingEvent;

/**
 * A trained agent with the history that made it.
 *
 * @param policy best on validation
 * @param staticWeights share of the order in each minute of the horizon, {@code [horizonMinutes]}, sums to 1
 * @param history Learned and Validated events in order, for metrics.csv and the curves
 * @param stopped whether the user ended it before its budget
 */
public record TrainedAgent(
        Policy policy, double[] staticWeights, long bestStep, List<TrainingEvent> history, boolean stopped) {
    public TrainedAgent {
        history = List.copyOf(history);
    }
}
