package unwind.app.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyStringProperty;
import unwind.app.task.UiPulse;
import unwind.market.ImportOptions;
import unwind.run.ExperimentSpec;

/**
 * Undo and redo of settings, and of the forms beside them. What changes within one pulse is one step, and so is a value that is
 * typed without a pause; new data begins a new history, because its dates and tickers mean nothing to the old one. Lives on the
 * FX thread.
 */
public final class SettingsHistory {
    private final WorkbenchModel model;
    private final Importer importer;
    private final UiPulse pulse;
    private final List<EditedForm> forms = new ArrayList<>();
    private final UndoStack<Settled> edits;
    private boolean pending;

    /** Everything that can be taken back, at one moment; the forms in the order in which they joined. */
    private record Settled(ExperimentSpec spec, List<Map<SettingName, String>> forms) {
        static List<SettingChange> differences(Settled one, Settled other) {
            List<SettingChange> changes = new ArrayList<>(SpecText.differences(one.spec(), other.spec()));
            for (int i = 0; i < one.forms().size(); i++) {
                changes.addAll(
                        SpecText.differences(one.forms().get(i), other.forms().get(i)));
            }
            return changes;
        }
    }

    /** @param nanoClock tells how long a pause in typing was */
    public SettingsHistory(WorkbenchModel model, Importer importer, UiPulse pulse, LongSupplier nanoClock) {
        this.model = model;
        this.importer = importer;
        this.pulse = pulse;
        edits = new UndoStack<>(
                now(), Settled::differences, nanoClock, "no setting was changed since the data was loaded");
        InvalidationListener changed = o -> later();
        model.settings().forEach(setting -> setting.addListener(changed));
        importer.wantedProperty().addListener(changed);
    }

    /** Takes back the edits of a form, too, from now on. */
    public void follow(EditedForm form) {
        forms.add(form);
        form.onChange(this::later);
        clear();
    }

    private Settled now() {
        ExperimentSpec spec = model.spec();
        return new Settled(
                spec.withImporting(new ImportOptions(
                        spec.importing().mapping(), importer.wantedProperty().get())),
                forms.stream().map(EditedForm::texts).toList());
    }

    private void later() {
        if (!pending) {
            pending = true;
            pulse.later(this::settle);
        }
    }

    private void settle() {
        pending = false;
        Settled now = now();
        if (now.spec().files().equals(edits.current().spec().files())) {
            edits.settle(now);
        } else {
            clear();
        }
    }

    /** Forgets everything. */
    public void clear() {
        edits.startAgain(now());
    }

    /** Takes back the last edit, if there is one. */
    public void undo() {
        settle();
        edits.undo().ifPresent(this::apply);
    }

    /** Does again what was taken back last. */
    public void redo() {
        settle();
        edits.redo().ifPresent(this::apply);
    }

    /** Takes the settings of a spec as one edit that can be taken back; its files stay out of it. */
    public void take(ExperimentSpec spec) {
        settle();
        apply(spec);
        settle();
    }

    private void apply(Settled settled) {
        apply(settled.spec());
        for (int i = 0; i < forms.size(); i++) {
            EditedForm form = forms.get(i);
            Map<SettingName, String> texts = settled.forms().get(i);
            if (!form.texts().equals(texts)) {
                form.show(texts);
            }
        }
    }

    private void apply(ExperimentSpec spec) {
        model.apply(spec);
        importer.want(spec.importing().values());
    }

    /** What undo would take back, e.g. {@code Shares 1000 to 2000}; empty when nothing. */
    public String undoText() {
        return edits.undoText();
    }

    /** Why nothing can be undone; empty when something can. */
    public ReadOnlyStringProperty undoReasonProperty() {
        return edits.undoReasonProperty();
    }

    public ReadOnlyStringProperty redoReasonProperty() {
        return edits.redoReasonProperty();
    }
}
