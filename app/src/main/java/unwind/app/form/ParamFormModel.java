package unwind.app.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import unwind.param.ParamSet;
import unwind.param.ParamValues;

/** A form over a {@link ParamSet}, without its nodes. Invalid fields keep their last valid value in {@link #values}. */
public final class ParamFormModel {
    private final ParamSet set;
    private final List<ParamField> fields;
    private final ReadOnlyObjectWrapper<ParamValues> values;
    private final ReadOnlyObjectWrapper<Optional<String>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper();
    private boolean showing;

    public ParamFormModel(ParamValues initial) {
        set = initial.set();
        values = new ReadOnlyObjectWrapper<>(initial);
        showing = true;
        fields = set.specs().stream()
                .map(s -> new ParamField(s, initial.text(s.key()), this::refresh))
                .toList();
        showing = false;
        refresh();
    }

    private void refresh() {
        if (showing) {
            return;
        }
        Map<String, String> texts = fields.stream()
                .collect(Collectors.toMap(f -> f.spec().key(), ParamField::value, (a, b) -> b, LinkedHashMap::new));
        problem.set(fields.stream().flatMap(f -> f.problem().stream()).findFirst());
        values.set(new ParamValues(set, texts));
        changed.set(fields.stream().anyMatch(f -> f.changedProperty().get()));
    }

    /** Shows other values of the same set. */
    public void show(ParamValues shown) {
        if (!shown.set().equals(set)) {
            throw new IllegalArgumentException("values of " + shown.set().name() + " in a form of " + set.name());
        }
        if (shown.equals(values.get()) && problem.get().isEmpty()) {
            return;
        }
        change(() -> fields.forEach(f -> f.show(shown.text(f.spec().key()))));
    }

    /** Back to the defaults. */
    public void resetAll() {
        change(() -> fields.forEach(ParamField::reset));
    }

    private void change(Runnable action) {
        showing = true;
        action.run();
        showing = false;
        refresh();
    }

    public ParamSet set() {
        return set;
    }

    public List<ParamField> fields() {
        return fields;
    }

    public ParamField field(String key) {
        return fields.stream()
                .filter(f -> f.spec().key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no field " + key));
    }

    /** Fields by group, in the order of the set. */
    public Map<String, List<ParamField>> groups() {
        return fields.stream()
                .collect(Collectors.groupingBy(f -> f.spec().group(), LinkedHashMap::new, Collectors.toList()));
    }

    public ReadOnlyObjectProperty<ParamValues> valuesProperty() {
        return values.getReadOnlyProperty();
    }

    public ParamValues values() {
        return values.get();
    }

    /** The first thing wrong in the form, whether the field was left or not. */
    public ReadOnlyObjectProperty<Optional<String>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Whether anything differs from the defaults. */
    public ReadOnlyBooleanProperty changedProperty() {
        return changed.getReadOnlyProperty();
    }
}
