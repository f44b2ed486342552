package unwind.app.shell;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import unwind.app.workspace.WindowState;

/** Remembers where the dividers of every split pane with an id stand. */
final class SplitMemory {
    private static final String PREFIX = "split.";

    private final WindowState window;
    private final Set<SplitPane> known = new HashSet<>();

    SplitMemory(WindowState window) {
        this.window = window;
    }

    /** Puts the dividers of a screen back and watches them; to be called when the screen has been laid out. */
    void attach(Node screen) {
        screen.lookupAll(".split-pane").stream()
                .filter(SplitPane.class::isInstance)
                .map(SplitPane.class::cast)
                .filter(pane -> pane.getId() != null)
                .forEach(this::watch);
    }

    private void watch(SplitPane pane) {
        if (!known.add(pane)) {
            return;
        }
        String key = PREFIX + pane.getId();
        window.get(key).ifPresent(saved -> restore(pane, saved));
        pane.getDividers().forEach(divider -> divider.positionProperty().subscribe(() -> window.put(key, text(pane))));
    }

    private static void restore(SplitPane pane, String saved) {
        double[] positions = parse(saved);
        if (positions.length == pane.getDividers().size()) {
            pane.setDividerPositions(positions);
        }
    }

    /** Nothing where the text is not what this class wrote. */
    static double[] parse(String saved) {
        try {
            return Arrays.stream(saved.split(" "))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
        } catch (NumberFormatException e) {
            return new double[0];
        }
    }

    private static String text(SplitPane pane) {
        return Arrays.stream(pane.getDividerPositions())
                .mapToObj(p -> String.format(Locale.ROOT, "%.3f", p))
                .collect(Collectors.joining(" "));
    }
}
