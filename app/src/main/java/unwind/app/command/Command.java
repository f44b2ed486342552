package unwind.app.command;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;

/**
 * Something the user can do.
 *
 * @param id stable name, also the node id of its button, e.g. {@code load-data}
 * @param label the verb on the button
 * @param disabledReason why it cannot be done now, for the tooltip; empty when it can
 */
public record Command(String id, String label, Runnable action, ObservableValue<String> disabledReason) {
    /** A command that can always be done. */
    public static Command always(String id, String label, Runnable action) {
        return new Command(id, label, action, new ReadOnlyStringWrapper("").getReadOnlyProperty());
    }

    /** A command that can never be done here, and says why. */
    public static Command never(String id, String label, String reason) {
        return new Command(id, label, () -> {}, new ReadOnlyStringWrapper(reason).getReadOnlyProperty());
    }

    /** The same command for a second button, which needs a node id of its own. */
    public Command withId(String newId) {
        return new Command(newId, label, action, disabledReason);
    }

    public boolean isEnabled() {
        return disabledReason.getValue().isEmpty();
    }

    /** Does it, unless it is disabled. */
    public void fire() {
        if (isEnabled()) {
            action.run();
        }
    }
}
