package unwind.train;

/** Watches a training. Called on the training thread: return at once. */
@FunctionalInterface
public interface TrainingListener {
    TrainingListener NONE = event -> {};

    void onEvent(TrainingEvent event);
}
