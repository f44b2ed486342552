package unwind.app.workspace;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import unwind.app.task.LatestValue;
import unwind.app.task.TaskService;
import unwind.param.ParamSpec;
import unwind.param.ParamValues;
import unwind.problem.ProblemException;

/** The settings of this machine: read at the start, written in the background a moment after each change. */
public final class SettingsStore {
    private static final Logger LOG = LoggerFactory.getLogger(SettingsStore.class);

    private final ObjectProperty<Settings> settings;

    private SettingsStore(Settings initial) {
        settings = new SimpleObjectProperty<>(initial);
    }

    /** Settings that are kept in the folders. A value that cannot be used is left out and logged, never fatal. */
    public static SettingsStore in(Folders folders, TaskService tasks) {
        Path file = folders.settings();
        Settings defaults = Settings.defaults(folders.runs()).withFilmsFolder(folders.films());
        SettingsStore store = new SettingsStore(read(file, defaults, folders.runsAreFixed()));
        LatestValue<Settings> writes = new LatestValue<>(
                tasks.pulse(),
                now -> tasks.task("Keep the settings", progress -> {
                            PropertiesFile.write(file, now.texts());
                            return now;
                        })
                        .writing()
                        .quiet()
                        .onFailure(failure -> LOG.warn("Settings were not kept: {}", failure.getMessage()))
                        .start());
        store.settings.addListener((property, was, is) -> writes.offer(is));
        return store;
    }

    /** Writes settings for a window that is to be opened on these folders. */
    public static void write(Folders folders, Settings settings) {
        PropertiesFile.write(folders.settings(), settings.texts());
    }

    private static Settings read(Path file, Settings defaults, boolean runsAreFixed) {
        Map<String, String> texts;
        try {
            texts = new HashMap<>(PropertiesFile.read(file));
        } catch (ProblemException e) {
            LOG.warn("{}", e.problem().message());
            return defaults;
        }
        ParamValues values = defaults.values();
        for (ParamSpec spec : Settings.PARAMS.specs()) {
            String text = texts.get(spec.key());
            try {
                values = text == null ? values : values.with(spec.key(), text);
            } catch (ProblemException e) {
                LOG.warn("{}: {}", file, e.problem().message());
            }
        }
        String runs = texts.getOrDefault(Settings.RUNS_FOLDER, "");
        String films = texts.getOrDefault(Settings.FILMS_FOLDER, "");
        Settings read = defaults.withValues(values);
        Settings here = films.isBlank() ? read : read.withFilmsFolder(Path.of(films));
        return runs.isBlank() || runsAreFixed ? here : here.withRunsFolder(Path.of(runs));
    }

    public ObjectProperty<Settings> settingsProperty() {
        return settings;
    }

    public Settings get() {
        return settings.get();
    }
}
