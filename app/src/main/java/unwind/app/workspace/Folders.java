package unwind.app.workspace;

import java.nio.file.Path;

/**
 * Where the window keeps what it must remember.
 *
 * @param home e.g. {@code ~/Unwind}
 */
public record Folders(Path home) {
    /** System property {@code unwind.state}, else {@code Unwind} in the user's home. */
    public static Folders standard() {
        String wanted = System.getProperty("unwind.state", "");
        return new Folders(wanted.isEmpty() ? Path.of(System.getProperty("user.home"), "Unwind") : Path.of(wanted));
    }

    /** Theme, font size, folders. */
    public Path settings() {
        return home.resolve("settings.properties");
    }

    /** The experiment as it is set, and where the window stood. */
    public Path workspace() {
        return home.resolve("workspace");
    }

    /** Cost presets that the user has saved. */
    public Path costPresets() {
        return home.resolve("cost-presets.properties");
    }

    /** System property {@code unwind.runs}, else {@code runs} in this folder; the settings may say otherwise. */
    public Path runs() {
        String wanted = System.getProperty("unwind.runs", "");
        return wanted.isEmpty() ? home.resolve("runs") : Path.of(wanted);
    }
}
