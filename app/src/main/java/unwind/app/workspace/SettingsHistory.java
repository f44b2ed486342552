package unwind.app.workspace;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import unwind.app.task.UiPulse;
import unwind.market.ImportOptions;
import unwind.run.ExperimentSpec;

/**
 * Undo and redo of settings. What changes within one pulse is one step, and so is a value that is typed without a pause; new
 * data begins a new history, because its dates and tickers mean nothing to the old one. Lives on the FX thread.
 */
public final class SettingsHistory {
    private static final int KEPT = 200;
    private static final long TYPING_NANOS = 1_500_000_000L;
    private static final String NOTHING_TO_UNDO = "no setting was changed since the data was loaded";
    private static final String NOTHING_TO_REDO = "nothing was undone";

    private final WorkbenchModel model;
    private final Importer importer;
    private final UiPulse pulse;
    private final LongSupplier nanoClock;
    private final Deque<Edit> done = new ArrayDeque<>();
    private final Deque<Edit> undone = new ArrayDeque<>();
    private final ReadOnlyStringWrapper undoReason = new ReadOnlyStringWrapper(NOTHING_TO_UNDO);
    private final ReadOnlyStringWrapper redoReason = new ReadOnlyStringWrapper(NOTHING_TO_REDO);
    private ExperimentSpec current;
    private long lastChangeNanos;
    private boolean pending;

    private record Edit(ExperimentSpec before, ExperimentSpec after, List<SettingChange> changes) {
        /** The one setting that was changed; empty when there were several. */
        Optional<SettingName> onlySetting() {
            return changes.size() == 1 ? Optional.of(changes.getFirst().setting()) : Optional.empty();
        }
    }

    /** @param nanoClock tells how long a pause in typing was */
    public SettingsHistory(WorkbenchModel model, Importer importer, UiPulse pulse, LongSupplier nanoClock) {
        this.model = model;
        this.importer = importer;
        this.pulse = pulse;
        this.nanoClock = nanoClock;
        current = now();
        InvalidationListener changed = o -> later();
        model.settings().forEach(setting -> setting.addListener(changed));
        importer.wantedProperty().addListener(changed);
    }

    private ExperimentSpec now() {
        ExperimentSpec spec = model.spec();
        return spec.withImporting(new ImportOptions(
                spec.importing().mapping(), importer.wantedProperty().get()));
    }

    private void later() {
        if (!pending) {
            pending = true;
            pulse.later(this::settle);
        }
    }

    private void settle() {
        pending = false;
        ExperimentSpec now = now();
        if (!now.files().equals(current.files())) {
            clear();
            return;
        }
        List<SettingChange> changes = SpecText.differences(current, now);
        if (changes.isEmpty()) {
            current = now;
            return;
        }
        Edit edit = new Edit(current, now, changes);
        long nanos = nanoClock.getAsLong();
        Edit last = done.peek();
        if (last != null
                && edit.onlySetting().isPresent()
                && edit.onlySetting().equals(last.onlySetting())
                && nanos - lastChangeNanos < TYPING_NANOS) {
            done.pop();
            edit = new Edit(last.before(), now, SpecText.differences(last.before(), now));
        }
        lastChangeNanos = nanos;
        current = now;
        if (!edit.changes().isEmpty()) {
            done.push(edit);
        }
        if (done.size() > KEPT) {
            done.removeLast();
        }
        undone.clear();
        refresh();
    }

    /** Forgets everything. */
    public void clear() {
        current = now();
        done.clear();
        undone.clear();
        refresh();
    }

    /** Takes back the last edit, if there is one. */
    public void undo() {
        settle();
        if (!done.isEmpty()) {
            Edit edit = done.pop();
            undone.push(edit);
            apply(edit.before());
        }
    }

    /** Does again what was taken back last. */
    public void redo() {
        settle();
        if (!undone.isEmpty()) {
            Edit edit = undone.pop();
            done.push(edit);
            apply(edit.after());
        }
    }

    /** Takes the settings of a spec as one edit that can be taken back; its files stay out of it. */
    public void take(ExperimentSpec spec) {
        settle();
        model.apply(spec);
        importer.want(spec.importing().values());
        settle();
    }

    private void apply(ExperimentSpec spec) {
        current = spec;
        model.apply(spec);
        importer.want(spec.importing().values());
        lastChangeNanos = nanoClock.getAsLong() - TYPING_NANOS;
        refresh();
    }

    private void refresh() {
        undoReason.set(done.isEmpty() ? NOTHING_TO_UNDO : "");
        redoReason.set(undone.isEmpty() ? NOTHING_TO_REDO : "");
    }

    /** What undo would take back, e.g. {@code Shares 1000 to 2000}; empty when nothing. */
    public String undoText() {
        return Optional.ofNullable(done.peek()).map(SettingsHistory::words).orElse("");
    }

    private static String words(Edit edit) {
        if (edit.changes().size() > 1) {
            return edit.changes().size() + " settings";
        }
        SettingChange change = edit.changes().getFirst();
        return "%s %s to %s".formatted(change.setting().label(), change.from(), change.to());
    }

    /** Why nothing can be undone; empty when something can. */
    public ReadOnlyStringProperty undoReasonProperty() {
        return undoReason.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty redoReasonProperty() {
        return redoReason.getReadOnlyProperty();
    }
}
