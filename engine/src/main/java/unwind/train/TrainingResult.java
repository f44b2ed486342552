package unwind.train;

import java.util.List;
import unwind.agent.PolicyNetwork;

/**
 * What a training left.
 *
 * @param best the policy with the lowest validation cost; the last one when nothing was validated
 * @param last the policy when the training ended
 * @param steps environment steps done
 * @param updates gradient steps done
 * @param bestStep step at which the best policy was validated; {@code steps} when nothing was
 * @param bestScore its mean controllable cost, bps; NaN when nothing was validated
 * @param stopped whether it was stopped from outside; false when its budget was used up or its patience lost
 * @param history Learned and Validated events in order
 */
public record TrainingResult(
        PolicyNetwork best,
        PolicyNetwork last,
        long steps,
        long updates,
        long bestStep,
        double bestScore,
        boolean stopped,
        List<TrainingEvent> history) {
    public TrainingResult {
        history = List.copyOf(history);
    }

    /** All validations in order. */
    public List<TrainingEvent.Validated> validations() {
        return history.stream()
                .filter(TrainingEvent.Validated.class::isInstance)
                .map(TrainingEvent.Validated.class::cast)
                .toList();
    }
}
