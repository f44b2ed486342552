package unwind.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import unwind.app.command.Command;
import unwind.app.command.MenuCommand;
import unwind.app.fake.FakeExperiments;
import unwind.app.fake.FxTest;
import unwind.app.workspace.Folders;
import unwind.app.workspace.Step;

/** A window makes what it shows, and no more. */
@ExtendWith(ApplicationExtension.class)
final class LazyScreensTest {
    @TempDir(cleanup = CleanupMode.NEVER)
    static Path folder;

    private Workbench workbench;

    @Start
    void start(Stage stage) throws IOException {
        Path home = Files.createTempDirectory(folder, "home");
        workbench = new Workbench(new FakeExperiments(), owner -> List.of(), List.of(), new Folders(home));
        workbench.show(stage);
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
    }

    private Node content(Step step) {
        return workbench.screens().stream()
                .filter(screen -> screen.step() == step)
                .findFirst()
                .orElseThrow()
                .content();
    }

    @Test
    void theFormsOfSetupAreMadeWhenItIsVisited(FxRobot robot) {
        assertThat(FxTest.get(() -> content(Step.SETUP).lookupAll(".param-form")))
                .isEmpty();

        FxTest.on(() -> workbench.shell().currentProperty().set(Step.SETUP));

        FxTest.until(() -> robot.lookup("#agent-steps").tryQuery().isPresent());
    }

    @Test
    void aCommandFindsItsFieldAtTheFirstVisitToo() {
        Command go = workbench.screens().stream()
                .filter(screen -> screen.step() == Step.SETUP)
                .flatMap(screen -> screen.commands().stream())
                .map(MenuCommand::command)
                .filter(command -> command.id().equals("go-agent-batchSize"))
                .findFirst()
                .orElseThrow();
        FxTest.on(() -> {
            workbench.shell().currentProperty().set(Step.SETUP);
            go.fire();
        });
        FxTest.until(() -> content(Step.SETUP).getScene().getFocusOwner() instanceof Control field
                && "agent-batchSize".equals(field.getId()));
    }

    @Test
    void aTooltipIsMadeForTheKeyboardAsForThePointer(FxRobot robot) {
        FxTest.on(() -> workbench.shell().currentProperty().set(Step.SETUP));
        Control field = FxTest.node(robot, "#order-shares", Control.class);
        assertThat(FxTest.get(() -> field.getTooltip() == null)).isTrue();

        FxTest.on(field::requestFocus);

        FxTest.until(() ->
                field.getTooltip() != null && !field.getTooltip().getText().isBlank());
        Label label = FxTest.get(() -> (Label) robot.lookup(".label")
                .match(node -> node instanceof Label l && l.getLabelFor() == field)
                .query());
        assertThat(label.getTooltip()).isSameAs(field.getTooltip());
    }
}
