package unwind.app.deploy;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.Observable;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/** The steps of a deployment, each with its time. */
final class StepsView extends VBox {
    private final StepTimeline timeline;

    StepsView(String id, StepTimeline timeline) {
        this.timeline = timeline;
        setId(id);
        setAccessibleText("Steps");
        getStyleClass().add("steps");
        timeline.rows().addListener((Observable changed) -> show());
        Timeline clock = new Timeline(new KeyFrame(Duration.millis(250), event -> timeline.tick()));
        clock.setCycleCount(Animation.INDEFINITE);
        sceneProperty().subscribe(scene -> {
            if (scene == null) {
                clock.stop();
            } else {
                clock.play();
            }
        });
        show();
    }

    private void show() {
        getChildren().setAll(timeline.rows().stream().map(StepsView::line).toList());
    }

    private static HBox line(StepRow row) {
        Label title = new Label(row.title());
        title.getStyleClass().add("step-title");
        title.setMinWidth(USE_PREF_SIZE);
        Label detail = new Label(row.detail());
        detail.getStyleClass().add("check-detail");
        detail.setMaxWidth(Double.MAX_VALUE);
        if (row.state() == StepRow.State.FAILED) {
            detail.setWrapText(true);
            detail.setMinHeight(USE_PREF_SIZE);
        }
        HBox.setHgrow(detail, Priority.ALWAYS);
        Label time = new Label(row.time());
        time.setMinWidth(USE_PREF_SIZE);
        time.getStyleClass().add("mono");
        HBox line = new HBox(Ui.icon(sign(row.state()), style(row.state())), title, detail, time);
        line.getStyleClass().add("step");
        line.setAccessibleText("%s, %s, %s %s".formatted(row.title(), row.word(), row.time(), row.detail()));
        return line;
    }

    private static Ikon sign(StepRow.State state) {
        return switch (state) {
            case WAITING -> MaterialDesignC.CIRCLE_OUTLINE;
            case RUNNING -> MaterialDesignP.PROGRESS_CLOCK;
            case DONE -> MaterialDesignC.CHECK_CIRCLE_OUTLINE;
            case SKIPPED -> MaterialDesignM.MINUS_CIRCLE_OUTLINE;
            case FAILED -> MaterialDesignC.CLOSE_CIRCLE_OUTLINE;
        };
    }

    private static String style(StepRow.State state) {
        return switch (state) {
            case WAITING, SKIPPED -> "muted-mark";
            case RUNNING -> "active";
            case DONE -> "good";
            case FAILED -> "bad";
        };
    }
}
