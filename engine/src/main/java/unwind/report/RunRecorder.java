package unwind.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import unwind.agent.ModelArtefact;
import unwind.agent.ModelFiles;
import unwind.agent.ModelManifest;
import unwind.backtest.BacktestResult;
import unwind.backtest.SensitivityCell;
import unwind.market.TradingCalendar;
import unwind.order.Schedule;
import unwind.order.SliceLimits;
import unwind.problem.Problem;
import unwind.run.AgentKind;
import unwind.run.BacktestRecord;
import unwind.run.BacktestStudy;
import unwind.run.CallerGuard;
import unwind.run.ExperimentSpec;
import unwind.run.Experiments;
import unwind.run.NextSession;
import unwind.run.Prepared;
import unwind.run.RunFiles;
import unwind.run.RunFolder;
import unwind.run.RunStore;
import unwind.run.SeedAgent;
import unwind.run.ServedCall;
import unwind.run.ServingFactsFit;
import unwind.run.StoredModel;
import unwind.run.TrainedAgent;
import unwind.run.TrainingClaim;
import unwind.run.UnfinishedRun;
import unwind.run.Versions;
import unwind.sim.PaceBand;
import unwind.train.TrainingControl;
import unwind.train.TrainingListener;

/** Keeps an experiment as a run folder: record, model, results, answer and report, all of it or nothing. */
public final class RunRecorder {
    /** Name of the report in a run folder. */
    public static final String REPORT = "report.html";
    /** Name of the model's folder in a run folder. */
    public static final String MODEL = StoredModel.FOLDER;

    private final RunStore store;
    private final Optional<String> name;
    private final Clock clock;
    private final Optional<ExampleCaller> caller;
    private final CallerGuard guard;

    private RunRecorder(
            RunStore store, Optional<String> name, Clock clock, Optional<ExampleCaller> caller, CallerGuard guard) {
        this.store = store;
        this.name = name;
        this.clock = clock;
        this.caller = caller;
        this.guard = guard;
    }

    private RunRecorder(RunStore store, Optional<String> name, Clock clock) {
        this(store, name, clock, Optional.empty(), what -> {});
    }

    /** A recorder that writes runs and reports on threads only that may wait. */
    public RunRecorder guarded(CallerGuard callers) {
        return new RunRecorder(store, name, clock, caller, callers);
    }

    /** A recorder that also asks every model it stores for a schedule, and keeps the call as {@value ServedCall#FILE}. */
    public RunRecorder calling(ExampleCaller example) {
        return new RunRecorder(store, name, clock, Optional.of(example), guard);
    }

    /** Records under {@code root} with a name made of time, ticker and hash. */
    public static RunRecorder in(Path root, Clock clock) {
        return new RunRecorder(new RunStore(root), Optional.empty(), clock);
    }

    /**
     * Records as exactly this folder.
     *
     * @throws unwind.problem.ProblemException (usage) when it holds something already: better now than after the work
     */
    public static RunRecorder as(Path folder, Clock clock) {
        Path place = folder.toAbsolutePath().normalize();
        Path fileName = place.getFileName();
        if (UnfinishedRun.is(place)) {
            throw UnfinishedRun.notWhole(folder);
        }
        if (fileName == null || (Files.exists(place) && !isEmptyFolder(place))) {
            throw Problem.usage("There is something at " + folder + " already.", "Name a folder that does not exist.");
        }
        return new RunRecorder(RunStore.around(place), Optional.of(fileName.toString()), clock);
    }

    /** A recorder for a training that goes on in its folder. */
    public static RunRecorder of(UnfinishedRun run, Clock clock) {
        return new RunRecorder(RunStore.around(run.path()), Optional.of(run.id()), clock);
    }

    private static boolean isEmptyFolder(Path place) {
        String[] entries = place.toFile().list();
        return entries != null && entries.length == 0;
    }

    /** Schedule for the next session after the data, from the agent's static weights. */
    public static Schedule answer(Prepared prepared, TrainedAgent agent) {
        TradingCalendar calendar = TradingCalendar.nyse();
        List<LocalDate> dates = prepared.data().dates();
        LocalDate next = calendar.nextSession(dates.get(dates.size() - 1));
        return NextSession.staticSchedule(agent.staticWeights(), prepared.order(), band(prepared), next, calendar);
    }

    private static PaceBand band(Prepared prepared) {
        return PaceBand.ofPercent(prepared.spec().order().number("paceBandPct"));
    }

    /** Writes the run; the folder appears when it is complete. */
    public RunFolder record(Prepared prepared, Optional<TrainedAgent> agent, Optional<BacktestResult> result) {
        guard.check("writing a run and its report");
        String id = id(prepared);
        return store.create(id, writer(id, prepared, agent, result));
    }

    private String id(Prepared prepared) {
        return name.orElseGet(() ->
                store.newId(clock, prepared.order().ticker(), prepared.data().dataHash() + prepared.spec()));
    }

    private RunStore.Writer writer(
            String id, Prepared prepared, Optional<TrainedAgent> agent, Optional<BacktestResult> result) {
        Optional<Schedule> next = agent.map(a -> answer(prepared, a));
        return folder -> {
            RunFiles.write(folder, id, prepared, agent, result, next);
            if (agent.isPresent()) {
                writeModels(folder, id, prepared, agent.get());
                LocalDate session = next.orElseThrow().session();
                caller.ifPresent(c -> c.call(folder.resolve(MODEL), prepared.order(), session)
                        .write(folder.resolve(ServedCall.FILE)));
            }
            if (result.isPresent() && next.isPresent()) {
                ReportInput input = reportInput(id, prepared, agent, result.get(), next.get())
                        .with(ReportExtras.of(folder));
                HtmlReport.write(input, folder.resolve(REPORT));
            }
        };
    }

    /** Makes the folder of a training, in which its checkpoints are kept. */
    public UnfinishedRun begin(Prepared prepared) {
        return store.begin(id(prepared), prepared, false);
    }

    /** The same for a training that a backtest follows; the run is whole after that. */
    public UnfinishedRun beginWithBacktest(Prepared prepared) {
        return store.begin(id(prepared), prepared, true);
    }

    /**
     * A training and the run that it became.
     *
     * @param result empty where nothing was backtested
     */
    public record Trained(RunFolder folder, TrainedAgent agent, Optional<BacktestResult> result) {}

    /** Plays a trained agent over the test sessions. */
    @FunctionalInterface
    public interface Backtest {
        BacktestResult of(TrainedAgent agent);
    }

    /**
     * Trains in the folder of a run, from its checkpoints where there are any, and makes a whole run of it. The checkpoints
     * stay only where the training was stopped and can go on.
     *
     * @param backtest what follows the training; empty for nothing
     * @throws unwind.problem.ProblemException (usage) when another program trains there
     */
    public Trained train(
            Experiments experiments,
            UnfinishedRun run,
            Prepared prepared,
            TrainingListener listener,
            TrainingControl control,
            Optional<Backtest> backtest) {
        Optional<Trained> trained = Optional.empty();
        TrainingClaim claim = RunStore.claim(run);
        try {
            TrainedAgent agent = experiments.train(prepared, listener, control, Optional.of(run.checkpoints()));
            Optional<BacktestResult> result = backtest.map(b -> b.of(agent));
            RunFolder folder = store.finish(run, writer(run.id(), prepared, Optional.of(agent), result));
            trained = Optional.of(new Trained(folder, agent, result));
        } finally {
            claim.close();
            if (trained.isEmpty()) {
                RunStore.discardIfNothingLearned(run);
            }
        }
        if (!trained.get().agent().stopped()) {
            RunStore.discardCheckpoints(run);
        }
        return trained.get();
    }

    /**
     * Writes a backtest; the folder appears when it is complete.
     *
     * @param played what was asked for
     * @param sensitivity empty where it was not asked for
     */
    public RunFolder record(BacktestStudy.Outcome study, BacktestRecord played, List<SensitivityCell> sensitivity) {
        Prepared first = study.parts().get(0).prepared().get(0);
        String id = name.orElseGet(() ->
                store.newId(clock, study.pooled().order().ticker(), first.data().dataHash() + study.spec()));
        return store.create(id, folder -> RunFiles.writeStudy(folder, id, study, played, sensitivity));
    }

    private void writeModels(Path folder, String id, Prepared prepared, TrainedAgent agent) throws IOException {
        ModelFiles.write(artefact(id, prepared, agent), Files.createDirectory(folder.resolve(MODEL)));
        for (SeedAgent seed : agent.seeds()) {
            Path place = Files.createDirectory(folder.resolve(StoredModel.SEED_PREFIX + seed.seed()));
            ModelFiles.write(artefact(id, prepared, agent.only(seed), seed.seed()), place);
        }
    }

    /** What the report of a trained run tells; its answer is the static schedule. */
    public static ReportInput reportInput(
            String runId, Prepared prepared, Optional<TrainedAgent> agent, BacktestResult result, Schedule next) {
        String strategy = agent.map(TrainedAgent::kind).orElse(AgentKind.SAC).staticId();
        return new ReportInput(
                List.of(prepared),
                agent,
                result,
                Optional.of(new ReportInput.Answer(next, strategy)),
                Optional.empty(),
                runId,
                List.copyOf(Versions.all().entrySet()),
                ReportExtras.NONE);
    }

    /** The model as it is stored and deployed. */
    public ModelArtefact artefact(String runId, Prepared prepared, TrainedAgent agent) {
        return artefact(runId, prepared, agent, agent.seedOr(prepared.spec().seed()));
    }

    /** The parent order and the limits of its child orders, which a schedule from this model keeps. */
    private static Map<String, String> orderParameters(ExperimentSpec spec) {
        Map<String, String> texts = new LinkedHashMap<>(spec.order().texts());
        SliceLimits.PARAMS
                .specs()
                .forEach(p -> texts.put(p.key(), spec.strategies().text(p.key())));
        return texts;
    }

    private ModelArtefact artefact(String runId, Prepared prepared, TrainedAgent agent, long seed) {
        ModelManifest manifest = new ModelManifest(
                ModelManifest.SCHEMA_VERSION,
                runId,
                List.of(prepared.order().ticker()),
                prepared.timing().id(),
                List.of("adaptive", "static"),
                prepared.order().shares(),
                prepared.order().startMinute(),
                agent.staticWeights().length,
                prepared.spec().order().number("paceBandPct"),
                prepared.train().get(0).session().tickDollars(),
                prepared.spec().costPreset(),
                prepared.spec().cost().texts(),
                orderParameters(prepared.spec()),
                prepared.spec().agent().texts(),
                ModelFiles.featureNames(),
                prepared.data().dataHash(),
                seed,
                agent.bestStep(),
                clock.instant().toString(),
                Versions.all(),
                Map.of());
        return new ModelArtefact(
                manifest,
                agent.policy(),
                agent.normaliser(),
                Map.of(prepared.order().ticker(), prepared.profile()),
                agent.staticWeights(),
                ServingFactsFit.of(prepared, agent.staticWeights()));
    }
}
