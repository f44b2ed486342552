package unwind.app;

import javafx.scene.Scene;
import javafx.scene.control.DialogPane;
import javafx.scene.input.KeyCode;
import org.testfx.api.FxRobot;
import unwind.app.fake.FxTest;

/** Brings up the dialogs that no key alone opens. */
final class DialogsOnShow {
    /** A file whose columns nobody knows. */
    static final String COLUMNS = """
            wann,geld,brief
            2024-07-08 13:30:00+00:00,99.99,100.01
            2024-07-08 13:31:00+00:00,99.98,100.02
            """;

    private DialogsOnShow() {}

    /** The import by hand, once the columns of the file stand in it. */
    static Scene importing(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.O);
        FxTest.until(() -> robot.lookup("#field-brief").tryQuery().isPresent());
        return FxTest.get(() -> robot.lookup("#import-dialog").query().getScene());
    }

    /** An error with details, unfolded. */
    static Scene error(FxRobot robot, Workbench workbench) {
        FxTest.on(() -> workbench.context().errors().present("Try", new IllegalStateException("It went wrong.")));
        FxTest.until(() -> robot.lookup("#error-dialog").tryQuery().isPresent());
        FxTest.on(() -> robot.lookup("#error-dialog").queryAs(DialogPane.class).setExpanded(true));
        return FxTest.get(() -> robot.lookup("#error-dialog").query().getScene());
    }

    static void close(FxRobot robot, String id) {
        robot.push(KeyCode.ESCAPE);
        FxTest.until(() -> robot.lookup(id).tryQuery().isEmpty());
    }
}
