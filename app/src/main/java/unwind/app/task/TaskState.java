package unwind.app.task;

/** Where a background task is in its life. */
public enum TaskState {
    /** Waits for a free thread of its pool. */
    QUEUED,
    RUNNING,
    SUCCEEDED,
    FAILED,
    CANCELLED;

    public boolean isOver() {
        return this == SUCCEEDED || this == FAILED || this == CANCELLED;
    }
}
