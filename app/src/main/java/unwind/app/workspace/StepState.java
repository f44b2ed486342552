package unwind.app.workspace;

/** What a step of the rail shows. */
public enum StepState {
    /** Nothing there yet. */
    EMPTY("not done yet"),
    /** Its result belongs to the data and settings as they are now. */
    DONE("done"),
    /** Its result was made with other data or settings. */
    STALE("stale: data or settings have changed since"),
    /** The last attempt failed. */
    ERROR("failed");

    private final String text;

    StepState(String text) {
        this.text = text;
    }

    /** For tooltips and screen readers. */
    public String text() {
        return text;
    }
}
