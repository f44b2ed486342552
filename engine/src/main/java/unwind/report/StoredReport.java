package unwind.report;

import java.nio.file.Files;
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
import unwind.run.BacktestStudy;
import unwind.run.DefaultExperiments;
import unwind.run.ExperimentSpec;
import unwind.run.Prepared;
import unwind.run.RunFolder;
import unwind.run.Sensitivity;
import unwind.run.ServedCall;
import unwind.run.SpecFile;
import unwind.run.StoredBacktest;
import unwind.run.StoredModel;
import unwind.run.TrainedAgent;
import unwind.run.TuneFiles;
import unwind.run.TuneResult;
import unwind.run.Versions;

/** Puts the report of a finished run, or of a backtest alone, together again: from its record, its models and its data. */
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
     * What to add to what the folder keeps.
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
     * @param place folder of a run; one without a model but with a backtest gets the report of that backtest
     * @param progress may throw to cancel
     * @throws unwind.problem.ProblemException (data) when a model is missing or the data has changed since, (usage) for a
     *     folder that holds none of them or no search, or where a backtest alone has no place for an addition
     */
    public ReportInput of(Path place, Additions additions, Progress progress) {
        Path name = Objects.requireNonNull(place.toAbsolutePath().normalize().getFileName());
        RunFolder folder = new RunFolder(name.toString(), place);
        if (!Files.isRegularFile(folder.file(SpecFile.NAME))) {
            throw Problem.usage(
                    "There is neither a run nor a backtest in " + place + ".",
                    "Name the folder of a run, or the one that 'unwind backtest' made.");
        }
        boolean backtestAlone = StoredBacktest.is(place) && !Files.isDirectory(folder.file(StoredModel.FOLDER));
        return backtestAlone ? backtest(folder, additions, progress) : run(folder, additions, progress);
    }

    private ReportInput run(RunFolder folder, Additions additions, Progress progress) {
        // Small files first: what is wrong with them is told before the data is read.
        Optional<TuneResult> search = additions.search().map(TuneFiles::readResult);
        Optional<ServedCall> named = additions.call().map(ServedCall::read);
        ReportExtras kept = ReportExtras.of(folder.path());
        ExperimentSpec spec = folder.readSpec();
        StoredModel model = folder.model();
        MarketData data = experiments.load(spec, progress);
        if (!data.dataHash().equals(model.manifest().dataHash())) {
            throw Problem.data(
                    "The data has changed since the run was made.", "Put the files of the run back, or run again.");
        }
        Prepared prepared = experiments.prepare(spec, data);
        TrainedAgent agent = folder.agent();
        boolean tested = !prepared.test().isEmpty();
        BacktestResult result = tested
                ? experiments.backtest(prepared, Optional.of(agent), experiments.strategyIds(), progress)
                : notTested(prepared);
        List<SensitivityCell> cells = additions.sensitivity() && tested
                ? Sensitivity.of(
                        spec,
                        varied -> experiments.backtestModels(
                                experiments.prepare(varied, data), List.of(model), RIVALS, progress))
                : List.of();
        Schedule next = RunRecorder.answer(prepared, agent);
        Optional<ServedCall> call = named.or(kept::call)
                .or(() -> Optional.of(caller.call(folder.file(StoredModel.FOLDER), prepared.order(), next.session())));
        return RunRecorder.reportInput(folder.id(), prepared, Optional.of(agent), result, next)
                .with(new ReportExtras(search, cells, kept.deployment(), call));
    }

    /** A training alone: nothing was played. */
    private static BacktestResult notTested(Prepared prepared) {
        return new BacktestResult(
                prepared.order(),
                prepared.timing(),
                prepared.spec().order().number("paceBandPct"),
                prepared.costs(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private ReportInput backtest(RunFolder folder, Additions additions, Progress progress) {
        if (additions.search().isPresent() || additions.call().isPresent()) {
            throw Problem.usage(
                    folder.path()
                            + " holds a backtest alone: no settings were searched for, and no model answers a call.",
                    "Leave the search and the call out, or name the run that was trained.");
        }
        StoredBacktest stored = StoredBacktest.read(folder);
        ExperimentSpec spec = stored.kept().spec();
        BacktestStudy study = stored.study(experiments, experiments.load(spec, progress), progress);
        BacktestStudy.Part part = study.play(spec).parts().get(0);
        List<SensitivityCell> cells = additions.sensitivity()
                ? Sensitivity.of(spec, varied -> study.play(varied).pooled())
                : List.of();
        return new ReportInput(
                part.prepared(),
                Optional.empty(),
                part.result().withWarnings(stored.differences(part.result())),
                Optional.empty(),
                Optional.of(stored.played()),
                folder.id(),
                List.copyOf(Versions.all().entrySet()),
                new ReportExtras(Optional.empty(), cells, Optional.empty(), Optional.empty()));
    }
}
