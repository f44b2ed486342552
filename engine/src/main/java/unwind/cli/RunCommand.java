package unwind.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import unwind.backtest.BacktestResult;
import unwind.backtest.ComparisonTable;
import unwind.report.RunRecorder;
import unwind.run.AgentKind;
import unwind.run.DefaultExperiments;
import unwind.run.ExperimentParams;
import unwind.run.ExperimentSpec;
import unwind.run.Prepared;
import unwind.run.RunFolder;
import unwind.run.TrainedAgent;
import unwind.train.TrainingControl;

/** {@code unwind run}: the whole line, from data to report. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description =
                "Loads market data, trains an agent, backtests it against TWAP and VWAP on unseen sessions, and writes"
                        + " a run folder with the schedule and a report.")
final class RunCommand implements Callable<Integer> {
    @Mixin
    private ExperimentOptions options = new ExperimentOptions();

    @Option(names = "--agent", paramLabel = "AGENT", description = "sac (default), sac-limit or nfk-q.")
    private @Nullable String agent;

    @Option(names = "--out", paramLabel = "DIR", description = "Run folder to make (default: runs/RUN_ID).")
    private @Nullable Path out;

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() {
        PrintWriter stdout = command.commandLine().getOut();
        ConsoleProgress progress = new ConsoleProgress(command.commandLine().getErr());
        DefaultExperiments experiments = new DefaultExperiments();
        ExperimentSpec spec = options.spec(Optional.empty());
        if (agent != null) {
            spec = spec.withAgent(spec.agent().with("agent", AgentKind.of(agent).id()));
        }
        RunRecorder recorder = Recorders.to(Optional.ofNullable(out));
        Prepared prepared = Stages.prepare(experiments, spec, progress);
        TrainedAgent trained = experiments.train(prepared, progress, new TrainingControl());
        if (trained.neverPosts()) {
            progress.say("Limit prices were not clearly cheaper: the agent kept sells at market and never posts.");
        }
        BacktestResult result =
                experiments.backtest(prepared, Optional.of(trained), experiments.strategyIds(), progress);
        RunFolder folder = recorder.record(prepared, Optional.of(trained), Optional.of(result));
        stdout.println(ComparisonTable.text(result, spec.order().number(ExperimentParams.RISK_AVERSION)));
        stdout.println("Run:    " + folder.path());
        stdout.println("Report: " + folder.file(RunRecorder.REPORT));
        return ExitCodes.DONE;
    }
}
