package unwind.app.training;

/** Where the Train screen is. */
enum TrainPhase {
    IDLE("Not training"),
    PREPARING("Preparing"),
    TRAINING("Training"),
    PAUSED("Paused"),
    STOPPING("Stopping");

    private final String words;

    TrainPhase(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    boolean isBusy() {
        return this != IDLE;
    }
}
