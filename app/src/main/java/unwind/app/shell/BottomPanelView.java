package unwind.app.shell;

import atlantafx.base.theme.Styles;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import unwind.app.error.ErrorReport;
import unwind.app.error.ProblemListView;
import unwind.app.error.ProblemLog;
import unwind.app.shell.ShellViewModel.Page;
import unwind.app.task.TaskListView;
import unwind.app.workspace.WindowState;

/** Tasks, Log and Problems under the main area; only its header shows while it is closed. Its header can be dragged. */
final class BottomPanelView extends BorderPane {
    private static final double OPEN_HEIGHT = 200;
    private static final double LEAST_HEIGHT = 90;
    private static final double MOST_HEIGHT = 600;
    private static final String HEIGHT = "panel.height";

    private final ShellViewModel viewModel;
    private final WindowState window;
    private final Map<Page, Node> pages;
    private double height = OPEN_HEIGHT;
    private double dragFrom = Double.NaN;

    BottomPanelView(
            ShellViewModel viewModel,
            WorkbenchContext context,
            LogBuffer log,
            ProblemLog problems,
            Consumer<ErrorReport> problemOpener) {
        this.viewModel = viewModel;
        window = context.window();
        setId("bottom-panel");
        getStyleClass().add("bottom-panel");
        pages = Map.of(
                Page.TASKS, new TaskListView(context.tasks()),
                Page.LOG, new LogView(log),
                Page.PROBLEMS, new ProblemListView(problems, problemOpener));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox header = new HBox(
                tab(Page.TASKS, viewModel.activeTasksProperty().map(n -> "Tasks (" + n + ")")),
                tab(Page.LOG, Bindings.createStringBinding(() -> "Log")),
                tab(Page.PROBLEMS, Bindings.size(problems.reports()).map(n -> "Problems (" + n + ")")),
                space,
                clear(context),
                chevron());
        header.getStyleClass().add("panel-header");
        makeDraggable(header);
        setTop(header);
        window.get(HEIGHT).ifPresent(this::restore);
        viewModel.panelOpenProperty().subscribe(this::show);
        viewModel.pageProperty().subscribe(this::show);
        show();
    }

    private void restore(String saved) {
        if (saved.matches("\\d{2,3}(\\.\\d+)?")) {
            height = Math.clamp(Double.parseDouble(saved), LEAST_HEIGHT, MOST_HEIGHT);
        }
    }

    private void show() {
        boolean open = viewModel.panelOpenProperty().get();
        setCenter(open ? pages.get(viewModel.pageProperty().get()) : null);
        setPrefHeight(open ? height : USE_COMPUTED_SIZE);
    }

    private void makeDraggable(Region header) {
        viewModel.panelOpenProperty().subscribe(open -> header.setCursor(open ? Cursor.V_RESIZE : Cursor.DEFAULT));
        header.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> dragFrom = event.getScreenY());
        header.addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> {
            if (viewModel.panelOpenProperty().get() && !Double.isNaN(dragFrom)) {
                height = Math.clamp(height + dragFrom - event.getScreenY(), LEAST_HEIGHT, MOST_HEIGHT);
                dragFrom = event.getScreenY();
                setPrefHeight(height);
            }
        });
        header.addEventHandler(MouseEvent.MOUSE_RELEASED, event -> window.put(HEIGHT, Double.toString(height)));
    }

    private Button clear(WorkbenchContext context) {
        Button clear = new Button("Clear finished");
        clear.getStyleClass().addAll(Styles.SMALL, Styles.FLAT);
        clear.setOnAction(event -> context.tasks().clearFinished());
        clear.visibleProperty()
                .bind(viewModel.panelOpenProperty().and(viewModel.pageProperty().isEqualTo(Page.TASKS)));
        return clear;
    }

    private Button chevron() {
        Button toggle = new Button();
        toggle.setId("panel-toggle");
        toggle.getStyleClass().addAll(Styles.SMALL, Styles.FLAT, Styles.BUTTON_ICON);
        toggle.setOnAction(event ->
                viewModel.panelOpenProperty().set(!viewModel.panelOpenProperty().get()));
        viewModel.panelOpenProperty().subscribe(open -> {
            toggle.setGraphic(new FontIcon(open ? MaterialDesignC.CHEVRON_DOWN : MaterialDesignC.CHEVRON_UP));
            toggle.setAccessibleText(open ? "Close the panel" : "Open the panel");
        });
        return toggle;
    }

    private ToggleButton tab(Page page, ObservableValue<String> text) {
        ToggleButton tab = new ToggleButton();
        tab.setId(page.id() + "-tab");
        tab.getStyleClass().addAll(Styles.SMALL, Styles.FLAT);
        tab.textProperty().bind(text);
        tab.setOnAction(event -> viewModel.togglePage(page));
        Runnable show = () -> tab.setSelected(
                viewModel.panelOpenProperty().get() && viewModel.pageProperty().get() == page);
        viewModel.panelOpenProperty().subscribe(show);
        viewModel.pageProperty().subscribe(show);
        return tab;
    }
}
