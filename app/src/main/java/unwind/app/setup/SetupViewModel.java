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
import unwind.param.ParamSet;
import unwind.param.ParamSpec;
import unwind.param.ParamValues;

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
                    "Start of everything random. The same seed, data and settings give the same result."));

    private final WorkbenchModel model;
    private final List<CostPreset> presets;
    private final ParamFormModel order;
    private final ParamFormModel agent;
    private final ParamFormModel seed;
    private final ParamFormModel importing;
    private final ReadOnlyStringProperty importStatus;
    private final SplitModel split;
    private final Map<String, ParamFormModel> costForms = new HashMap<>();
    private final ObjectProperty<CostPreset> preset;
    private final ReadOnlyObjectWrapper<ParamFormModel> costForm;

    /** @param importer reads the data again when an import assumption is changed here */
    public SetupViewModel(WorkbenchModel model, List<CostPreset> presets, Importer importer) {
        this.model = model;
        this.presets = List.copyOf(presets);
        order = form(model.orderProperty());
        agent = form(model.agentProperty());
        seed = new ParamFormModel(
                SEED.with(Map.of("seed", Long.toString(model.seedProperty().get()))));
        seed.valuesProperty().subscribe(values -> model.seedProperty().set(values.integer("seed")));
        model.seedProperty().subscribe(value -> seed.show(SEED.with(Map.of("seed", Long.toString(value.longValue())))));
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
                order.problemProperty(), agent.problemProperty(), seed.problemProperty(), importing.problemProperty());
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
        seed.resetAll();
        importing.resetAll();
        costForm.get().resetAll();
        split.byThirds();
    }

    public List<CostPreset> presets() {
        return presets;
    }

    public ObjectProperty<CostPreset> presetProperty() {
        return preset;
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
