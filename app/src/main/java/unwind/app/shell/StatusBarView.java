package unwind.app.shell;

import atlantafx.base.theme.Styles;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;
import org.controlsfx.control.StatusBar;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import unwind.app.workspace.Endpoint;
import unwind.app.workspace.Step;

/** Progress, rate and ETA of the foreground task, a recording, the endpoint, and the heap. */
final class StatusBarView extends StatusBar {
    private final Label heap = new Label();
    private final Button endpoint = new Button();
    private final FontIcon lamp = new FontIcon(MaterialDesignC.CIRCLE_OUTLINE);

    StatusBarView(ShellViewModel viewModel, WorkbenchContext context) {
        setId("status");
        setFocusTraversable(false);
        textProperty().bind(viewModel.statusProperty());
        progressProperty().bind(viewModel.progressProperty());
        endpoint.setId("endpoint-badge");
        endpoint.setGraphic(lamp);
        endpoint.getStyleClass().addAll(Styles.FLAT, Styles.SMALL, "status-button");
        endpoint.setMaxHeight(Double.MAX_VALUE);
        endpoint.setTooltip(new Tooltip());
        endpoint.setOnAction(event -> viewModel.currentProperty().set(Step.DEPLOY));
        context.model().endpointProperty().subscribe(this::showEndpoint);
        heap.setId("heap");
        heap.getStyleClass().add("mono");
        heap.setMaxHeight(Double.MAX_VALUE);
        heap.setTooltip(new Tooltip("Memory in use, and the most the program may take"));
        getRightItems().addAll(new RecordingBadge(context.recording()), endpoint, heap);
        Timeline refresh = new Timeline(new KeyFrame(Duration.seconds(2), event -> showHeap()));
        refresh.setCycleCount(Animation.INDEFINITE);
        sceneProperty().subscribe(scene -> {
            if (scene == null) {
                refresh.stop();
            } else {
                showHeap();
                refresh.play();
            }
        });
    }

    private void showEndpoint(Optional<Endpoint> now) {
        boolean running = now.map(Endpoint::running).orElse(false);
        lamp.setIconCode(running ? MaterialDesignC.CIRCLE : MaterialDesignC.CIRCLE_OUTLINE);
        lamp.getStyleClass().setAll("ikonli-font-icon", "endpoint-lamp", running ? "running" : "idle");
        endpoint.setText(
                now.map(e -> "endpoint " + e.name() + " \u00b7 " + e.where()).orElse("no endpoint"));
        endpoint.getTooltip()
                .setText(now.map(e -> e.running()
                                ? "The endpoint answers. Click to look at it or delete it."
                                : "The endpoint does not answer yet.")
                        .orElse("Nothing is deployed from this window. Click for Deploy."));
        endpoint.setAccessibleText("Endpoint: " + endpoint.getText());
    }

    private void showHeap() {
        Runtime runtime = Runtime.getRuntime();
        long used = (runtime.totalMemory() - runtime.freeMemory()) >> 20;
        heap.setText("heap %,d / %,d MB".formatted(used, runtime.maxMemory() >> 20));
    }
}
