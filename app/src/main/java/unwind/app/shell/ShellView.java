package unwind.app.shell;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import unwind.app.chart.ChartPane;
import unwind.app.command.Command;
import unwind.app.command.PaletteModel;
import unwind.app.error.ErrorReport;
import unwind.app.error.ProblemLog;
import unwind.app.form.UndoKeys;
import unwind.app.workspace.Settings;
import unwind.app.workspace.WindowState;

/** The whole window: rail, top bar, the screen in front, bottom panel, status bar; over it the palette and short news. */
public final class ShellView extends StackPane {
    private final List<Screen> screens;
    private final WorkbenchContext context;
    private final StackPane main = new StackPane();
    private final BorderPane work;
    private final TopBarView topBar;
    private final ShellCommands commands;
    private final PaletteModel palette = new PaletteModel();
    private final SplitMemory dividers;
    private final KeyDisplay keys = new KeyDisplay();

    public ShellView(
            List<Screen> screens,
            ShellViewModel viewModel,
            WorkbenchContext context,
            Command demo,
            LogBuffer log,
            ProblemLog problems,
            Consumer<ErrorReport> problemOpener) {
        this.screens = List.copyOf(screens);
        this.context = context;
        dividers = new SplitMemory(context.window());
        WindowActions actions = new WindowActions(this);
        commands = new ShellCommands(screens, viewModel, context, demo, actions);
        getStyleClass().add("shell");
        main.getStyleClass().add("main-area");
        main.setId("main");
        topBar = new TopBarView(commands, context, actions);
        work = new BorderPane(new StackPane(main, new NoticeView(context.notices())));
        work.setBottom(new BottomPanelView(viewModel, context, log, problems, problemOpener));
        BorderPane window = new BorderPane(work);
        window.setTop(topBar);
        window.setLeft(new RailView(screens, viewModel, context.model()));
        window.setBottom(new StatusBarView(viewModel, context));
        getChildren().addAll(window, keys);
        addPalette();
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        viewModel
                .currentProperty()
                .subscribe(step -> screens.stream()
                        .filter(s -> s.step() == step)
                        .findFirst()
                        .ifPresent(this::show));
        viewModel.currentProperty().subscribe((was, is) -> context.window().put(WindowState.SCREEN, is.name()));
    }

    /** Shows something over the screen in front, whichever it is. */
    public void setBanner(Node banner) {
        work.setTop(banner);
    }

    private void addPalette() {
        PaletteView view = new PaletteView(palette);
        view.setVisible(false);
        getChildren().add(view);
        palette.openProperty().subscribe((was, open) -> {
            Node before = getScene() == null ? null : getScene().getFocusOwner();
            view.setVisible(open);
            if (open) {
                view.setUserData(before);
                view.open();
            } else if (view.getUserData() instanceof Node node && node.getScene() != null) {
                node.requestFocus();
            }
        });
    }

    private void show(Screen screen) {
        main.getChildren().setAll(screen.content());
        topBar.show(screen);
        screen.onShow();
        Platform.runLater(() -> dividers.attach(screen.content()));
    }

    /**
     * Ctrl+Z in a field of a form undoes the setting, not only the letters; while what stands there is no value, and in
     * every other field, the field's own undo is the right one.
     */
    private void pressed(KeyEvent event) {
        if (context.settings().get().values().flag(Settings.SHOW_KEYS)) {
            keys.pressed(event);
        }
        if (UndoKeys.inSetting(event)
                && context.model().settingsProblemProperty().get().isEmpty()) {
            UndoKeys.answer(event, context.history()::undo, context.history()::redo);
        }
    }

    void openPalette() {
        if (palette.openProperty().get()) {
            palette.close();
        } else {
            palette.open(commands.palette());
        }
    }

    ShellCommands commands() {
        return commands;
    }

    WorkbenchContext context() {
        return context;
    }

    List<Screen> screens() {
        return screens;
    }

    /** The chart with the focus, else the first one of the screen in front. */
    Optional<ChartPane> chart() {
        Node owner = getScene() == null ? null : getScene().getFocusOwner();
        if (owner instanceof ChartPane focused) {
            return Optional.of(focused);
        }
        return main.lookupAll(".chart-pane").stream()
                .filter(ChartPane.class::isInstance)
                .map(ChartPane.class::cast)
                .filter(pane -> pane.recipeProperty().get().isPresent())
                .filter(pane -> pane.localToScene(pane.getBoundsInLocal()).getWidth() > 0)
                .findFirst();
    }

    /** The control with the keyboard focus, for help on it. */
    Optional<Control> focusedControl() {
        Node owner = getScene() == null ? null : getScene().getFocusOwner();
        return owner instanceof Control control ? Optional.of(control) : Optional.empty();
    }
}
