package unwind.app.shell;

import atlantafx.base.theme.Styles;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import unwind.app.error.ProblemListView;
import unwind.app.error.ProblemLog;
import unwind.app.shell.ShellViewModel.Page;
import unwind.app.task.TaskListView;
import unwind.app.task.TaskService;

/** Tasks, Log and Problems under the main area; only its header shows while it is closed. */
final class BottomPanelView extends BorderPane {
    private static final double OPEN_HEIGHT = 180;

    private final ShellViewModel viewModel;

    BottomPanelView(
            ShellViewModel viewModel,
            TaskService tasks,
            LogBuffer log,
            ProblemLog problems,
            java.util.function.Consumer<unwind.app.error.ErrorReport> problemOpener) {
        this.viewModel = viewModel;
        setId("bottom-panel");
        getStyleClass().add("bottom-panel");
        Map<Page, Node> pages = Map.of(
                Page.TASKS, new TaskListView(tasks),
                Page.LOG, logView(log),
                Page.PROBLEMS, new ProblemListView(problems, problemOpener));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button clear = new Button("Clear finished");
        clear.getStyleClass().addAll(Styles.SMALL, Styles.FLAT);
        clear.setOnAction(event -> tasks.clearFinished());
        clear.visibleProperty()
                .bind(viewModel.panelOpenProperty().and(viewModel.pageProperty().isEqualTo(Page.TASKS)));
        HBox header = new HBox(
                tab(Page.TASKS, "tasks-tab", viewModel.activeTasksProperty().map(n -> "Tasks (" + n + ")")),
                tab(Page.LOG, "log-tab", Bindings.createStringBinding(() -> "Log")),
                tab(
                        Page.PROBLEMS,
                        "problems-tab",
                        Bindings.size(problems.reports()).map(n -> "Problems (" + n + ")")),
                space,
                clear);
        header.getStyleClass().add("panel-header");
        setTop(header);
        Runnable show = () -> {
            boolean open = viewModel.panelOpenProperty().get();
            setCenter(open ? pages.get(viewModel.pageProperty().get()) : null);
            setPrefHeight(open ? OPEN_HEIGHT : USE_COMPUTED_SIZE);
        };
        viewModel.panelOpenProperty().subscribe(show);
        viewModel.pageProperty().subscribe(show);
        show.run();
    }

    private ToggleButton tab(Page page, String id, ObservableValue<String> text) {
        ToggleButton tab = new ToggleButton();
        tab.setId(id);
        tab.getStyleClass().addAll(Styles.SMALL, Styles.FLAT);
        tab.textProperty().bind(text);
        tab.setOnAction(event -> viewModel.togglePage(page));
        Runnable show = () -> tab.setSelected(
                viewModel.panelOpenProperty().get() && viewModel.pageProperty().get() == page);
        viewModel.panelOpenProperty().subscribe(show);
        viewModel.pageProperty().subscribe(show);
        return tab;
    }

    private static ListView<String> logView(LogBuffer log) {
        ListView<String> view = new ListView<>(log.lines());
        view.setId("log-list");
        view.getStyleClass().addAll("mono", Styles.DENSE);
        log.lines().addListener((ListChangeListener<String>)
                change -> view.scrollTo(log.lines().size() - 1));
        return view;
    }
}
