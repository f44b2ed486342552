package unwind.app.shell;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;
import org.controlsfx.control.StatusBar;

/** Progress, rate and ETA of the foreground task, and the heap. */
final class StatusBarView extends StatusBar {
    private final Label heap = new Label();

    StatusBarView(ShellViewModel viewModel) {
        setId("status");
        textProperty().bind(viewModel.statusProperty());
        progressProperty().bind(viewModel.progressProperty());
        heap.setId("heap");
        heap.getStyleClass().add("mono");
        heap.setMaxHeight(Double.MAX_VALUE);
        heap.setTooltip(new Tooltip("Memory in use, and the most the program may take"));
        getRightItems().add(heap);
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

    private void showHeap() {
        Runtime runtime = Runtime.getRuntime();
        long used = (runtime.totalMemory() - runtime.freeMemory()) >> 20;
        heap.setText("heap %,d / %,d MB".formatted(used, runtime.maxMemory() >> 20));
    }
}
