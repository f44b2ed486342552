package unwind.cli;

/** Exit codes of the command line. */
final class ExitCodes {
    static final int DONE = 0;
    static final int USAGE = 2;
    static final int FAILED = 4;
    static final int INTERRUPTED = 130;

    private ExitCodes() {}
}
