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

    /** The node with this id, or the pane of the tab with it, if it can be seen. */
    static Optional<Node> find(Parent root, String id) {
        return visible(root, id).or(() -> page(root, id));
    }

    /** Whether a node is in the window of the root and neither it nor what it lies in is hidden. */
    static boolean isSeen(Node node, Parent root) {
        Node above = node;
        while (above != null && above != root && above.isVisible()) {
            above = above.getParent();
        }
        return above == root;
    }

    /** Where a node lies in the coordinates of the root; empty while it has no size. */
    static Optional<Bounds> boundsOf(Parent root, Node node) {
        return Optional.of(root.sceneToLocal(node.localToScene(node.getLayoutBounds())))
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
