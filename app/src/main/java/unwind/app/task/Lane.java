package unwind.app.task;

/** The pool that a task runs in. */
public enum Lane {
    /** Loading, preparing, backtesting, exporting. */
    GENERAL,
    /** Trainings: as many at once as there are cores but one, the rest waits. The thread that draws goes before them. */
    TRAINING,
    /**
     * Calls that wait for somebody else's answer and need no core: each has a thread of its own, so that a hanging one holds up
     * nothing, and is cut off at once when it is cancelled. Not for work that must stop at a safe point.
     */
    NETWORK
}
