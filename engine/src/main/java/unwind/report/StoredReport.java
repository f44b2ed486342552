package unwind.report;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import unwind.backtest.BacktestResult;
import unwind.backtest.SensitivityCell;
import unwind.market.MarketData;
import unwind.market.Progress;
import unwind.order.Schedule;
import unwind.problem.Problem;
import unwind.run.DefaultExperiments;
import unwind.run.ExperimentSpec;
import unwind.run.Prepared;
import unwind.run.RunFolder;
import unwind.run.Sensitivity;
import unwind.run.ServedCall;
import unwind.run.StoredModel;
import unwind.run.TrainedAgent;
import unwind.run.TuneFiles;
import unwind.run.TuneResult;

/** Puts the report of a finished run together again, from its record, its model and its data. */
public final class StoredReport {
    /** Played for the sensitivity of a run: the agent and those it is measured by. */
    private static final List<String> RIVALS = List.of("twap", "vwap", "static-optimum", "spread-threshold");

    private final DefaultExperiments experiments;
    private final ExampleCaller caller;

    /** @param caller asks a run's model for a schedule where the run keeps no call */
    public StoredReport(DefaultExperiments experiments, ExampleCaller caller) {
        this.experiments = experiments;
        this.caller = caller;
    }

    /**
     * What to add to what the run keeps.
     *
     * @param search folder of a search
     * @param call a call, in place of the run's own
     * @param sensitivity whether to play the backtest again with one thing changed at a time
     */
    public record Additions(Optional<Path> search, Optional<Path> call, boolean sensitivity) {
        public static final Additions NONE = new Additions(Optional.empty(), Optional.empty(), false);
    }

    /**
     * Loads, prepares and backtests. Takes a while: never on a user-interface thread.
     *
     * @param progress may throw to cancel
     * @throws unwind.problem.ProblemException (data) when the model is missing or the data has changed since, (usage) for a
     *     folder that holds no search
     */
    public ReportInput of(Path run, Additions additions, Progress progress) {
        Path name = Objects.requireNonNull(run.toAbsolutePath().normalize().getFileName());
        RunFolder folder = new RunFolder(name.toString(), run);
        // Small files first: what is wrong with them is told before the data is read.
        Optional<TuneResult> search = additions.search().map(TuneFiles::readResult);
        Optional<ServedCall> named = additions.call().map(ServedCall::read);
        ReportExtras kept = ReportExtras.of(run);
        ExperimentSpec spec = folder.readSpec();
        StoredModel model = folder.model();
        MarketData data = experiments.load(spec, progress);
        if (!data.dataHash().equals(model.manifest().dataHash())) {
            throw Problem.data(
                    "The data has changed since the run was made.", "Put the files of the run back, or run again.");
        }
        Prepared prepared = experiments.prepare(spec, data);
        TrainedAgent agent = folder.agent();
        BacktestResult result = experiments.backtest(prepared, Optional.of(agent), experiments.strategyIds(), progress);
        List<SensitivityCell> cells = additions.sensitivity()
                ? Sensitivity.of(
                        spec,
                        varied -> experiments.backtestModels(
                                experiments.prepare(varied, data), List.of(model), RIVALS, progress))
                : List.of();
        Schedule next = RunRecorder.answer(prepared, agent);
        Optional<ServedCall> call = named.or(kept::call)
                .or(() -> Optional.of(caller.call(run.resolve(StoredModel.FOLDER), prepared.order(), next.session())));
        return RunRecorder.reportInput(folder.id(), prepared, Optional.of(agent), result, next)
                .with(new ReportExtras(search, cells, kept.deployment(), call));
    }
}
