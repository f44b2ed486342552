package unwind.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import unwind.agent.ModelArtefact;
import unwind.agent.ModelFiles;
import unwind.backtest.BacktestResult;
import unwind.backtest.ComparisonTable;
import unwind.market.DateRange;
import unwind.market.MarketData;
import unwind.market.Split;
import unwind.problem.Problem;
import unwind.report.RunRecorder;
import unwind.run.DefaultExperiments;
import unwind.run.ExperimentParams;
import unwind.run.ExperimentSpec;
import unwind.run.Prepared;
import unwind.run.RunFolder;

/** {@code unwind backtest}: plays strategies and stored models over a range of dates. */
@Command(
        name = "backtest",
        mixinStandardHelpOptions = true,
        description = "Plays strategies over test dates; curves and fitted strategies come from earlier dates only.")
final class BacktestCommand implements Callable<Integer> {
    @Mixin
    private ExperimentOptions options = new ExperimentOptions();

    @Option(names = "--test", required = true, paramLabel = "FROM..TO", description = "Test dates, inclusive.")
    private String test = "";

    @Option(
            names = "--fit",
            paramLabel = "FROM..TO",
            description = "Dates that curves and fitted strategies come from (default: all before the test).")
    private @Nullable String fit;

    @Option(names = "--run", paramLabel = "RUNDIR", description = "Adds the trained model of a run; may be repeated.")
    private List<Path> runs = new ArrayList<>();

    @Option(names = "--strategies", split = ",", paramLabel = "ID", description = "Strategies to play (default: all).")
    private List<String> strategies = new ArrayList<>();

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder to make for the results.")
    private @Nullable Path out;

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() {
        ConsoleProgress progress = new ConsoleProgress(command.commandLine().getErr());
        DefaultExperiments experiments = new DefaultExperiments();
        List<String> ids = checkedIds(experiments);
        RunRecorder recorder = Recorders.to(Optional.ofNullable(out));
        List<ModelArtefact> models = runs.stream()
                .map(run -> ModelFiles.read(run.resolve(RunRecorder.MODEL)))
                .toList();
        ExperimentSpec spec = options.spec(Optional.empty());
        MarketData data = experiments.load(spec, progress);
        Prepared prepared = Stages.prepare(experiments, options.spec(Optional.of(split(data))), data, progress);
        BacktestResult result = experiments.backtestModels(prepared, models, ids, progress);
        result.warnings().forEach(warning -> progress.say("Warning: " + warning));
        RunFolder folder = recorder.record(prepared, Optional.empty(), Optional.of(result));
        command.commandLine()
                .getOut()
                .println(ComparisonTable.text(result, spec.order().number(ExperimentParams.RISK_AVERSION)));
        command.commandLine().getOut().println("Results: " + folder.path());
        return ExitCodes.DONE;
    }

    private List<String> checkedIds(DefaultExperiments experiments) {
        List<String> known = experiments.strategyIds();
        for (String id : strategies) {
            if (!known.contains(id)) {
                throw Problem.usage(
                        "There is no strategy '" + id + "'.", "Known are " + String.join(", ", known) + ".");
            }
            if (id.startsWith("sac") && runs.isEmpty()) {
                throw Problem.usage("Strategy " + id + " needs a trained agent.", "Name its run with --run RUNDIR.");
            }
        }
        return strategies.isEmpty() ? known : strategies;
    }

    private Split split(MarketData data) {
        DateRange tested = DateRange.parse(test);
        if (fit != null) {
            return new Split(DateRange.parse(fit), Optional.empty(), Optional.of(tested));
        }
        List<LocalDate> before = data.dates().stream()
                .filter(date -> date.isBefore(tested.from()))
                .toList();
        if (before.isEmpty()) {
            throw Problem.usage(
                    "There is no session before " + tested.from() + " to fit curves on.",
                    "The data begins on %s: choose a later --test, or load earlier sessions."
                            .formatted(data.dates().get(0)));
        }
        return new Split(
                new DateRange(before.get(0), before.get(before.size() - 1)), Optional.empty(), Optional.of(tested));
    }
}
