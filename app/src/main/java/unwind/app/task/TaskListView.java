package unwind.app.task;

import atlantafx.base.theme.Styles;
import java.util.HashMap;
import java.util.Map;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The Tasks page: newest first, each with progress, rate, ETA and a cancel button. */
public final class TaskListView extends ScrollPane {
    private final TaskService tasks;
    private final VBox rows = new VBox();
    /** One row a task for as long as it is listed, so that listeners do not pile up. */
    private final Map<BackgroundTask<?>, Node> rowOf = new HashMap<>();

    public TaskListView(TaskService tasks) {
        this.tasks = tasks;
        setId("task-list");
        setFitToWidth(true);
        rows.getStyleClass().add("task-rows");
        setContent(rows);
        tasks.tasks().addListener((ListChangeListener<BackgroundTask<?>>) change -> rebuild());
        rebuild();
    }

    private void rebuild() {
        if (tasks.tasks().isEmpty()) {
            Label none = new Label("No task has run yet.");
            none.getStyleClass().add(Styles.TEXT_MUTED);
            rows.getChildren().setAll(none);
            return;
        }
        rowOf.keySet().retainAll(tasks.tasks());
        rows.getChildren()
                .setAll(tasks.tasks().reversed().stream()
                        .map(task -> rowOf.computeIfAbsent(task, TaskListView::row))
                        .toList());
    }

    private static Node row(BackgroundTask<?> task) {
        Label title = new Label(task.title());
        title.getStyleClass().add("task-title");
        ProgressBar bar = new ProgressBar();
        bar.setPrefWidth(160);
        Label details = new Label();
        details.getStyleClass().add(Styles.TEXT_MUTED);
        details.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(details, Priority.ALWAYS);
        Button cancel = new Button("Cancel");
        cancel.getStyleClass().add(Styles.SMALL);
        cancel.setOnAction(event -> task.cancel());
        HBox row = new HBox(title, bar, details, cancel);
        row.getStyleClass().add("task-row");
        Runnable show = () -> {
            details.setText(String.join(" \u00b7 ", TaskText.details(task)));
            bar.setProgress(
                    task.state() == TaskState.QUEUED ? 0 : task.progress().fraction());
            bar.setVisible(!task.state().isOver());
            cancel.setVisible(!task.state().isOver());
        };
        task.progressProperty().subscribe(show);
        task.stateProperty().subscribe(show);
        show.run();
        return row;
    }
}
