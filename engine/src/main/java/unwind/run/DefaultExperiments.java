package unwind.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import unwind.agent.sac.GradientGate;
import unwind.agent.sac.SacLearnerFactory;
import unwind.agent.sac.SacLearners;
import unwind.backtest.BacktestResult;
import unwind.feature.Normaliser;
import unwind.feature.ObservationSet;
import unwind.market.CsvMarketDataImporter;
import unwind.market.MarketData;
import unwind.market.Progress;
import unwind.problem.Problem;
import unwind.strategy.Strategy;
import unwind.train.TrainingControl;
import unwind.train.TrainingListener;

/** The line as it runs in the command line and in the window. */
public final class DefaultExperiments implements Experiments {
    private final SacLearnerFactory learners = SacLearners.factory(new GradientGate());

    @Override
    public MarketData load(ExperimentSpec spec, Progress progress) {
        List<Path> files = spec.files().stream().map(Path::of).toList();
        return new CsvMarketDataImporter().load(files, spec.importing(), progress);
    }

    @Override
    public Prepared prepare(ExperimentSpec spec, MarketData data) {
        return new Preparation(spec, data).prepare();
    }

    @Override
    public TrainedAgent train(Prepared prepared, TrainingListener listener, TrainingControl control) {
        return train(prepared, listener, control, Optional.empty());
    }

    @Override
    public TrainedAgent train(
            Prepared prepared, TrainingListener listener, TrainingControl control, Optional<Path> checkpoints) {
        ExperimentSpec spec = prepared.spec();
        if (prepared.validate().isEmpty()) {
            throw Problem.usage(
                    "There is no validation session to choose the best policy by.", "Name a range with --validate.");
        }
        Normaliser normaliser = Normaliser.fit(
                prepared.train(),
                prepared.order(),
                prepared.costs(),
                StrategyCatalog.band(prepared),
                ObservationSet.of(spec.agent().text("observations")),
                spec.agent().text("actionForm"));
        AgentKind kind = AgentKind.of(spec.agent());
        return kind.maker()
                .train(new AgentTraining(kind, prepared, normaliser, learners, listener, control, checkpoints));
    }

    @Override
    public List<String> strategyIds() {
        return StrategyCatalog.ids();
    }

    @Override
    public BacktestResult backtest(
            Prepared prepared, Optional<TrainedAgent> agent, List<String> strategies, Progress progress) {
        List<String> own = strategies.stream()
                .filter(id -> StrategyCatalog.goesWith(id, agent))
                .toList();
        return play(prepared, own, id -> StrategyCatalog.make(id, prepared, agent), List.of(), progress);
    }

    /**
     * Plays rule-based strategies and agents from earlier runs over the test sessions.
     *
     * @param models trained models; each adds its adaptive and its static strategy
     * @param ids which of the rule-based strategies; those of trained agents are ignored here
     * @throws unwind.problem.ProblemException (usage) when a model was trained for another timing
     */
    public BacktestResult backtestModels(
            Prepared prepared, List<StoredModel> models, List<String> ids, Progress progress) {
        return backtestModels(prepared, models, models.size() > 1, ids, progress);
    }

    /** @param severalRuns whether ids must say which run they come from */
    BacktestResult backtestModels(
            Prepared prepared, List<StoredModel> models, boolean severalRuns, List<String> ids, Progress progress) {
        List<Strategy> learned = new ArrayList<>();
        for (StoredModel model : models) {
            learned.addAll(ModelStrategies.of(
                    model, prepared.timing(), severalRuns, prepared.spec().strategies()));
        }
        List<String> rules = ids.stream()
                .filter(id -> !StrategyCatalog.needsAgent(id))
                .filter(id -> learned.stream().noneMatch(s -> s.id().equals(id)))
                .toList();
        return play(prepared, rules, id -> StrategyCatalog.make(id, prepared, Optional.empty()), learned, progress);
    }

    private static BacktestResult play(
            Prepared prepared,
            List<String> ids,
            Function<String, Strategy> maker,
            List<Strategy> learned,
            Progress progress) {
        List<Strategy> chosen = new ArrayList<>(learned);
        List<String> warnings = new ArrayList<>();
        for (String id : ids) {
            if (StrategyCatalog.applies(id, prepared.costs())) {
                chosen.add(maker.apply(id));
            } else {
                warnings.add(
                        "%s is left out: under %s a minute's cost depends on earlier minutes, and this optimum does not."
                                .formatted(id, prepared.costs().preset()));
            }
        }
        return prepared.play(prepared.test(), chosen, progress).withWarnings(warnings);
    }
}
