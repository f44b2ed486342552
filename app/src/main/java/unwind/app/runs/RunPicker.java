package unwind.app.runs;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.collections.ObservableList;
import javafx.scene.control.ComboBox;
import unwind.app.form.ChoiceText;
import unwind.run.RunOverview;

/** A box to choose a run from. */
public final class RunPicker {
    private RunPicker() {}

    /**
     * @param id of the node
     * @param name for screen readers
     * @param chosen what is chosen, in both directions; the user cannot choose nothing
     */
    public static ComboBox<RunOverview> of(
            String id, String name, ObservableList<RunOverview> runs, ObjectProperty<Optional<RunOverview>> chosen) {
        ComboBox<RunOverview> box = new ComboBox<>(runs);
        box.setId(id);
        box.setAccessibleText(name);
        box.setConverter(ChoiceText.of(RunPicker::words));
        chosen.subscribe(run -> box.setValue(run.orElse(null)));
        box.valueProperty().addListener((value, was, is) -> {
            if (is != null) {
                chosen.set(Optional.of(is));
            }
        });
        return box;
    }

    private static String words(RunOverview run) {
        return "%s \u00b7 %,d shares \u00b7 %s"
                .formatted(
                        run.ticker(),
                        run.spec().order().integer("shares"),
                        run.folder().id());
    }
}
