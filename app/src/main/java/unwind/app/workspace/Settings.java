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
 */
public record Settings(ParamValues values, Path runsFolder) {
    public static final String THEME = "theme";
    public static final String FONT_SIZE = "fontSizePx";
    public static final String PARALLEL = "parallelTrainings";
    public static final String SHOW_KEYS = "showKeys";

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
                    "Trainings beyond this number wait in the queue. The default is the number of cores minus one."));

    public static Settings defaults(Path runsFolder) {
        return new Settings(PARAMS.defaults(), runsFolder);
    }

    public Settings with(String key, String text) {
        return new Settings(values.with(key, text), runsFolder);
    }

    public Settings withValues(ParamValues newValues) {
        return new Settings(newValues, runsFolder);
    }

    public Settings withRunsFolder(Path folder) {
        return new Settings(values, folder);
    }

    Map<String, String> texts() {
        Map<String, String> texts = new java.util.LinkedHashMap<>(values.texts());
        texts.put("runsFolder", runsFolder.toString());
        return texts;
    }
}
