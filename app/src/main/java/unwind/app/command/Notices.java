package unwind.app.command;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Short news at the lower edge of the window, with at most one thing to do about it, such as Undo. FX thread only. */
public final class Notices {
    private final ReadOnlyObjectWrapper<Optional<Notice>> current = new ReadOnlyObjectWrapper<>(Optional.empty());

    /**
     * One piece of news.
     *
     * @param action e.g. Undo
     */
    public record Notice(String text, Optional<Command> action) {}

    public void tell(String text) {
        current.set(Optional.of(new Notice(text, Optional.empty())));
    }

    public void tell(String text, Command action) {
        current.set(Optional.of(new Notice(text, Optional.of(action))));
    }

    /** Takes the news away, if it is still this one. */
    public void dismiss(Notice notice) {
        if (current.get().equals(Optional.of(notice))) {
            current.set(Optional.empty());
        }
    }

    public ReadOnlyObjectProperty<Optional<Notice>> currentProperty() {
        return current.getReadOnlyProperty();
    }
}
