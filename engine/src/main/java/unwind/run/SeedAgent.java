package unwind.run;

import java.util.Arrays;
import java.util.List;
import unwind.agent.AgentPolicy;
import unwind.train.TrainingEvent;

/**
 * The agent of one seed, where several were trained.
 *
 * @param staticWeights share of the order in each minute of the horizon, {@code [horizonMinutes]}
 * @param validationBps cost of the policy on the validation sessions; NaN when nothing was validated or it is not known
 */
public record SeedAgent(
        long seed,
        AgentPolicy policy,
        double[] staticWeights,
        long bestStep,
        double validationBps,
        List<TrainingEvent> history) {
    public SeedAgent {
        history = List.copyOf(history);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SeedAgent a
                && seed == a.seed
                && policy.equals(a.policy)
                && Arrays.equals(staticWeights, a.staticWeights);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(seed);
    }
}
