package unwind.cli;

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
            "Checkpoints are written into RUNDIR/checkpoint; a training that was stopped (Ctrl+C) or killed goes on"
                    + " with --resume RUNDIR and ends as it would have, to the bit."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  unwind train --data sample-data/SYNW_wide_60_sessions.csv.gz --train 2025-01-02..2025-02-14 \\",
            "      --validate 2025-02-18..2025-02-28 --steps 20000 --out agent",
            "  unwind train --resume agent"
        })
final class TrainCommand implements Callable<Integer> {
    private static final List<String> RESUME_OPTIONS = List.of("--resume", "--data", "--until", "--json");

    private final DefaultExperiments experiments = new DefaultExperiments();

    @Mixin
    private ExperimentOptions options = new ExperimentOptions();

    @ArgGroup(validate = false, heading = TrainingOptions.HEADING, order = 5)
    private TrainingOptions training = new TrainingOptions();

    @Option(
            names = "--agent",
            paramLabel = "AGENT",
            completionCandidates = Candidates.Agents.class,
            description = "sac (default), sac-limit or nfk-q.")
    private @Nullable String agent;

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

    @Option(names = "--json", description = "Prints the run and what became of it as JSON for programs.")
    private boolean json;

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() {
        command.commandLine().getOut().println(resume == null ? begin() : goOn(resume));
        return ExitCodes.DONE;
    }

    private String begin() {
        if (out == null) {
            throw Problem.usage(
                    "There is no folder for the run.", "Name one with --out, or one to go on with by --resume.");
        }
        ExperimentSpec spec = training.withSteps(options.spec(split()));
        if (agent != null) {
            spec = spec.withAgent(spec.agent().with("agent", AgentKind.of(agent).id()));
        }
        RunRecorder recorder = Recorders.to(Optional.of(out));
        Prepared prepared = Stages.prepare(experiments, spec, progress());
        return train(recorder, recorder.begin(prepared), prepared);
    }

    /** Empty: that of --config. */
    private Optional<Split> split() {
        Optional<Split> named = training.split();
        if (named.isEmpty() && !(training.hasNoDates() && options.hasConfig())) {
            throw Problem.usage(
                    "Training needs dates to train on and dates to choose the best policy by.",
                    "Name both: --train FROM..TO --validate FROM..TO.");
        }
        return named;
    }

    private String goOn(Path place) {
        Stages.onlyWithResume(command, RESUME_OPTIONS);
        Optional<RunFolder> finished = RunStore.finished(place);
        if (finished.isPresent()) {
            progress().say(place + " is a finished run: nothing is left to train.");
            return json
                    ? ResultJson.folder(finished.get())
                    : finished.get().path().toString();
        }
        UnfinishedRun run = Stages.resumable(place, false, progress());
        Prepared prepared = Stages.prepare(experiments, options.withFiles(run.readSpec()), progress());
        return train(Recorders.of(run), run, prepared);
    }

    private String train(RunRecorder recorder, UnfinishedRun run, Prepared prepared) {
        TrainingControl control = new TrainingControl();
        if (until != null) {
            control.stopAt(until);
        }
        try (Interruption interruption = Interruption.during(progress(), control::stop, () -> Stages.howToGoOn(run))) {
            RunRecorder.Trained trained =
                    recorder.train(experiments, run, prepared, progress(), control, Optional.empty());
            interruption.endIfCame();
            if (trained.agent().neverPosts()) {
                progress()
                        .say("Limit prices were not clearly cheaper: the agent kept sells at market and never posts.");
            }
            return json
                    ? ResultJson.training(trained.folder(), trained.agent())
                    : trained.folder().path().toString();
        }
    }

    private ConsoleProgress progress() {
        return ConsoleProgress.of(command);
    }
}
