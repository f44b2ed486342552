package unwind.app.workspace;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/**
 * Edits of something that is wholly described by a value, to be taken back and done again. A setting that is changed again
 * without a pause, as while it is typed, stays one edit. FX thread only.
 *
 * @param <S> an immutable description
 */
public final class UndoStack<S> {
    private static final int KEPT = 200;
    private static final long TYPING_NANOS = 1_500_000_000L;

    private final BiFunction<S, S, List<SettingChange>> differences;
    private final LongSupplier nanoClock;
    private final String nothingToUndo;
    private final Deque<Edit<S>> done = new ArrayDeque<>();
    private final Deque<Edit<S>> undone = new ArrayDeque<>();
    private final ReadOnlyStringWrapper undoReason = new ReadOnlyStringWrapper();
    private final ReadOnlyStringWrapper redoReason = new ReadOnlyStringWrapper();
    private S current;
    private long lastChangeNanos;

    private record Edit<S>(S before, S after, List<SettingChange> changes) {
        /** The one setting that was changed; empty when there were several. */
        Optional<SettingName> onlySetting() {
            return changes.size() == 1 ? Optional.of(changes.getFirst().setting()) : Optional.empty();
        }
    }

    /**
     * @param start what it is now
     * @param differences what a user would say has changed from one to another; nothing where they mean the same
     * @param nanoClock tells how long a pause was
     * @param nothingToUndo why nothing can be undone, to begin with
     */
    public UndoStack(
            S start, BiFunction<S, S, List<SettingChange>> differences, LongSupplier nanoClock, String nothingToUndo) {
        this.differences = differences;
        this.nanoClock = nanoClock;
        this.nothingToUndo = nothingToUndo;
        current = start;
        refresh();
    }

    /** What it was when it was last looked at. */
    public S current() {
        return current;
    }

    /** Takes an edit down, if there was one. */
    public void settle(S now) {
        List<SettingChange> changes = differences.apply(current, now);
        if (changes.isEmpty()) {
            current = now;
            return;
        }
        Edit<S> edit = new Edit<>(current, now, changes);
        long nanos = nanoClock.getAsLong();
        Edit<S> last = done.peek();
        if (last != null
                && edit.onlySetting().isPresent()
                && edit.onlySetting().equals(last.onlySetting())
                && nanos - lastChangeNanos < TYPING_NANOS) {
            done.pop();
            edit = new Edit<>(last.before(), now, differences.apply(last.before(), now));
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

    /** Forgets everything but this. */
    public void startAgain(S now) {
        current = now;
        done.clear();
        undone.clear();
        refresh();
    }

    /** Takes the last edit back: what is to be shown now; empty when there is none. */
    public Optional<S> undo() {
        return move(done, undone).map(edit -> back(edit.before()));
    }

    /** Does again what was taken back last: what is to be shown now; empty when there is nothing. */
    public Optional<S> redo() {
        return move(undone, done).map(edit -> back(edit.after()));
    }

    private static <S> Optional<Edit<S>> move(Deque<Edit<S>> from, Deque<Edit<S>> to) {
        Optional<Edit<S>> edit = Optional.ofNullable(from.poll());
        edit.ifPresent(to::push);
        return edit;
    }

    private S back(S shown) {
        current = shown;
        lastChangeNanos = nanoClock.getAsLong() - TYPING_NANOS;
        refresh();
        return shown;
    }

    private void refresh() {
        undoReason.set(done.isEmpty() ? nothingToUndo : "");
        redoReason.set(undone.isEmpty() ? "nothing was undone" : "");
    }

    /** What undo would take back, e.g. {@code Shares 1000 to 2000}; empty when nothing. */
    public String undoText() {
        return Optional.ofNullable(done.peek()).map(UndoStack::words).orElse("");
    }

    private static String words(Edit<?> edit) {
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

    /** Why nothing can be done again; empty when something can. */
    public ReadOnlyStringProperty redoReasonProperty() {
        return redoReason.getReadOnlyProperty();
    }
}
