package unwind.app.workspace;

/** The steps of the rail, in the order in which data flows through them. */
public enum Step {
    DATA,
    SETUP,
    TRAIN,
    BACKTEST
}
