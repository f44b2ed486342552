package unwind.app.command;

import javafx.beans.value.ObservableValue;

/**
 * What Run, Pause and Stop of the top bar do on a screen.
 *
 * @param pauseLabel {@code Pause} or {@code Resume}
 */
public record RunControls(Command run, Command pause, ObservableValue<String> pauseLabel, Command stop) {
    /** For screens on which nothing runs. */
    public static RunControls none(String reason) {
        return new RunControls(
                Command.never("run", "Run", reason),
                Command.never("pause", "Pause", reason),
                new javafx.beans.property.ReadOnlyStringWrapper("Pause").getReadOnlyProperty(),
                Command.never("stop", "Stop", reason));
    }
}
