package unwind.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import unwind.market.DateRange;
import unwind.market.Split;
import unwind.problem.Problem;
import unwind.report.RunRecorder;
import unwind.run.AgentKind;
import unwind.run.DefaultExperiments;
import unwind.run.ExperimentSpec;
import unwind.run.Prepared;
import unwind.run.RunFolder;
import unwind.run.RunStore;
import unwind.run.UnfinishedRun;
import unwind.train.TrainingControl;

/** {@code unwind train}: trains an agent and keeps it. */
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        description = {
            "Trains an agent on a range of dates, keeps the policy that is best on another, writes a run folder.",
            "Checkpoints are written into RUNDIR/checkpoint; a training that was killed goes on with --resume RUNDIR"
                    + " and ends as it would have, to the bit."
        })
final class TrainCommand implements Callable<Integer> {
    private static final List<String> RESUME_OPTIONS = List.of("--resume", "--data", "--until");

    private final DefaultExperiments experiments = new DefaultExperiments();
    private @Nullable ConsoleProgress progress;

    @Mixin
    private ExperimentOptions options = new ExperimentOptions();

    @Option(names = "--train", paramLabel = "FROM..TO", description = "Training dates, inclusive.")
    private @Nullable String train;

    @Option(names = "--validate", paramLabel = "FROM..TO", description = "Validation dates.")
    private @Nullable String validate;

    @Option(names = "--agent", paramLabel = "AGENT", description = "sac (default), sac-limit or nfk-q.")
    private @Nullable String agent;

    @Option(names = "--steps", paramLabel = "N", description = "Training budget in environment steps.")
    private @Nullable String steps;

    @Option(names = "--out", paramLabel = "RUNDIR", description = "Run folder to make.")
    private @Nullable Path out;

    @Option(
            names = "--resume",
            paramLabel = "RUNDIR",
            description = "Goes on with a training that was killed or stopped, from its last checkpoint; beside it only"
                    + " --data (where the files are now) and --until.")
    private @Nullable Path resume;

    @Option(
            names = "--until",
            paramLabel = "STEP",
            description = "Stops at this step and keeps the checkpoint, so that --resume can go on.")
    private @Nullable Long until;

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() {
        RunFolder folder = resume == null ? begin() : goOn(resume);
        command.commandLine().getOut().println(folder.path());
        return ExitCodes.DONE;
    }

    private RunFolder begin() {
        if (out == null) {
            throw Problem.usage(
                    "There is no folder for the run.", "Name one with --out, or one to go on with by --resume.");
        }
        ExperimentSpec spec = options.spec(split());
        if (agent != null) {
            spec = spec.withAgent(spec.agent().with("agent", AgentKind.of(agent).id()));
        }
        if (steps != null) {
            spec = spec.withAgent(spec.agent().with("steps", steps));
        }
        RunRecorder recorder = Recorders.to(Optional.of(out));
        Prepared prepared = Stages.prepare(experiments, spec, progress());
        return train(recorder, recorder.begin(prepared), prepared);
    }

    /** Empty: that of --config. */
    private Optional<Split> split() {
        if (train == null && validate == null && options.hasConfig()) {
            return Optional.empty();
        }
        if (train == null || validate == null) {
            throw Problem.usage(
                    "Training needs dates to train on and dates to choose the best policy by.",
                    "Name both: --train FROM..TO --validate FROM..TO.");
        }
        return Optional.of(new Split(DateRange.parse(train), Optional.of(DateRange.parse(validate)), Optional.empty()));
    }

    private RunFolder goOn(Path place) {
        Stages.onlyWithResume(command, RESUME_OPTIONS);
        Optional<RunFolder> finished = RunStore.finished(place);
        if (finished.isPresent()) {
            progress().say(place + " is a finished run: nothing is left to train.");
            return finished.get();
        }
        UnfinishedRun run = Stages.resumable(place, false, progress());
        Prepared prepared = Stages.prepare(experiments, options.withFiles(run.readSpec()), progress());
        return train(RunRecorder.of(run, Clock.systemUTC()), run, prepared);
    }

    private RunFolder train(RunRecorder recorder, UnfinishedRun run, Prepared prepared) {
        TrainingControl control = new TrainingControl();
        if (until != null) {
            control.stopAt(until);
        }
        RunRecorder.Trained trained = recorder.train(experiments, run, prepared, progress(), control, Optional.empty());
        if (trained.agent().neverPosts()) {
            progress().say("Limit prices were not clearly cheaper: the agent kept sells at market and never posts.");
        }
        return trained.folder();
    }

    private ConsoleProgress progress() {
        ConsoleProgress known = progress;
        if (known == null) {
            known = new ConsoleProgress(command.commandLine().getErr());
            progress = known;
        }
        return known;
    }
}
