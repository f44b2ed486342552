package unwind.app.setup;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleObjectProperty;
import unwind.app.form.ParamFormModel;
import unwind.app.workspace.CostChoice;
import unwind.app.workspace.Importer;
import unwind.app.workspace.WorkbenchModel;
import unwind.cost.CostPreset;
import unwind.market.MarketData;
import unwind.param.ParamSet;
import unwind.param.ParamSpec;
import unwind.param.ParamValues;
import unwind.run.ExperimentSpec;

/** Order, costs, agent, split, seed and import assumptions, kept in step with the model. */
public final class SetupViewModel {
    private static final ParamSet SEED = ParamSet.of(
            "seed",
            ParamSpec.integer(
                    "seed",
                    "Seed",
                    "",
                    0,
                    Integer.MAX_VALUE,
                    1,
                    "Seed",
                    "Start of everything random. The same seed, data and settings give the same result."),
            ParamSpec.integer(
                    "seeds",
                    "Agents to train",
                    "",
                    1,
                    ExperimentSpec.MOST_SEEDS,
                    1,
                    "Seed",
                    "How many agents are trained, from this seed on. Each session's cost is averaged over all of them"
                            + " before it is tested, so that luck with one seed does not decide."));

    private final WorkbenchModel model;
    private final List<CostPreset> presets;
    private final OwnPresets ownPresets;
    private final ParamFormModel strategies;
    private final ParamFormModel order;
    private final ParamFormModel agent;
    private final ParamFormModel seed;
    private final ParamFormModel importing;
    private boolean publishingSeed;
    private final ReadOnlyStringProperty importStatus;
    private final SplitModel split;
    private final Map<String, ParamFormModel> costForms = new HashMap<>();
    private final ObjectProperty<CostPreset> preset;
    private final ReadOnlyObjectWrapper<ParamFormModel> costForm;

    /** @param importer reads the data again when an import assumption is changed here */
    public SetupViewModel(WorkbenchModel model, List<CostPreset> presets, OwnPresets ownPresets, Importer importer) {
        this.model = model;
        this.presets = List.copyOf(presets);
        this.ownPresets = ownPresets;
        order = form(model.orderProperty());
        agent = form(model.agentProperty());
        strategies = form(model.strategiesProperty());
        seed = new ParamFormModel(seedValues());
        seed.valuesProperty().subscribe(values -> {
            publishingSeed = true;
            model.seedProperty().set(values.integer("seed"));
            model.seedsProperty().set(values.integer("seeds"));
            publishingSeed = false;
        });
        model.seedProperty().subscribe(this::showSeed);
        model.seedsProperty().subscribe(this::showSeed);
        importing = new ParamFormModel(model.importingProperty().get().values());
        importing.valuesProperty().subscribe(importer::assume);
        importer.wantedProperty().subscribe(wanted -> {
            if (!wanted.equals(importing.values())) {
                importing.show(wanted);
            }
        });
        importStatus = importer.statusProperty();
        split = new SplitModel(model);
        CostChoice now = model.costProperty().get();
        preset = new SimpleObjectProperty<>(presetOf(now.presetId()));
        costForm = new ReadOnlyObjectWrapper<>(costForm(now));
        preset.subscribe(this::presetChosen);
        model.costProperty().subscribe(this::showCost);
        problems().forEach(p -> p.subscribe(this::refreshProblem));
        split.problemProperty().subscribe(this::refreshProblem);
        refreshProblem();
    }

    private ParamValues seedValues() {
        return SEED.with(Map.of(
                "seed", Long.toString(model.seedProperty().get()),
                "seeds", Integer.toString(model.seedsProperty().get())));
    }

    private void showSeed() {
        if (!publishingSeed && !seed.values().equals(seedValues())) {
            seed.show(seedValues());
        }
    }

    private static ParamFormModel form(ObjectProperty<ParamValues> target) {
        ParamFormModel form = new ParamFormModel(target.get());
        form.valuesProperty().subscribe(target::set);
        target.subscribe(form::show);
        return form;
    }

    private CostPreset presetOf(String id) {
        return presets.stream()
                .filter(p -> p.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no cost preset " + id));
    }

    /** Each preset keeps its own form, so that trying another one loses nothing. */
    private ParamFormModel costForm(CostChoice choice) {
        return costForms.computeIfAbsent(choice.presetId(), id -> {
            ParamFormModel form = new ParamFormModel(choice.values());
            form.valuesProperty().subscribe(values -> publishCost(id, values));
            form.problemProperty().subscribe(this::refreshProblem);
            return form;
        });
    }

    private void publishCost(String id, ParamValues values) {
        if (id.equals(model.costProperty().get().presetId())) {
            model.costProperty().set(new CostChoice(id, values));
        }
    }

    private void presetChosen(CostPreset chosen) {
        if (!chosen.id().equals(model.costProperty().get().presetId())) {
            ParamFormModel form = costForm(CostChoice.defaultsOf(chosen));
            model.costProperty().set(new CostChoice(chosen.id(), form.values()));
        }
    }

    private void showCost(CostChoice choice) {
        ParamFormModel form = costForm(choice);
        form.show(choice.values());
        costForm.set(form);
        preset.set(presetOf(choice.presetId()));
        refreshProblem();
    }

    private Stream<ReadOnlyObjectProperty<Optional<String>>> problems() {
        return Stream.of(
                order.problemProperty(),
                agent.problemProperty(),
                strategies.problemProperty(),
                seed.problemProperty(),
                importing.problemProperty());
    }

    private void refreshProblem() {
        Optional<String> splitProblem =
                Optional.of(split.problemProperty().get()).filter(text -> !text.isEmpty());
        model.settingsProblemProperty()
                .set(Stream.concat(
                                problems().map(ReadOnlyObjectProperty::get),
                                Stream.of(costForm.get().problemProperty().get(), splitProblem))
                        .flatMap(Optional::stream)
                        .findFirst());
    }

    /** All settings back to their defaults; the data stays. */
    public void resetAll() {
        order.resetAll();
        agent.resetAll();
        strategies.resetAll();
        seed.resetAll();
        importing.resetAll();
        costForm.get().resetAll();
        split.byThirds();
    }

    OwnPresets ownPresets() {
        return ownPresets;
    }

    /** The costs of an own preset become the present ones. */
    void take(OwnPresets.Own own) {
        model.costProperty().set(own.choice());
    }

    /** Keeps the present costs under a name. */
    void savePreset(String name) {
        ownPresets.save(name, model.costProperty().get());
    }

    void deletePreset(String name) {
        ownPresets.delete(name);
    }

    /** Name of the own preset whose costs these are; else empty. */
    String ownPresetName() {
        return ownPresets.matching(model.costProperty().get()).stream()
                .findFirst()
                .map(OwnPresets.Own::name)
                .orElse("");
    }

    /** The tickers of the data; empty without data. */
    List<String> tickers() {
        return model.dataProperty().get().map(MarketData::tickers).orElse(List.of());
    }

    ReadOnlyObjectProperty<Optional<MarketData>> dataProperty() {
        return model.dataProperty();
    }

    /** The ticker that is sold; empty without data. */
    Optional<String> ticker() {
        return model.tickerProperty().get().or(() -> tickers().stream().findFirst());
    }

    ObjectProperty<Optional<String>> tickerProperty() {
        return model.tickerProperty();
    }

    /** Parameters of the rule-based strategies. */
    public ParamFormModel strategies() {
        return strategies;
    }

    public List<CostPreset> presets() {
        return presets;
    }

    public ObjectProperty<CostPreset> presetProperty() {
        return preset;
    }

    ReadOnlyObjectProperty<CostChoice> costProperty() {
        return model.costProperty();
    }

    /** The form of the chosen preset. */
    public ReadOnlyObjectProperty<ParamFormModel> costFormProperty() {
        return costForm.getReadOnlyProperty();
    }

    public ParamFormModel order() {
        return order;
    }

    public ParamFormModel agent() {
        return agent;
    }

    public ParamFormModel seed() {
        return seed;
    }

    /** What the importer assumes where the data is silent. */
    public ParamFormModel importing() {
        return importing;
    }

    /** How reading the data again goes; empty while it is as the form says. */
    public ReadOnlyStringProperty importStatusProperty() {
        return importStatus;
    }

    public SplitModel split() {
        return split;
    }
}
