package unwind.app.demo;

import java.util.Objects;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;

/** The window with the ring over it and the caption below it, so that neither hides what is spoken of for long. */
final class DemoView extends BorderPane {
    private static final String CSS = "/unwind/app/demo/demo.css";

    private final DemoDirector director;
    private final Parent window;
    private final Ring ring = new Ring();

    /** What the ring is round; looked for anew when it is gone. */
    private Optional<Node> target = Optional.empty();

    DemoView(Parent window, DemoDirector director, String mark) {
        this.window = window;
        this.director = director;
        setId("demo");
        getStylesheets()
                .add(Objects.requireNonNull(DemoView.class.getResource(CSS)).toExternalForm());
        setCenter(new StackPane(window, ring));
        setBottom(new CaptionBar(director, mark));
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        director.pointerProperty().subscribe(id -> {
            target = Optional.empty();
            Nodes.visible(window, id).ifPresent(Nodes::reveal);
        });
    }

    /** The ring follows what it points at, which moves when the window is laid out anew. */
    void follow() {
        if (!target.map(node -> Nodes.isSeen(node, window)).orElse(false)) {
            String id = director.pointerProperty().get();
            target = id.isEmpty() ? Optional.empty() : Nodes.find(window, id);
        }
        ring.point(target.flatMap(node -> Nodes.boundsOf(window, node)));
    }

    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case SPACE -> director.togglePause();
            case RIGHT -> director.next();
            case LEFT -> director.back();
            case ESCAPE -> director.end();
            default -> {
                return;
            }
        }
        event.consume();
    }
}
