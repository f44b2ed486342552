package unwind.problem;

/** Kind of an expected failure; fixes the exit code of the command line. */
public enum Category {
    /** The command or form was filled in wrongly. */
    USAGE(2),
    /** The input data cannot be used. */
    DATA(3),
    /** The work itself failed: disk full, a diverged training, an endpoint that is gone. */
    FAILED(4);

    private final int exitCode;

    Category(int exitCode) {
        this.exitCode = exitCode;
    }

    public int exitCode() {
        return exitCode;
    }
}
