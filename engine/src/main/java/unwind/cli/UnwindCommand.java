package unwind.cli;

import java.io.PrintWriter;
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
        footer = {
            "",
            "Without a command the workbench opens.",
            "Exit codes: 0 done, 2 wrong usage, 3 bad data, 4 failed."
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
            JobCommand.class
        })
public final class UnwindCommand implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(UnwindCommand.class);

    @Spec
    private CommandSpec spec;

    /** Runs a command line and exits with its code. */
    public static void main(String[] args) {
        System.exit(run(args));
    }

    /** Runs a command line in this process. */
    public static int run(String... args) {
        return run(
                new PrintWriter(System.out, true, System.out.charset()),
                new PrintWriter(System.err, true, System.err.charset()),
                args);
    }

    static int run(PrintWriter out, PrintWriter err, String... args) {
        CommandLine line = new CommandLine(new UnwindCommand());
        line.setOut(out);
        line.setErr(err);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler(UnwindCommand::wrongUsage);
        line.setExecutionExceptionHandler(UnwindCommand::failed);
        return line.execute(args);
    }

    private static int wrongUsage(ParameterException e, String[] args) {
        CommandLine line = e.getCommandLine();
        line.getErr().println(e.getMessage());
        line.getErr().println("See '" + line.getCommandSpec().qualifiedName() + " --help'.");
        return ExitCodes.USAGE;
    }

    private static int failed(Exception e, CommandLine line, ParseResult parsed) {
        PrintWriter err = line.getErr();
        if (e instanceof ProblemException known) {
            err.println("unwind: " + known.problem().message());
            return known.problem().category().exitCode();
        }
        if (e instanceof CancellationException) {
            err.println("unwind: stopped.");
            return ExitCodes.FAILED;
        }
        LOG.debug("unexpected failure", e);
        err.println("unwind: an unexpected error: " + e + ". Run again with -Dunwind.log=debug for the details,"
                + " and please report it.");
        return ExitCodes.FAILED;
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
