package unwind.app.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import unwind.app.task.ManualTasks;

final class SettingsStoreTest {
    private final ManualTasks manual = new ManualTasks();

    @TempDir
    Path folder;

    private SettingsStore start() {
        return SettingsStore.in(new Folders(folder), manual.service());
    }

    @Test
    void changesAreThereAtTheNextStart() {
        SettingsStore first = start();
        Settings changed = first.get().with(Settings.THEME, "dark").with(Settings.FONT_SIZE, "17");
        first.settingsProperty()
                .set(changed.withRunsFolder(folder.resolve("other = runs")).withFilmsFolder(folder.resolve("films")));
        manual.settle();
        assertThat(start().get()).isEqualTo(first.get());
        assertThat(start().get().runsFolder()).isEqualTo(folder.resolve("other = runs"));
        assertThat(start().get().filmsFolder()).isEqualTo(folder.resolve("films"));
    }

    @Test
    void aValueThatIsNoneLeavesTheOthers() throws IOException {
        Files.writeString(new Folders(folder).settings(), "theme=purple\nfontSizePx=16\n");
        Settings read = start().get();
        assertThat(read.values().text(Settings.THEME)).isEqualTo("light");
        assertThat(read.values().integer(Settings.FONT_SIZE)).isEqualTo(16);
    }

    @Test
    void equalSettingsGiveEqualFiles() throws IOException {
        SettingsStore first = start();
        first.settingsProperty().set(first.get().with(Settings.THEME, "dark"));
        manual.settle();
        String before = Files.readString(new Folders(folder).settings());
        first.settingsProperty().set(first.get().with(Settings.THEME, "light"));
        first.settingsProperty().set(first.get().with(Settings.THEME, "dark"));
        manual.settle();
        assertThat(Files.readString(new Folders(folder).settings()))
                .isEqualTo(before)
                .doesNotContain("#");
    }
}
