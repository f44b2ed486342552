package unwind.app.workspace;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import unwind.backtest.BacktestResult;
import unwind.market.ImportOptions;
import unwind.market.MarketData;
import unwind.market.Split;
import unwind.param.ParamValues;
import unwind.run.ExperimentParams;
import unwind.run.ExperimentSpec;
import unwind.run.Prepared;
import unwind.run.TrainedAgent;
import unwind.strategy.StrategyParams;

/**
 * What the workbench works on: the data, the settings, and the results made of them. Lives on the FX thread.
 *
 * <p>Whether a result is stale is never stored but compared: a result is current while the data and the settings it was
 * made with equal the present ones. Undoing a change therefore makes it current again.
 */
public final class WorkbenchModel {
    private final ReadOnlyObjectWrapper<Optional<MarketData>> data = empty();
    private final ObjectProperty<List<String>> files = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<ImportOptions> importing = new SimpleObjectProperty<>(ImportOptions.defaults());
    private final ObjectProperty<Optional<String>> ticker = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<ParamValues> order = new SimpleObjectProperty<>(ExperimentParams.ORDER.defaults());
    private final ObjectProperty<CostChoice> cost;
    private final ObjectProperty<ParamValues> agent;
    private final ObjectProperty<Optional<Split>> split = new SimpleObjectProperty<>(Optional.empty());
    private final LongProperty seed = new SimpleLongProperty(1);
    private final ObjectProperty<ParamValues> strategies = new SimpleObjectProperty<>(StrategyParams.ALL.defaults());
    private final IntegerProperty seeds = new SimpleIntegerProperty(1);
    private final ObjectProperty<Optional<Endpoint>> endpoint = new SimpleObjectProperty<>(Optional.empty());

    /** What is wrong with the forms, when they hold something that is no setting; results are then not current. */
    private final ObjectProperty<Optional<String>> settingsProblem = new SimpleObjectProperty<>(Optional.empty());

    private final ReadOnlyObjectWrapper<Optional<Prepared>> prepared = empty();
    private final ReadOnlyObjectWrapper<Optional<Training>> training = empty();
    private final ReadOnlyObjectWrapper<Optional<Backtest>> backtest = empty();
    private final Map<Step, ReadOnlyObjectWrapper<StepState>> states = new EnumMap<>(Step.class);
    private final Map<Step, Inputs> failures = new EnumMap<>(Step.class);

    /** What the screens after the backtest say of themselves: their results do not belong to the experiment. */
    private final Map<Step, StepState> marked = new EnumMap<>(Step.class);

    /** A trained agent and what it was trained on. */
    public record Training(Prepared prepared, TrainedAgent agent) {}

    /** A backtest, what it was played on, and the agent that took part. */
    public record Backtest(Prepared prepared, Optional<TrainedAgent> agent, BacktestResult result) {}

    /** All that a result depends on. */
    private record Inputs(ExperimentSpec spec, String dataHash) {
        static Inputs of(Prepared prepared) {
            return new Inputs(prepared.spec(), prepared.data().dataHash());
        }
    }

    public WorkbenchModel(CostChoice initialCost, ParamValues initialAgent) {
        cost = new SimpleObjectProperty<>(initialCost);
        agent = new SimpleObjectProperty<>(initialAgent);
        for (Step step : Step.values()) {
            states.put(step, new ReadOnlyObjectWrapper<>(StepState.EMPTY));
        }
        List.of(data, files, importing, ticker, order, cost, agent, strategies, split, seed, seeds, settingsProblem)
                .forEach(p -> p.addListener(changed -> refreshStates()));
    }

    private static <T> ReadOnlyObjectWrapper<Optional<T>> empty() {
        return new ReadOnlyObjectWrapper<>(Optional.empty());
    }

    /** Everything that {@link #spec()} and the data depend on, to listen to. */
    public List<javafx.beans.Observable> settings() {
        return List.of(data, files, importing, ticker, order, cost, agent, strategies, split, seed, seeds);
    }

    /** The experiment as it is set now; equal specs mean equal settings. */
    public ExperimentSpec spec() {
        CostChoice choice = cost.get();
        return new ExperimentSpec(
                files.get(),
                importing.get(),
                ticker.get(),
                order.get(),
                choice.presetId(),
                choice.values(),
                agent.get(),
                strategies.get(),
                split.get(),
                seed.get(),
                seeds.get());
    }

    /** Takes all settings of a spec; its files and import assumptions belong to data and stay out of it. */
    public void apply(ExperimentSpec spec) {
        order.set(spec.order());
        cost.set(new CostChoice(spec.costPreset(), spec.cost()));
        agent.set(spec.agent());
        strategies.set(spec.strategies());
        ticker.set(spec.ticker());
        split.set(spec.split());
        seed.set(spec.seed());
        seeds.set(spec.seeds());
    }

    /** Takes data that was read for a spec, and the spec's settings with it. */
    public void restored(ExperimentSpec spec, MarketData newData) {
        importing.set(spec.importing());
        loaded(spec.files(), newData);
        apply(spec);
    }

    /** The spec with which to load other files with the present settings; split and ticker belong to the old data. */
    public ExperimentSpec specFor(List<String> newFiles) {
        ExperimentSpec now = spec();
        return new ExperimentSpec(
                newFiles,
                now.importing(),
                Optional.empty(),
                now.order(),
                now.costPreset(),
                now.cost(),
                now.agent(),
                now.strategies(),
                Optional.empty(),
                now.seed(),
                now.seeds());
    }

    /** The same for data that was read in another way than the last. */
    public void loaded(List<String> newFiles, ImportOptions options, MarketData newData) {
        importing.set(options);
        loaded(newFiles, newData);
    }

    /** Takes newly loaded data; the split goes back to the default and the ticker to the first one. */
    public void loaded(List<String> newFiles, MarketData newData) {
        failures.clear();
        files.set(List.copyOf(newFiles));
        ticker.set(Optional.empty());
        split.set(Optional.empty());
        data.set(Optional.of(newData));
        refreshStates();
    }

    /** Takes the same files, read with other assumptions; ticker and split stay. */
    public void reloaded(ImportOptions options, MarketData newData) {
        importing.set(options);
        data.set(Optional.of(newData));
    }

    public void prepared(Prepared result) {
        failures.remove(Step.SETUP);
        prepared.set(Optional.of(result));
        refreshStates();
    }

    public void trained(Prepared with, TrainedAgent result) {
        failures.remove(Step.TRAIN);
        training.set(Optional.of(new Training(with, result)));
        refreshStates();
    }

    public void backtested(Prepared with, Optional<TrainedAgent> who, BacktestResult result) {
        failures.remove(Step.BACKTEST);
        backtest.set(Optional.of(new Backtest(with, who, result)));
        refreshStates();
    }

    /** Marks a step as failed until its inputs change or it succeeds. */
    public void failed(Step step) {
        failures.put(step, now());
        refreshStates();
    }

    /** What a screen says of its own results; for the steps after the backtest. */
    public void mark(Step step, StepState state) {
        if (step.compareTo(Step.BACKTEST) <= 0) {
            throw new IllegalArgumentException(step + " is derived from data and settings");
        }
        marked.put(step, state);
        set(step, state);
    }

    private Inputs now() {
        return new Inputs(spec(), data.get().map(MarketData::dataHash).orElse(""));
    }

    private void refreshStates() {
        Inputs now = now();
        failures.values().removeIf(failedWith -> !failedWith.equals(now));
        set(Step.DATA, data.get().isPresent() ? StepState.DONE : StepState.EMPTY);
        StepState setUp = state(prepared.get().map(Inputs::of), now);
        set(Step.SETUP, settingsProblem.get().isPresent() ? StepState.ERROR : setUp);
        set(Step.TRAIN, state(training.get().map(t -> Inputs.of(t.prepared())), now));
        StepState tested = state(backtest.get().map(b -> Inputs.of(b.prepared())), now);
        set(Step.BACKTEST, tested == StepState.DONE && agentChangedSinceBacktest() ? StepState.STALE : tested);
        marked.forEach(this::set);
    }

    private static StepState state(Optional<Inputs> madeWith, Inputs now) {
        return madeWith.map(m -> m.equals(now) ? StepState.DONE : StepState.STALE)
                .orElse(StepState.EMPTY);
    }

    private boolean agentChangedSinceBacktest() {
        Optional<TrainedAgent> current = training.get().map(Training::agent);
        return !current.equals(backtest.get().flatMap(Backtest::agent));
    }

    private void set(Step step, StepState fromResults) {
        wrapper(step).set(failures.containsKey(step) ? StepState.ERROR : fromResults);
    }

    private ReadOnlyObjectWrapper<StepState> wrapper(Step step) {
        return java.util.Objects.requireNonNull(states.get(step));
    }

    public ReadOnlyObjectProperty<StepState> stateProperty(Step step) {
        return wrapper(step).getReadOnlyProperty();
    }

    public StepState state(Step step) {
        return wrapper(step).get();
    }

    public ReadOnlyObjectProperty<Optional<MarketData>> dataProperty() {
        return data.getReadOnlyProperty();
    }

    public ObjectProperty<List<String>> filesProperty() {
        return files;
    }

    public ObjectProperty<ImportOptions> importingProperty() {
        return importing;
    }

    /** Empty: the only or first ticker of the data. */
    public ObjectProperty<Optional<String>> tickerProperty() {
        return ticker;
    }

    /** Values of {@link ExperimentParams#ORDER}. */
    public ObjectProperty<ParamValues> orderProperty() {
        return order;
    }

    public ObjectProperty<CostChoice> costProperty() {
        return cost;
    }

    public ObjectProperty<ParamValues> agentProperty() {
        return agent;
    }

    /** Empty: by thirds. */
    public ObjectProperty<Optional<Split>> splitProperty() {
        return split;
    }

    public LongProperty seedProperty() {
        return seed;
    }

    /** Values of {@link StrategyParams#ALL}: the rule-based strategies. */
    public ObjectProperty<ParamValues> strategiesProperty() {
        return strategies;
    }

    /** Agents to train, from {@link #seedProperty} on. */
    public IntegerProperty seedsProperty() {
        return seeds;
    }

    /** The endpoint that the window knows of, for the badge in the status bar. */
    public ObjectProperty<Optional<Endpoint>> endpointProperty() {
        return endpoint;
    }

    /** Set by the forms: the first thing in them that is no valid setting. */
    public ObjectProperty<Optional<String>> settingsProblemProperty() {
        return settingsProblem;
    }

    /** The last preparation; current while {@link Step#SETUP} is {@link StepState#DONE}. */
    public ReadOnlyObjectProperty<Optional<Prepared>> preparedProperty() {
        return prepared.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Training>> trainingProperty() {
        return training.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Backtest>> backtestProperty() {
        return backtest.getReadOnlyProperty();
    }

    /** The preparation that fits the data and settings as they are now. */
    public Optional<Prepared> currentPrepared() {
        return state(Step.SETUP) == StepState.DONE ? prepared.get() : Optional.empty();
    }

    /** The agent trained with the data and settings as they are now. */
    public Optional<TrainedAgent> currentAgent() {
        return state(Step.TRAIN) == StepState.DONE ? training.get().map(Training::agent) : Optional.empty();
    }
}
