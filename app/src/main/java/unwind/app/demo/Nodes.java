package unwind.app.demo;

import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TabPane;

/** Finds what a window shows. */
final class Nodes {
    private Nodes() {}

    /** The node with this id, or the head of the tab with it, if it can be seen. */
    static Optional<Node> visible(Parent root, String id) {
        return visible(root).filter(node -> id.equals(node.getId())).findFirst();
    }

    /** All nodes that can be seen, parents first. */
    static Stream<Node> visible(Node root) {
        if (!root.isVisible()) {
            return Stream.empty();
        }
        Stream<Node> below = root instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream().flatMap(Nodes::visible)
                : Stream.empty();
        return Stream.concat(Stream.of(root), below);
    }

    /** Where the node with this id, or the page of the tab with it, lies in the coordinates of the root. */
    static Optional<Bounds> boundsOf(Parent root, String id) {
        return visible(root, id)
                .or(() -> page(root, id))
                .map(node -> root.sceneToLocal(node.localToScene(node.getLayoutBounds())))
                .filter(bounds -> bounds.getWidth() > 0 && bounds.getHeight() > 0);
    }

    /** JavaFX gives the head of a tab the id of the tab; before it is drawn there is only its page. */
    private static Optional<Node> page(Parent root, String id) {
        return visible(root)
                .filter(TabPane.class::isInstance)
                .flatMap(pane -> ((TabPane) pane).getTabs().stream())
                .filter(tab -> id.equals(tab.getId()))
                .map(tab -> (Node) tab.getTabPane())
                .findFirst();
    }

    /** Scrolls what lies round a node so far that the node can be seen. */
    static void reveal(Node node) {
        for (Parent above = node.getParent(); above != null; above = above.getParent()) {
            if (above instanceof ScrollPane scroll && scroll.getContent() != null) {
                scroll(scroll, node);
            }
        }
    }

    private static void scroll(ScrollPane scroll, Node node) {
        Node content = scroll.getContent();
        Bounds place = content.sceneToLocal(node.localToScene(node.getLayoutBounds()));
        double room = scroll.getViewportBounds().getHeight();
        double hidden = content.getLayoutBounds().getHeight() - room;
        double top = scroll.getVvalue() * hidden;
        if (hidden > 0 && (place.getMinY() < top || place.getMaxY() > top + room)) {
            scroll.setVvalue(Math.clamp((place.getCenterY() - room / 2) / hidden, 0, 1));
        }
    }
}
