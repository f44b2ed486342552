package unwind.app.form;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;

/**
 * Fills a pane piece by piece, one a pulse, once a window shows it: making and dressing a hundred controls at once takes
 * longer than a window may be silent, and those of a screen that nobody visits are never made. In a scene that no window
 * shows, such as one for a picture, the pane is filled at once.
 */
public final class Gradual extends AnimationTimer {
    private final Pane pane;
    private final Deque<Supplier<? extends Node>> waiting;
    private boolean begun;

    private Gradual(Pane pane, List<? extends Supplier<? extends Node>> pieces) {
        this.pane = pane;
        waiting = new ArrayDeque<>(pieces);
    }

    /**
     * The first piece as soon as the pane is part of a scene, the others one by one below it.
     *
     * @param pieces make the nodes, each called once
     */
    public static void fill(Pane pane, List<? extends Supplier<? extends Node>> pieces) {
        Gradual filling = new Gradual(pane, pieces);
        pane.sceneProperty().subscribe(scene -> {
            if (scene != null && !filling.begun) {
                filling.begin(scene);
            }
        });
    }

    private void begin(Scene scene) {
        begun = true;
        next();
        if (scene.getWindow() != null && scene.getWindow().isShowing()) {
            start();
            return;
        }
        while (!waiting.isEmpty()) {
            next();
        }
    }

    @Override
    public void handle(long now) {
        next();
        if (waiting.isEmpty()) {
            stop();
        }
    }

    private void next() {
        Supplier<? extends Node> piece = waiting.poll();
        if (piece != null) {
            pane.getChildren().add(piece.get());
        }
    }
}
