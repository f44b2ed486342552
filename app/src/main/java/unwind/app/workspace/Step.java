package unwind.app.workspace;

/** The steps of the rail, in the order in which data flows through them. */
public enum Step {
    DATA("Data"),
    SETUP("Setup"),
    TRAIN("Train"),
    BACKTEST("Backtest"),
    RUNS("Runs"),
    DEPLOY("Deploy"),
    REPORT("Report");

    private final String label;

    Step(String label) {
        this.label = label;
    }

    /** Its name in the rail. */
    public String label() {
        return label;
    }
}
