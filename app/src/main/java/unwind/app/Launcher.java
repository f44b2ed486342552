package unwind.app;

import java.util.Locale;
import javafx.application.Application;

/**
 * Starts the program. Not a JavaFX application class itself: with JavaFX on the class path such a class cannot be the
 * main class.
 */
public final class Launcher {
    private static final int FAILED = 4;

    private Launcher() {}

    public static void main(String[] args) {
        System.exit(start());
    }

    private static int start() {
        if (!hasDisplay()) {
            System.err.println("There is no display (DISPLAY and WAYLAND_DISPLAY are not set).");
            return FAILED;
        }
        try {
            Application.launch(WorkbenchApp.class);
            return 0;
        } catch (UnsupportedOperationException | UnsatisfiedLinkError e) {
            System.err.println("The window cannot be opened: " + e.getMessage()
                    + " On Linux, JavaFX needs the GTK 3 libraries (package libgtk-3-0).");
            return FAILED;
        }
    }

    private static boolean hasDisplay() {
        boolean linux = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux");
        return !linux
                || isSet("DISPLAY")
                || isSet("WAYLAND_DISPLAY")
                || "Headless".equalsIgnoreCase(System.getProperty("glass.platform"));
    }

    private static boolean isSet(String variable) {
        String value = System.getenv(variable);
        return value != null && !value.isBlank();
    }
}
