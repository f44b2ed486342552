package unwind.app.tune;

/** Where a search is. */
enum SearchPhase {
    IDLE,
    QUEUED,
    SEARCHING,
    PAUSED,
    STOPPING;

    boolean isBusy() {
        return this != IDLE;
    }
}
