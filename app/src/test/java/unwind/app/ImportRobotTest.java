package unwind.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import unwind.app.fake.FxTest;
import unwind.app.workspace.Folders;
import unwind.app.workspace.Step;
import unwind.app.workspace.StepState;

/** A file whose columns have names of their own is mapped by hand, by node id. */
@ExtendWith(ApplicationExtension.class)
final class ImportRobotTest {
    private static final Map<String, String> MEANING = Map.of(
            "wann", "timestamp",
            "geld", "bid_price_1",
            "geldmenge", "bid_size_1",
            "brief", "ask_price_1",
            "briefmenge", "ask_size_1");

    @TempDir
    static Path folder;

    private Workbench workbench;
    private Path file;

    @Start
    void start(Stage stage) throws IOException {
        file = folder.resolve("eigene.csv");
        Files.writeString(file, quotes());
        workbench = new Workbench(new TestExperiments(), owner -> List.of(file), List.of(), new Folders(folder));
        workbench.show(stage);
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
    }

    private static String quotes() {
        StringBuilder text = new StringBuilder("wann,geld,geldmenge,brief,briefmenge,notiz");
        for (int day = 8; day <= 11; day++) {
            for (int minute = 0; minute < 390; minute++) {
                int clock = 13 * 60 + 30 + minute;
                text.append(String.format(
                        Locale.ROOT,
                        "\n2024-07-%02d %02d:%02d:00+00:00,%.2f,300,%.2f,200,x",
                        day,
                        clock / 60,
                        clock % 60,
                        99.99 - 0.01 * (minute % 3),
                        100.01 + 0.01 * (minute % 3)));
            }
        }
        return text.append('\n').toString();
    }

    @SuppressWarnings("unchecked")
    private static void readAs(FxRobot robot, String column, String field) {
        ComboBox<String> box = FxTest.node(robot, "#field-" + column, ComboBox.class);
        robot.interact(() -> box.setValue(field));
    }

    private static String problem(FxRobot robot) {
        return robot.lookup("#import-problem").queryAs(Label.class).getText();
    }

    @Test
    void anUnknownFileIsMappedAndRead(FxRobot robot) {
        FxTest.click(robot, "#open-data");
        FxTest.until(() -> robot.lookup("#error-what").tryQuery().isPresent());
        robot.push(KeyCode.ESCAPE);
        FxTest.until(() -> robot.lookup("#error-what").tryQuery().isEmpty());
        FxTest.click(robot, "#notice-map-columns");
        FxTest.until(() -> robot.lookup("#field-wann").tryQuery().isPresent());
        FxTest.until(() -> problem(robot).startsWith("Still missing"));
        assertThat(robot.lookup("#import-start").queryButton().isDisabled()).isTrue();

        readAs(robot, "notiz", "bid_price_1");
        FxTest.until(() -> !problem(robot).contains("bid_price_1"));
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        FxTest.until(() -> problem(robot).contains("bid_price_1"));
        MEANING.forEach((column, field) -> readAs(robot, column, field));
        FxTest.until(() -> problem(robot).startsWith("Ready"));
        FxTest.click(robot, "#import-start");

        FxTest.until(() -> workbench.context().model().state(Step.SETUP) == StepState.DONE);
        assertThat(robot.lookup("#data-summary").queryAs(Label.class).getText()).startsWith("4 sessions");
        FxTest.until(() -> robot.lookup("#import-dialog").tryQuery().isEmpty());
    }

    @Test
    void theDialogIsCancelledByTheKeyboard(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.O);
        FxTest.until(() -> robot.lookup("#import-dialog").tryQuery().isPresent());
        robot.push(KeyCode.ESCAPE);
        FxTest.until(() -> robot.lookup("#import-dialog").tryQuery().isEmpty());
        assertThat(workbench.context().model().dataProperty().get()).isEmpty();
    }
}
