package unwind.cli;

import java.nio.file.Path;
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
import unwind.report.RunRecorder;
import unwind.run.AgentKind;
import unwind.run.DefaultExperiments;
import unwind.run.ExperimentSpec;
import unwind.run.Prepared;
import unwind.run.RunFolder;
import unwind.run.TrainedAgent;
import unwind.train.TrainingControl;

/** {@code unwind train}: trains an agent and keeps it. */
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        description =
                "Trains an agent on a range of dates, keeps the policy that is best on another, writes a run folder.")
final class TrainCommand implements Callable<Integer> {
    @Mixin
    private ExperimentOptions options = new ExperimentOptions();

    @Option(names = "--train", required = true, paramLabel = "FROM..TO", description = "Training dates, inclusive.")
    private String train = "";

    @Option(names = "--validate", required = true, paramLabel = "FROM..TO", description = "Validation dates.")
    private String validate = "";

    @Option(names = "--agent", paramLabel = "AGENT", description = "sac (default), sac-limit or nfk-q.")
    private @Nullable String agent;

    @Option(names = "--steps", paramLabel = "N", description = "Training budget in environment steps.")
    private @Nullable String steps;

    @Option(names = "--out", required = true, paramLabel = "RUNDIR", description = "Run folder to make.")
    private @Nullable Path out;

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() {
        ConsoleProgress progress = new ConsoleProgress(command.commandLine().getErr());
        Split split = new Split(DateRange.parse(train), Optional.of(DateRange.parse(validate)), Optional.empty());
        ExperimentSpec spec = options.spec(Optional.of(split));
        if (agent != null) {
            spec = spec.withAgent(spec.agent().with("agent", AgentKind.of(agent).id()));
        }
        if (steps != null) {
            spec = spec.withAgent(spec.agent().with("steps", steps));
        }
        RunRecorder recorder = Recorders.to(Optional.ofNullable(out));
        DefaultExperiments experiments = new DefaultExperiments();
        Prepared prepared = Stages.prepare(experiments, spec, progress);
        TrainedAgent trained = experiments.train(prepared, progress, new TrainingControl());
        RunFolder folder = recorder.record(prepared, Optional.of(trained), Optional.empty());
        command.commandLine().getOut().println(folder.path());
        return ExitCodes.DONE;
    }
}
