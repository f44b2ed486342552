package unwind.app.bench;

import unwind.cli.UnwindCommand;

/**
 * What an installer runs once to record the classes of a start: a few commands, then the window until it can be used, and a
 * first visit of every screen, with the results of a backtest.
 */
public final class StartupTraining {
    private StartupTraining() {}

    /** What the commands print is of no interest. */
    public static void main(String[] args) {
        UnwindCommand.run("--version");
        UnwindCommand.run("run", "--help");
        UnwindCommand.run("list", "settings", "--json");
        StartupProbe.main(new String[] {StartupProbeApp.VISITS});
    }
}
