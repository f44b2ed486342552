package unwind.app.workspace;

import java.nio.file.Path;

/**
 * Where the window keeps what it must remember.
 *
 * @param home e.g. {@code ~/Unwind}
 * @param runs where runs are kept, unless the settings say otherwise
 * @param rehearsal where the rehearsal of a deployment keeps its state
 * @param words how the window writes paths
 */
public record Folders(Path home, Path runs, Path rehearsal, PathWords words) {
    /** Everything in one folder. */
    public Folders(Path home) {
        this(home, PathWords.ofUser());
    }

    /** Everything in one folder, whose path is written so. */
    public Folders(Path home, PathWords words) {
        this(home, home.resolve("runs"), home.resolve("rehearsal"), words);
    }

    /**
     * {@code Unwind} in the user's home, where the command line keeps its rehearsal as well. The system properties
     * {@code unwind.state}, {@code unwind.runs} and {@code unwind.rehearsal} say otherwise.
     */
    public static Folders standard() {
        Path home = wanted("unwind.state", Path.of(System.getProperty("user.home"), "Unwind"));
        Folders usual = new Folders(home);
        return new Folders(
                home, wanted("unwind.runs", usual.runs), wanted("unwind.rehearsal", usual.rehearsal), usual.words);
    }

    private static Path wanted(String property, Path otherwise) {
        String wanted = System.getProperty(property, "");
        return wanted.isEmpty() ? otherwise : Path.of(wanted);
    }

    /** Whether the runs are elsewhere on demand of whoever started the program, whatever the settings say. */
    boolean runsAreFixed() {
        return !runs.equals(new Folders(home).runs);
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

    /** Recordings of the window; the settings may say otherwise. */
    public Path films() {
        return home.resolve("recordings");
    }
}
