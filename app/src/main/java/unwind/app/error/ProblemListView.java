package unwind.app.error;

import atlantafx.base.theme.Styles;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The Problems page: what went wrong in this session, newest first. */
public final class ProblemListView extends ScrollPane {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.systemDefault());

    private final ProblemLog log;
    private final Consumer<ErrorReport> opener;
    private final VBox rows = new VBox();

    /** @param opener shows one report in full */
    public ProblemListView(ProblemLog log, Consumer<ErrorReport> opener) {
        this.log = log;
        this.opener = opener;
        setId("problem-list");
        setFitToWidth(true);
        rows.getStyleClass().add("task-rows");
        setContent(rows);
        log.reports().addListener((ListChangeListener<ErrorReport>) change -> rebuild());
        rebuild();
    }

    private void rebuild() {
        if (log.reports().isEmpty()) {
            Label none = new Label("No problems.");
            none.getStyleClass().add(Styles.TEXT_MUTED);
            rows.getChildren().setAll(none);
            return;
        }
        rows.getChildren().setAll(log.reports().stream().map(this::row).toList());
    }

    private HBox row(ErrorReport report) {
        Label time = new Label(TIME.format(report.time()));
        time.getStyleClass().add(Styles.TEXT_MUTED);
        Label title = new Label(report.title());
        title.getStyleClass().add("task-title");
        Label what = new Label(report.whatHappened());
        what.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(what, Priority.ALWAYS);
        Button details = new Button("Show details");
        details.getStyleClass().add(Styles.SMALL);
        details.setOnAction(event -> opener.accept(report));
        HBox row = new HBox(time, title, what, details);
        row.getStyleClass().add("task-row");
        return row;
    }
}
