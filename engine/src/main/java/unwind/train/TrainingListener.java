package unwind.train;

/** Watches a training. Called on the training thread: return at once. */
@FunctionalInterface
public interface TrainingListener {
    TrainingListener NONE = event -> {};

    void onEvent(TrainingEvent event);

    /** The training of a seed begins; told before its first event. One that watches a single training needs not know. */
    default void onSeed(Seed seed) {}

    /**
     * It goes on from a checkpoint at this step. The events that follow, up to the next {@link TrainingEvent.Advanced}, happened
     * before the checkpoint and are told again.
     */
    default void onGoingOn(long step) {}

    /**
     * One of the agents that are trained one after the other.
     *
     * @param seed its number
     * @param index its place, from 0
     * @param count how many are trained
     * @param stepsBefore steps that the events of the earlier ones went to: its own first step is the next
     */
    record Seed(long seed, int index, int count, long stepsBefore) {}
}
