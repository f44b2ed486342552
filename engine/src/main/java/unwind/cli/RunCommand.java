package unwind.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import unwind.backtest.ComparisonTable;
import unwind.market.DateRange;
import unwind.market.Split;
import unwind.problem.Problem;
import unwind.report.RunRecorder;
import unwind.run.AgentKind;
import unwind.run.DefaultExperiments;
import unwind.run.ExperimentParams;
import unwind.run.ExperimentSpec;
import unwind.run.Prepared;
import unwind.run.RunFolder;
import unwind.run.RunStore;
import unwind.run.UnfinishedRun;
import unwind.train.TrainingControl;

/** {@code unwind run}: the whole line, from data to report. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = {
            "Loads market data, trains an agent, backtests it against TWAP and VWAP on unseen sessions, and writes"
                    + " a run folder with the schedule and a report.",
            "Checkpoints of the training are written into the folder; a run that was stopped (Ctrl+C) or killed goes"
                    + " on with --resume DIR and ends as it would have, to the bit."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  unwind run --data sample-data/SYNW_wide_60_sessions.csv.gz --out first-run",
            "  unwind run --config sample-data/run-config.jsonc --shares 5000",
            "  unwind run --resume first-run"
        })
final class RunCommand implements Callable<Integer> {
    private static final List<String> RESUME_OPTIONS = List.of("--resume", "--data", "--json");

    private final DefaultExperiments experiments = new DefaultExperiments();

    @Mixin
    private ExperimentOptions options = new ExperimentOptions();

    @ArgGroup(validate = false, heading = "%nSplit by date (default: that of --config, or by thirds)%n", order = 5)
    private SplitOptions dates = new SplitOptions();

    @Option(
            names = "--agent",
            paramLabel = "AGENT",
            completionCandidates = Candidates.Agents.class,
            description = "sac (default), sac-limit or nfk-q.")
    private @Nullable String agent;

    @Option(names = "--out", paramLabel = "DIR", description = "Run folder to make (default: runs/RUN_ID).")
    private @Nullable Path out;

    @Option(
            names = "--resume",
            paramLabel = "RUNDIR",
            description = "Goes on with a run that was killed, from the last checkpoint of its training; beside it only"
                    + " --data (where the files are now).")
    private @Nullable Path resume;

    @Option(names = "--json", description = "Prints where the run is, and its summary, as JSON for programs.")
    private boolean json;

    @Spec
    private CommandSpec command;

    static final class SplitOptions {
        @Option(names = "--train", paramLabel = "FROM..TO", description = "Training dates, inclusive.")
        private @Nullable String train;

        @Option(names = "--validate", paramLabel = "FROM..TO", description = "Dates to choose the best policy by.")
        private @Nullable String validate;

        @Option(names = "--test", paramLabel = "FROM..TO", description = "Dates to backtest on.")
        private @Nullable String test;

        /** All three ranges; empty where none is named. */
        Optional<Split> split() {
            if (train == null && validate == null && test == null) {
                return Optional.empty();
            }
            if (train == null || validate == null || test == null) {
                throw Problem.usage(
                        "A run needs dates to train on, to choose by and to test on.",
                        "Give all of --train, --validate and --test, or none for a split by thirds.");
            }
            return Optional.of(new Split(
                    DateRange.parse(train),
                    Optional.of(DateRange.parse(validate)),
                    Optional.of(DateRange.parse(test))));
        }
    }

    @Override
    public Integer call() {
        ConsoleProgress progress = ConsoleProgress.of(command);
        return resume == null ? begin(progress) : goOn(resume, progress);
    }

    private int begin(ConsoleProgress progress) {
        ExperimentSpec spec = options.spec(dates.split());
        if (agent != null) {
            spec = spec.withAgent(spec.agent().with("agent", AgentKind.of(agent).id()));
        }
        RunRecorder recorder = Recorders.to(Optional.ofNullable(out));
        Prepared prepared = Stages.prepare(experiments, spec, progress);
        return finish(recorder, recorder.beginWithBacktest(prepared), prepared, progress);
    }

    private int goOn(Path place, ConsoleProgress progress) {
        Stages.onlyWithResume(command, RESUME_OPTIONS);
        Optional<RunFolder> finished = RunStore.finished(place);
        if (finished.isPresent()) {
            progress.say(place + " is a finished run: nothing is left to do.");
            command.commandLine()
                    .getOut()
                    .println(
                            json
                                    ? ResultJson.results(finished.get())
                                    : "Run:    " + finished.get().path());
            return ExitCodes.DONE;
        }
        UnfinishedRun run = Stages.resumable(place, true, progress);
        Prepared prepared = Stages.prepare(experiments, options.withFiles(run.readSpec()), progress);
        return finish(Recorders.of(run), run, prepared, progress);
    }

    /** Trains, from the checkpoints where there are any, plays the backtest and makes the folder a whole run. */
    private int finish(RunRecorder recorder, UnfinishedRun run, Prepared prepared, ConsoleProgress progress) {
        TrainingControl control = new TrainingControl();
        try (Interruption interruption = Interruption.during(progress, control::stop, () -> Stages.howToGoOn(run))) {
            RunRecorder.Trained done =
                    recorder.train(experiments, run, prepared, progress, control, Optional.of(agentNow -> {
                        interruption.endIfCame();
                        return experiments.backtest(
                                prepared, Optional.of(agentNow), experiments.strategyIds(), progress);
                    }));
            tell(done, prepared, progress);
            return ExitCodes.DONE;
        }
    }

    private void tell(RunRecorder.Trained done, Prepared prepared, ConsoleProgress progress) {
        if (done.agent().neverPosts()) {
            progress.say("Limit prices were not clearly cheaper: the agent kept sells at market and never posts.");
        }
        PrintWriter stdout = command.commandLine().getOut();
        if (json) {
            stdout.println(ResultJson.results(done.folder()));
            return;
        }
        stdout.println(ComparisonTable.text(
                done.result().orElseThrow(), prepared.spec().order().number(ExperimentParams.RISK_AVERSION)));
        stdout.println("Run:    " + done.folder().path());
        stdout.println("Report: " + done.folder().file(RunRecorder.REPORT));
    }
}
