package unwind.cli;

import java.io.PrintWriter;
import java.io.Writer;
import java.util.concurrent.CancellationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;
import unwind.problem.ProblemException;

/** The command line. Results go to stdout, progress and messages to stderr. */
@Command(
        name = "unwind",
        mixinStandardHelpOptions = true,
        versionProvider = VersionProvider.class,
        description = "Learns how to sell a block of shares at the least cost.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  unwind",
            "  unwind run --data sample-data/SYNW_wide_60_sessions.csv.gz",
            "  unwind run --help",
            "Without a command the workbench opens; with the run.unwind of a run folder, or the folder, it opens at"
                    + " that run.",
            "Exit codes: 0 done, 2 wrong usage, 3 bad data, 4 failed, 130 stopped by Ctrl+C."
        },
        subcommands = {
            RunCommand.class,
            PaperCommand.class,
            DataCommand.class,
            TrainCommand.class,
            TuneCommand.class,
            BacktestCommand.class,
            ScheduleCommand.class,
            ReportCommand.class,
            ServeCommand.class,
            VerifyEndpointCommand.class,
            BenchCommand.class,
            DeployCommand.class,
            InvokeCommand.class,
            UndeployCommand.class,
            RehearsalCommand.class,
            ImageCommand.class,
            JobCommand.class,
            ListCommand.class,
            CompletionCommand.class
        })
public final class UnwindCommand implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(UnwindCommand.class);
    private static final int HELP_WIDTH = 100;
    private static final int HELP_OPTION_WIDTH = 30;

    @Spec
    private CommandSpec spec;

    private final Terminal terminal;
    private final ConsoleProgress progress;

    private UnwindCommand(Terminal terminal, PrintWriter err) {
        this.terminal = terminal;
        this.progress = new ConsoleProgress(err, terminal, System::nanoTime);
    }

    /** Runs a command line and exits with its code. */
    public static void main(String[] args) {
        System.exit(run(args));
    }

    /** Runs a command line in this process, which has no window. */
    public static int run(String... args) {
        return run(Demonstration.none(), args);
    }

    /** Runs a command line in a process that can show a window. */
    public static int run(Demonstration demonstration, String... args) {
        return run(
                demonstration,
                Terminal.ofProcess(),
                new PrintWriter(System.out, true, System.out.charset()),
                new PrintWriter(System.err, true, System.err.charset()),
                args);
    }

    static int run(PrintWriter out, PrintWriter err, String... args) {
        return run(Terminal.NONE, out, err, args);
    }

    static int run(Terminal terminal, PrintWriter out, PrintWriter err, String... args) {
        return run(Demonstration.none(), terminal, out, err, args);
    }

    static int run(Demonstration demonstration, Terminal terminal, PrintWriter out, PrintWriter err, String... args) {
        UnwindCommand root = new UnwindCommand(terminal, err);
        CommandLine line = new CommandLine(root);
        line.addSubcommand(new DemoCommand(demonstration));
        line.setOut(terminal.out() && terminal.err() ? new ErasingWriter(out, root.progress).printer() : out);
        line.setErr(err);
        line.setColorScheme(CommandLine.Help.defaultColorScheme(terminal.onOut()));
        line.setUsageHelpLongOptionsMaxWidth(HELP_OPTION_WIDTH);
        line.setUsageHelpWidth(HELP_WIDTH);
        abbreviate(line);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler(UnwindCommand::wrongUsage);
        line.setExecutionExceptionHandler(root::failed);
        return line.execute(args);
    }

    /** A synopsis with twenty options in it helps nobody: they stand below, by group. */
    private static void abbreviate(CommandLine line) {
        line.getCommandSpec().usageMessage().abbreviateSynopsis(true);
        line.getSubcommands().values().forEach(UnwindCommand::abbreviate);
    }

    /** Whether a word is the name of a command. */
    public static boolean isCommand(String word) {
        return parser().getSubcommands().containsKey(word);
    }

    /** The parser of the whole command line, for tests of documents and examples. */
    static CommandLine parser() {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        CommandLine line = new CommandLine(new UnwindCommand(Terminal.NONE, nowhere));
        line.addSubcommand(new DemoCommand(Demonstration.none()));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        return line;
    }

    ConsoleProgress progress() {
        return progress;
    }

    private static int wrongUsage(ParameterException e, String[] args) {
        CommandLine line = e.getCommandLine();
        line.getErr().println(e.getMessage());
        line.getErr().println("See '" + line.getCommandSpec().qualifiedName() + " --help'.");
        return ExitCodes.USAGE;
    }

    private int failed(Exception e, CommandLine line, ParseResult parsed) {
        if (e instanceof CancellationException) {
            // Whoever stopped it says so: see Interruption.
            return ExitCodes.INTERRUPTED;
        }
        if (e instanceof ProblemException known) {
            progress.say(prefix() + known.problem().message());
            return known.problem().category().exitCode();
        }
        LOG.debug("unexpected failure", e);
        progress.say(prefix() + "an unexpected error: " + e
                + ". Run again with -Dunwind.log=debug for the details, and please report it.");
        return ExitCodes.FAILED;
    }

    private String prefix() {
        return terminal.onErr().string("@|bold,red unwind:|@ ");
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
