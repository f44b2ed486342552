package unwind.app.task;

/** The pool that a task runs in. */
public enum Lane {
    /** Loading, preparing, backtesting, exporting. */
    GENERAL,
    /** Trainings: as many at once as there are cores but one, the rest waits. */
    TRAINING
}
