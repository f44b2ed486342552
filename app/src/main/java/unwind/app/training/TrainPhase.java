package unwind.app.training;

/** Where a training is. */
enum TrainPhase {
    /** There is none. */
    IDLE("Not training"),
    /** Was cut off in an earlier window, and can go on. */
    CUT_OFF("Cut off"),
    /** Waits for a free thread. */
    QUEUED("Queued"),
    PREPARING("Preparing"),
    TRAINING("Training"),
    PAUSED("Paused"),
    STOPPING("Stopping"),
    /** Used its budget. */
    DONE("Trained"),
    /** Ended before its budget; the best policy was kept. */
    STOPPED("Stopped"),
    FAILED("Failed"),
    /** Taken out of the queue, or stopped before its first step. */
    CANCELLED("Cancelled");

    private final String words;

    TrainPhase(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    /** Whether it waits for a thread or holds one. */
    boolean isBusy() {
        return this == QUEUED || isRunning();
    }

    /** Whether it holds a thread. */
    boolean isRunning() {
        return this == PREPARING || this == TRAINING || this == PAUSED || this == STOPPING;
    }
}
