package unwind.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import unwind.problem.Problem;
import unwind.report.RecordedTrials;
import unwind.run.AgentParams;
import unwind.run.DefaultExperiments;
import unwind.run.ExperimentSpec;
import unwind.run.Prepared;
import unwind.run.TrialRunner;
import unwind.run.TuneControl;
import unwind.run.TuneEvent;
import unwind.run.TuneFiles;
import unwind.run.TuneResult;
import unwind.run.TuneSpec;
import unwind.run.Tuner;
import unwind.train.search.SearchSpace;

/** {@code unwind tune}: searches for hyperparameters. */
@Command(
        name = "tune",
        mixinStandardHelpOptions = true,
        description = {
            "Searches for hyperparameters by random sampling and successive halving. Trials train on the training"
                    + " dates and are compared on the validation dates; test sessions are never looked at.",
            "A search that was stopped (Ctrl+C) or killed goes on with --resume DIR and ends with the same table."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  unwind tune --data sample-data/SYNW_wide_60_sessions.csv.gz --train 2025-01-02..2025-02-14 \\",
            "      --validate 2025-02-18..2025-02-28 --range learningRate=1e-4..3e-3:log --trials 9 --out search",
            "  unwind tune --resume search"
        })
final class TuneCommand implements Callable<Integer> {
    private final DefaultExperiments experiments = new DefaultExperiments();

    @Mixin
    private ExperimentOptions options = new ExperimentOptions();

    @ArgGroup(validate = false, heading = TrainingOptions.HEADING, order = 5)
    private TrainingOptions training = new TrainingOptions();

    @ArgGroup(validate = false, heading = "%nSearch%n", order = 6)
    private SearchOptions search = new SearchOptions();

    @Option(names = "--out", paramLabel = "DIR", description = "Folder of the search to make.")
    private @Nullable Path out;

    @Option(names = "--resume", paramLabel = "DIR", description = "Goes on with a search that was killed.")
    private @Nullable Path resume;

    @Option(names = "--json", description = "Prints the table as JSON for programs.")
    private boolean json;

    @Spec
    private CommandSpec command;

    static final class SearchOptions {
        @Option(
                names = "--range",
                paramLabel = "RANGE",
                description =
                        "What to search: key=lo..hi, key=lo..hi:log or key=a|b|c; may be repeated (default: learning"
                                + " rate, discount, reward structure, network, batch, target entropy).")
        private List<String> ranges = List.of();

        @Option(names = "--trials", paramLabel = "N", description = "Trials in the first rung (default 20).")
        private int trials = 20;

        @Option(
                names = "--factor",
                paramLabel = "N",
                description = "One in so many goes on to the next rung (default 3).")
        private int factor = 3;

        @Option(names = "--rungs", paramLabel = "N", description = "Rungs; 1 is plain random search (default 3).")
        private int rungs = 3;

        @Option(names = "--parallel", paramLabel = "N", description = "Trials at a time (default: one a core).")
        private int parallel = Runtime.getRuntime().availableProcessors();

        @Option(names = "--processes", description = "A process for each trial; always so with the backend djl.")
        private boolean processes;
    }

    @Override
    public Integer call() {
        if (search.parallel < 1) {
            throw Problem.usage("No trial can train with --parallel " + search.parallel + ".", "Give at least 1.");
        }
        ConsoleProgress progress = ConsoleProgress.of(command);
        Path folder = folder();
        TuneSpec spec = resume == null ? spec() : withFiles(TuneFiles.readSpec(resume));
        Prepared prepared = Stages.prepare(experiments, spec.base(), progress);
        boolean apart = search.processes || spec.base().agent().text("backend").equals("djl");
        TrialRunner runner =
                apart ? new ChildTrials() : new RecordedTrials(experiments, prepared.data(), Clock.systemUTC());
        TuneControl control = new TuneControl();
        try (Interruption interruption = Interruption.during(
                progress, control::stop, () -> "Stopped. Go on with: unwind tune --resume " + folder)) {
            TuneResult result =
                    new Tuner(folder, spec, runner, e -> tell(e, spec, progress), control).run(search.parallel);
            interruption.endIfCame();
            print(result, folder);
            return ExitCodes.DONE;
        }
    }

    private void print(TuneResult result, Path folder) {
        PrintWriter stdout = command.commandLine().getOut();
        if (json) {
            stdout.println(ResultJson.search(folder));
            return;
        }
        stdout.print(TuneFiles.text(result));
        stdout.println("\nTable: " + folder.resolve(TuneFiles.CSV));
    }

    private Path folder() {
        if ((out == null) == (resume == null)) {
            throw Problem.usage(
                    "There is no folder for the search.", "Name one with --out, or one to go on with by --resume.");
        }
        return out == null ? java.util.Objects.requireNonNull(resume) : out;
    }

    private TuneSpec withFiles(TuneSpec spec) {
        return new TuneSpec(options.withFiles(spec.base()), spec.space(), spec.trials(), spec.factor(), spec.rungs());
    }

    private TuneSpec spec() {
        ExperimentSpec base = training.withSteps(options.spec(training.split()));
        return new TuneSpec(
                base, SearchSpace.of(search.ranges, AgentParams.PARAMS), search.trials, search.factor, search.rungs);
    }

    private static void tell(TuneEvent event, TuneSpec spec, ConsoleProgress progress) {
        switch (event) {
            case TuneEvent.Started s ->
                progress.say(
                        "trial %d of %d, rung %d: %s".formatted(s.trial(), spec.trials(), s.rung() + 1, s.values()));
            case TuneEvent.Reached r ->
                progress.say(r.trial()
                        .failure()
                        .map(f -> "trial %d failed: %s".formatted(r.trial().number(), f))
                        .orElseGet(() -> r.trial()
                                .last()
                                .map(last -> String.format(
                                        Locale.ROOT,
                                        "trial %d, step %,d: %.4f bps, %.3f of TWAP",
                                        r.trial().number(),
                                        last.steps(),
                                        last.costBps(),
                                        last.ratioToTwap()))
                                .orElse("")));
            case TuneEvent.RungDone d -> progress.say("rung %d done, %d go on".formatted(d.rung() + 1, d.goOn()));
            case TuneEvent.Validated ignored -> {}
        }
    }
}
