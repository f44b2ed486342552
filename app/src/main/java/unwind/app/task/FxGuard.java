package unwind.app.task;

import javafx.application.Platform;
import unwind.run.CallerGuard;

/** Keeps the engine off the thread that draws: whatever takes long belongs into a task of the {@link TaskService}. */
public final class FxGuard implements CallerGuard {
    @Override
    public void check(String what) {
        if (Platform.isFxApplicationThread()) {
            throw new IllegalStateException(
                    "On the JavaFX thread, " + what + " would freeze the window; do it in a task.");
        }
    }
}
