package unwind.run;

import java.util.List;
import unwind.agent.PolicyNetwork;
import unwind.feature.Normaliser;
import unwind.train.TrainingEvent;

/**
 * A trained agent with the history that made it.
 *
 * @param policy best on validation
 * @param staticWeights share of the order in each minute of the horizon, {@code [horizonMinutes]}, sums to 1
 * @param bestStep environment step at which the policy was validated best
 * @param history Learned and Validated events in order, for metrics.csv and the curves
 * @param stopped whether the user ended it before its budget
 */
public record TrainedAgent(
        PolicyNetwork policy,
        Normaliser normaliser,
        double[] staticWeights,
        long bestStep,
        List<TrainingEvent> history,
        boolean stopped) {
    public TrainedAgent {
        history = List.copyOf(history);
    }
}
