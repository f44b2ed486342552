package unwind.app.form;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;

/**
 * Fills panes piece by piece once a window shows them: making and dressing a hundred controls at once takes longer than a
 * window may be silent, and those of a screen that nobody visits are never made. All panes of a scene share the time that a
 * pulse has for this. In a scene that no window shows, such as one for a picture, a pane is filled at once.
 */
public final class Gradual extends AnimationTimer {
    /** For making pieces in one pulse, at least one; dressing and placing them then takes about twice as long. */
    private static final long SHARE_NANOS = 4_000_000;

    /** Panes within others, such as those that scroll, become part of a scene in the pulse after that of the others. */
    private static final int QUIET_PULSES = 2;

    private final Deque<Filling> waiting = new ArrayDeque<>();
    private final Deque<Filling> inside = new ArrayDeque<>();
    private final Deque<Runnable> afterwards = new ArrayDeque<>();
    private boolean making;
    private int quiet;

    private record Filling(Pane pane, Deque<Supplier<? extends Node>> pieces) {
        void next() {
            pane.getChildren().add(pieces.removeFirst().get());
        }
    }

    private Gradual() {}

    /**
     * Begins when the pane becomes part of a scene, then puts one piece below the other.
     *
     * @param pieces make the nodes, each called once
     */
    public static void fill(Pane pane, List<? extends Supplier<? extends Node>> pieces) {
        Deque<Supplier<? extends Node>> notBegun = new ArrayDeque<>(pieces);
        pane.sceneProperty().subscribe(scene -> {
            if (scene != null && !notBegun.isEmpty()) {
                Filling filling = new Filling(pane, new ArrayDeque<>(notBegun));
                notBegun.clear();
                begin(filling, scene);
            }
        });
    }

    /** The place of a part of a screen that comes when the rest of the screen is there. */
    public static StackPane later(Node part) {
        StackPane place = new StackPane();
        fill(place, List.of(() -> part));
        return place;
    }

    /** Does something once no pane of a scene is being filled any more, nor about to be, and all is laid out. */
    public static void whenFilled(Scene scene, Runnable action) {
        Gradual ofScene = of(scene);
        ofScene.quiet = 0;
        ofScene.afterwards.addLast(action);
        ofScene.start();
    }

    private static Gradual of(Scene scene) {
        return (Gradual) scene.getProperties().computeIfAbsent(Gradual.class, made -> new Gradual());
    }

    private static void begin(Filling filling, Scene scene) {
        if (scene.getWindow() == null || !scene.getWindow().isShowing()) {
            while (!filling.pieces().isEmpty()) {
                filling.next();
            }
        } else {
            of(scene).add(filling);
        }
    }

    private void add(Filling filling) {
        (making ? inside : waiting).addLast(filling);
        start();
    }

    @Override
    public void handle(long now) {
        long end = System.nanoTime() + SHARE_NANOS;
        quiet = waiting.isEmpty() ? quiet + 1 : 0;
        while (!waiting.isEmpty() && System.nanoTime() < end) {
            next();
        }
        if (quiet > QUIET_PULSES) {
            stop();
            afterwards.forEach(Platform::runLater);
            afterwards.clear();
        }
    }

    /** What a piece holds comes before the piece after it. */
    private void next() {
        Filling first = waiting.removeFirst();
        making = true;
        try {
            first.next();
        } finally {
            making = false;
        }
        if (!first.pieces().isEmpty()) {
            waiting.addFirst(first);
        }
        while (!inside.isEmpty()) {
            waiting.addFirst(inside.removeLast());
        }
    }
}
