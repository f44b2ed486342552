package unwind.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import unwind.app.fake.FxTest;
import unwind.app.workspace.Folders;
import unwind.app.workspace.Step;
import unwind.app.workspace.StepState;

/** The window as a user meets it, by node id; runs without a display. */
@ExtendWith(ApplicationExtension.class)
final class WorkbenchRobotTest {
    @TempDir
    static Path folder;

    private Workbench workbench;
    private List<Path> chosen = List.of();

    @Start
    void start(Stage stage) throws IOException {
        Path sample = folder.resolve("sample.csv");
        Files.writeString(sample, quotes());
        workbench = new Workbench(new TestExperiments(), owner -> chosen, List.of(sample), new Folders(folder));
        workbench.show(stage);
    }

    @AfterEach
    void closeDialogs(FxRobot robot) {
        robot.interact(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
        robot.interact(() -> workbench.context().theme().darkProperty().set(false));
    }

    /** Four Mondays to Thursdays of quiet minutes, in UTC. */
    private static String quotes() {
        StringBuilder text = new StringBuilder("timestamp,symbol,open,high,low,close,volume");
        for (String side : List.of("bid", "ask")) {
            for (int level = 1; level <= 5; level++) {
                text.append(",%s_price_%d,%s_size_%d".formatted(side, level, side, level));
            }
        }
        for (int day = 8; day <= 11; day++) {
            for (int minute = 0; minute < 390; minute++) {
                int clock = 13 * 60 + 30 + minute;
                text.append(String.format(
                        Locale.ROOT,
                        "\n2024-07-%02d %02d:%02d:00+00:00,TST,100,100.1,99.9,100,500",
                        day,
                        clock / 60,
                        clock % 60));
                for (int sign : new int[] {-1, 1}) {
                    for (int level = 1; level <= 5; level++) {
                        text.append(
                                String.format(Locale.ROOT, ",%.2f,%d", 100 + 0.01 * sign * (level + minute % 3), 300));
                    }
                }
            }
        }
        return text.append('\n').toString();
    }

    private StepState state(Step step) {
        return workbench.context().model().state(step);
    }

    @Test
    void openingDataFillsTheTableAndMarksTheStep(FxRobot robot) {
        FxTest.click(robot, "#load-sample");
        FxTest.until(() -> state(Step.SETUP) == StepState.DONE);
        TableView<?> table = robot.lookup("#session-table").queryTableView();
        assertThat(table.getItems()).hasSize(4);
        assertThat(robot.lookup("#data-summary").queryAs(Label.class).getText()).startsWith("4 sessions");
        assertThat(robot.lookup("#rail-data").queryAs(Node.class).getAccessibleText())
                .isEqualTo("Data, done");
    }

    @Test
    void aBadFileShowsOneClearMessage(FxRobot robot) throws IOException {
        Path bad = folder.resolve("bad.csv");
        Files.writeString(bad, "colour,taste\nred,sweet\n");
        chosen = List.of(bad);
        FxTest.click(robot, "#open-data");
        FxTest.until(() -> robot.lookup("#error-what").tryQuery().isPresent());
        assertThat(robot.lookup("#error-what").queryAs(Label.class).getText()).contains("bad.csv");
        assertThat(robot.lookup("#error-remedy").queryAs(Label.class).getText()).isNotBlank();
        assertThat(robot.lookup("#error-dialog").queryAll()).hasSize(1);
        assertThat(robot.lookup("#problems-tab").queryAs(Labeled.class).getText())
                .isEqualTo("Problems (1)");
        assertThat(state(Step.DATA)).isEqualTo(StepState.ERROR);
    }

    @Test
    void altMSwitchesTheThemeOfEveryWindow(FxRobot robot) {
        robot.press(KeyCode.ALT).press(KeyCode.M).release(KeyCode.M).release(KeyCode.ALT);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(workbench.context().theme().isDark()).isTrue();
        assertThat(Application.getUserAgentStylesheet()).contains("dark");
        Region main = robot.lookup("#main").queryAs(Region.class);
        Color fill = (Color) main.getBackground().getFills().getFirst().getFill();
        assertThat(fill.getBrightness()).as("a dark background").isLessThan(0.3);
        FxTest.click(robot, "#theme-button");
        assertThat(workbench.context().theme().isDark()).isFalse();
    }

    @Test
    void ctrlNumbersChangeTheScreen(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
        assertThat(robot.lookup("#setup-screen").tryQuery()).isPresent();
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT1);
        assertThat(robot.lookup("#data-screen").tryQuery()).isPresent();
    }

    @Test
    void thePaletteGoesWhereItsFirstAnswerSays(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.K);
        robot.write("back").push(KeyCode.ENTER);
        assertThat(workbench.shell().currentProperty().get()).isEqualTo(Step.BACKTEST);
        assertThat(robot.lookup("#palette").queryAs(Node.class).getParent().isVisible())
                .isFalse();
    }

    @Test
    void ctrlZInAFieldTakesTheSettingBack(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
        FxTest.doubleClick(robot, "#order-shares");
        robot.write("2500");
        FxTest.until(() -> shares() == 2500);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(shares()).isEqualTo(1000);
        assertThat(robot.lookup("#order-shares")
                        .queryAs(javafx.scene.control.TextField.class)
                        .getText())
                .isEqualTo("1000");
        robot.push(KeyCode.CONTROL, KeyCode.Y);
        assertThat(shares()).isEqualTo(2500);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
    }

    private int shares() {
        return workbench.context().model().orderProperty().get().integer("shares");
    }

    @Test
    void deployAndReportSayWhatToDoFirst(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT7);
        Button go = robot.lookup("#report-screen-go").queryButton();
        assertThat(go.getText()).isEqualTo("Go to Data");
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT6);
        FxTest.click(robot, "#deploy-screen-go");
        assertThat(workbench.shell().currentProperty().get()).isEqualTo(Step.DATA);
    }

    @Test
    void theFontSizeOfTheSettingsIsThatOfTheWindow(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.COMMA);
        FxTest.doubleClick(robot, "#settings-fontSizePx");
        robot.write("18");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#data-summary").queryAs(Label.class).getFont().getSize())
                .isEqualTo(18);
        FxTest.click(robot, "#settings-fontSizePx-reset");
    }

    @Test
    void theSettingsDialogShowsAllOfItself(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.COMMA);
        Node folder = FxTest.node(robot, "#settings-films-folder", Node.class);
        Node close = FxTest.node(robot, "#settings-dialog .button-bar .button", Node.class);
        FxTest.until(() -> bottom(folder) > 0 && bottom(close) > 0);
        assertThat(bottom(folder)).isLessThan(bottom(close));
        assertThat(bottom(close)).isLessThanOrEqualTo(close.getScene().getHeight());
    }

    private static double bottom(Node node) {
        return node.localToScene(node.getBoundsInLocal()).getMaxY();
    }

    @Test
    void aFormTellsWhatIsWrongWhenTheFieldIsLeft(FxRobot robot) {
        FxTest.click(robot, "#rail-setup");
        FxTest.doubleClick(robot, "#order-shares");
        robot.write("x");
        Label error = robot.lookup("#order-shares-error").queryAs(Label.class);
        assertThat(error.isVisible()).isFalse();
        robot.push(KeyCode.TAB);
        assertThat(error.isVisible()).isTrue();
        assertThat(error.getText()).contains("Shares");
        FxTest.click(robot, "#order-shares-reset");
        assertThat(error.isVisible()).isFalse();
    }

    @Test
    void aDisabledCommandSaysWhy(FxRobot robot) {
        Button run = robot.lookup("#run").queryButton();
        assertThat(run.isDisabled()).isTrue();
        assertThat(run.getAccessibleHelp()).contains("Train is step 3");
    }

    @Test
    void theBottomPanelOpensAndCloses(FxRobot robot) {
        FxTest.click(robot, "#tasks-tab");
        assertThat(robot.lookup("#task-list").tryQuery()).isPresent();
        FxTest.click(robot, "#tasks-tab");
        assertThat(robot.lookup("#task-list").tryQuery()).isEmpty();
    }
}
