package unwind.cli;

/** Exit codes of the command line; see DESIGN "Commands". */
final class ExitCodes {
    static final int DONE = 0;
    static final int USAGE = 2;
    static final int FAILED = 4;

    private ExitCodes() {}
}
