package unwind.app.shell;

import atlantafx.base.theme.Styles;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import unwind.app.form.WrappedTooltip;
import unwind.app.recording.RecordingViewModel;

/** The time of a running recording, in the status bar; stops it. Not there while nothing is recorded. */
final class RecordingBadge extends Button {
    private static final Duration REFRESH = Duration.millis(500);

    RecordingBadge(RecordingViewModel recording) {
        super("", new FontIcon(MaterialDesignR.RECORD));
        setId("recording-badge");
        getStyleClass().addAll(Styles.FLAT, Styles.SMALL, "status-button", "recording-badge");
        setMaxHeight(Double.MAX_VALUE);
        textProperty().bind(recording.elapsedProperty());
        Tooltip tooltip = new WrappedTooltip("", 420);
        tooltip.textProperty().bind(recording.detailProperty());
        setTooltip(tooltip);
        setAccessibleText("Stop recording the window");
        setOnAction(event -> recording.stop());
        visibleProperty().bind(recording.recordingProperty());
        managedProperty().bind(visibleProperty());
        Timeline ticks = new Timeline(new KeyFrame(REFRESH, event -> recording.refresh()));
        ticks.setCycleCount(Animation.INDEFINITE);
        recording.recordingProperty().subscribe(on -> {
            if (on) {
                ticks.playFromStart();
            } else {
                ticks.stop();
            }
        });
    }
}
