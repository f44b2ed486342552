package unwind.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import unwind.app.command.Command;
import unwind.app.demo.DemoSetting;
import unwind.app.deploy.EngineBackend;
import unwind.app.theme.Theme;
import unwind.app.theme.ThemeMode;
import unwind.app.workspace.Settings;
import unwind.run.Experiments;

/** "Run demo" of the user's window: plays in a second window, one at a time, and leaves the first one as it is. */
final class DemoLauncher {
    private static final int TRAINING_STEPS = 24_000;

    private final DemoWindow.Means means;
    private final Theme theme;
    private final ReadOnlyStringWrapper reason = new ReadOnlyStringWrapper("");

    DemoLauncher(Experiments engine, List<Path> sample, Theme theme) {
        this.theme = theme;
        means = new DemoWindow.Means(engine, sample, theme, folders -> new EngineBackend(folders.rehearsal()));
        refresh(false);
    }

    Command command() {
        return new Command(Workbench.DEMO, "Run demo", this::open, reason.getReadOnlyProperty());
    }

    private void refresh(boolean runs) {
        reason.set(
                runs
                        ? "A demonstration is running."
                        : means.sample().isEmpty() ? "This installation has no sample-data folder." : "");
    }

    private void open() {
        refresh(true);
        Rectangle2D room = Screen.getPrimary().getVisualBounds();
        DemoWindow.Wish wish = new DemoWindow.Wish(
                DemoSetting.rehearsal(1, TRAINING_STEPS),
                look(),
                Math.min(1920, room.getWidth()),
                Math.min(1080, room.getHeight()),
                Optional.empty(),
                false);
        DemoWindow.prepare(wish, means, failure -> refresh(false)).show(new Stage());
    }

    /** As the user's window looks now. */
    private Settings look() {
        ThemeMode mode = theme.isDark() ? ThemeMode.DARK : ThemeMode.LIGHT;
        return Settings.defaults(Path.of(""))
                .with(Settings.THEME, mode.id())
                .with(
                        Settings.FONT_SIZE,
                        Integer.toString(theme.fontSizePxProperty().get()));
    }
}
