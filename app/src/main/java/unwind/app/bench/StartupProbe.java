package unwind.app.bench;

import javafx.application.Application;

/**
 * The window as a user starts it, which says on stdout when it can be used and then leaves. A main class of its own, as with
 * {@link unwind.app.Launcher}: with JavaFX on the class path an application class cannot be one.
 */
public final class StartupProbe {
    private StartupProbe() {}

    /** Opens the window with what the last workspace or the sample data holds; {@code visits} visits all screens then. */
    public static void main(String[] args) {
        Application.launch(StartupProbeApp.class, args);
    }
}
