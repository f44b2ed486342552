package unwind.app.deploy;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import unwind.deploy.Masking;

/** What the list of endpoints says of its commands: whether one runs, how the last one ended. FX thread only. */
final class EndpointNews {
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper failed = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    /** Whether the message is that the list is out of date. */
    private boolean stale;

    void begin() {
        busy.set(true);
    }

    void end() {
        busy.set(false);
    }

    void failed(Throwable failure) {
        end();
        tell(Words.of(failure), true);
    }

    void tell(String words, boolean bad) {
        stale = false;
        failed.set(bad);
        message.set(Masking.mask(words));
    }

    /** The list could not be looked at by itself; no command of the user's failed. */
    void stale(Throwable failure) {
        tell("The list is not up to date. " + Words.of(failure), true);
        stale = true;
    }

    /** The list is up to date; what else was told stays. */
    void fresh() {
        if (stale) {
            tell("", false);
        }
    }

    ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty failedProperty() {
        return failed.getReadOnlyProperty();
    }

    /** Whether something is asked of the target. */
    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }
}
