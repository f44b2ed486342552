package unwind.app.workspace;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import unwind.param.ParamSet;
import unwind.param.ParamSpec;
import unwind.param.ParamValues;

/**
 * How the workbench looks and works on this machine; never part of a run.
 *
 * @param values values of {@link #PARAMS}
 * @param runsFolder where runs are kept
 * @param filmsFolder where recordings of the window are kept; in settings that are yet to be stored, an empty path is the usual place
 */
public record Settings(ParamValues values, Path runsFolder, Path filmsFolder) {
    public static final String THEME = "theme";
    public static final String FONT_SIZE = "fontSizePx";
    public static final String PARALLEL = "parallelTrainings";
    public static final String SHOW_KEYS = "showKeys";
    public static final String FILM_RATE = "recordingFramesPerSecond";
    public static final String FILM_POINTER = "recordingPointer";

    static final String RUNS_FOLDER = "runsFolder";
    static final String FILMS_FOLDER = "recordingsFolder";

    public static final ParamSet PARAMS = ParamSet.of(
            "settings",
            ParamSpec.choice(
                    THEME,
                    "Theme",
                    List.of("light", "dark", "system"),
                    "light",
                    "Look",
                    "Light or dark for every window and chart; system follows the desktop. Alt+M switches."),
            ParamSpec.integer(
                    FONT_SIZE, "Font size", "px", 11, 20, 14, "Look", "Size of ordinary text; all sizes follow it."),
            ParamSpec.flag(
                    SHOW_KEYS,
                    "Show keys on screen",
                    false,
                    "Look",
                    "Shows each shortcut that is pressed at the lower edge, for demonstrations and recordings."),
            ParamSpec.integer(
                    PARALLEL,
                    "Trainings at once",
                    "",
                    1,
                    64,
                    Math.max(1, Runtime.getRuntime().availableProcessors() - 1),
                    "Work",
                    "Trainings beyond this number wait in the queue. The default is the number of cores minus one."),
            ParamSpec.integer(
                    FILM_RATE,
                    "Frames a second",
                    "",
                    5,
                    30,
                    15,
                    "Recordings of the window",
                    "How smooth a recording is. 15 is enough for a window and costs it little."),
            ParamSpec.flag(
                    FILM_POINTER,
                    "Show the pointer",
                    true,
                    "Recordings of the window",
                    "Draws an arrow where the mouse is."));

    /** With recordings where they usually are. */
    public static Settings defaults(Path runsFolder) {
        return new Settings(PARAMS.defaults(), runsFolder, Path.of(""));
    }

    public Settings with(String key, String text) {
        return new Settings(values.with(key, text), runsFolder, filmsFolder);
    }

    public Settings withValues(ParamValues newValues) {
        return new Settings(newValues, runsFolder, filmsFolder);
    }

    public Settings withRunsFolder(Path folder) {
        return new Settings(values, folder, filmsFolder);
    }

    public Settings withFilmsFolder(Path folder) {
        return new Settings(values, runsFolder, folder);
    }

    Map<String, String> texts() {
        Map<String, String> texts = new java.util.LinkedHashMap<>(values.texts());
        texts.put(RUNS_FOLDER, runsFolder.toString());
        texts.put(FILMS_FOLDER, filmsFolder.toString());
        return texts;
    }
}
