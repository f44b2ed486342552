package unwind.app.form;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.util.Subscription;

/**
 * Fills a pane piece by piece, one a pulse, once it is part of a scene: dressing a hundred controls at once takes longer than
 * a window may be silent. The pieces exist from the beginning; only their place in the scene comes later.
 */
public final class Gradual extends AnimationTimer {
    private final Pane pane;
    private final Deque<Node> waiting;
    private Subscription shown = Subscription.EMPTY;

    private Gradual(Pane pane, List<? extends Node> pieces) {
        this.pane = pane;
        waiting = new ArrayDeque<>(pieces);
    }

    /** The first piece at once, the others one by one below it. */
    public static void fill(Pane pane, List<? extends Node> pieces) {
        Gradual filling = new Gradual(pane, pieces);
        filling.next();
        filling.shown = pane.sceneProperty().subscribe(scene -> {
            if (scene != null) {
                filling.start();
            }
        });
    }

    @Override
    public void handle(long now) {
        next();
        if (waiting.isEmpty()) {
            stop();
            shown.unsubscribe();
        }
    }

    private void next() {
        Node piece = waiting.poll();
        if (piece != null) {
            pane.getChildren().add(piece);
        }
    }
}
