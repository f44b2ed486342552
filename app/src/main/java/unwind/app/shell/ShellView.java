package unwind.app.shell;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import unwind.app.error.ErrorReport;
import unwind.app.error.ProblemLog;

/** The whole window: rail, top bar, the screen in front, bottom panel, status bar. */
public final class ShellView extends BorderPane {
    private final List<Screen> screens;
    private final StackPane main = new StackPane();
    private final TopBarView topBar;

    public ShellView(
            List<Screen> screens,
            ShellViewModel viewModel,
            WorkbenchContext context,
            LogBuffer log,
            ProblemLog problems,
            Consumer<ErrorReport> problemOpener) {
        this.screens = List.copyOf(screens);
        getStyleClass().add("shell");
        main.getStyleClass().add("main-area");
        main.setId("main");
        topBar = new TopBarView(screens, viewModel, context, new WindowActions(this));
        BorderPane work = new BorderPane(main);
        work.setBottom(new BottomPanelView(viewModel, context.tasks(), log, problems, problemOpener));
        setTop(topBar);
        setLeft(new RailView(screens, viewModel, context.model()));
        setCenter(work);
        setBottom(new StatusBarView(viewModel));
        viewModel
                .currentProperty()
                .subscribe(step -> screens.stream()
                        .filter(s -> s.step() == step)
                        .findFirst()
                        .ifPresent(this::show));
    }

    private void show(Screen screen) {
        main.getChildren().setAll(screen.content());
        topBar.show(screen);
        screen.onShow();
    }

    List<Screen> screens() {
        return screens;
    }

    /** The control with the keyboard focus, for help on it. */
    Optional<Control> focusedControl() {
        Node owner = getScene() == null ? null : getScene().getFocusOwner();
        return owner instanceof Control control ? Optional.of(control) : Optional.empty();
    }
}
