package unwind.agent.sac;

/**
 * Everything that a learner carries from one update to the next, in an order that no implementation owns: a learner that
 * {@linkplain SacLearner#restore restores} it goes on with the same bits as the one that {@linkplain SacLearner#state gave}
 * it. The learning rate is not part of it: it is given before each update. Made for checkpoints; the arrays are copies.
 *
 * @param weights {@code [layout.count()]} in the order of {@link SacLayout}: actor, critics, targets
 * @param actor moments {@code [layout.actor().count()]} of the actor's optimiser
 * @param critics moments {@code [2 x layout.critic().count()]} of the optimiser of both critics
 * @param updates done so far
 */
public record SacLearnerState(
        float[] weights, AdamState actor, AdamState critics, TemperatureState temperature, long updates) {

    /** The same at another temperature. */
    SacLearnerState withTemperature(TemperatureState other) {
        return new SacLearnerState(weights, actor, critics, other, updates);
    }

    /** @throws IllegalArgumentException when this is not the state of such networks */
    void check(SacLayout layout) {
        int actorCount = layout.actor().count();
        int criticCount = 2 * layout.critic().count();
        if (weights.length != layout.count()
                || actor.mean().length != actorCount
                || critics.mean().length != criticCount) {
            throw new IllegalArgumentException(
                    "state of %d weights with %d and %d moments; these networks have %d with %d and %d"
                            .formatted(
                                    weights.length,
                                    actor.mean().length,
                                    critics.mean().length,
                                    layout.count(),
                                    actorCount,
                                    criticCount));
        }
    }
}
