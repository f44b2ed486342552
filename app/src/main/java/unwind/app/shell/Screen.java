package unwind.app.shell;

import java.util.List;
import javafx.scene.Node;
import org.kordamp.ikonli.Ikon;
import unwind.app.command.MenuCommand;
import unwind.app.command.RunControls;
import unwind.app.workspace.Step;

/** One step of the rail and what the main area shows for it. Registered in {@link WorkbenchScreens}. */
public interface Screen {
    /** The step whose state the rail shows; its lower-case name is the screen's id. */
    Step step();

    /** Name in the rail and in the View menu. */
    default String title() {
        return step().label();
    }

    Ikon icon();

    /** The same node every time; fills the main area. */
    Node content();

    /** Extra nodes at the left of the top bar, beside Run, Pause and Stop. */
    default List<Node> toolbar() {
        return List.of();
    }

    /** What F5, Ctrl+Shift+P and Shift+F5 do here. */
    default RunControls runControls() {
        return RunControls.none("Nothing runs on this screen. Train is step 3, Backtest step 4.");
    }

    /** Commands of this screen for the File menu, present whichever screen is in front. */
    default List<MenuCommand> fileMenu() {
        return List.of();
    }

    /** Commands that need this screen in front, for the palette: it shows the screen, then does them. */
    default List<MenuCommand> commands() {
        return List.of();
    }

    /** Called each time the screen comes to the front. */
    default void onShow() {}

    default String id() {
        return step().name().toLowerCase(java.util.Locale.ROOT);
    }

    /** The number of its shortcut Ctrl+n: its place in the flow. */
    default int shortcut() {
        return step().ordinal() + 1;
    }
}
