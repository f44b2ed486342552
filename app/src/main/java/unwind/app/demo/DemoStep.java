package unwind.app.demo;

import java.util.List;
import unwind.app.workspace.Step;

/**
 * One step of the demonstration.
 *
 * @param id stable name, e.g. {@code train}
 * @param screen comes to the front when the step begins
 * @param title few words
 * @param caption what is seen, one or two sentences
 * @param keys shortcuts that do the same, in words such as {@code F5}
 * @param highlight id of the control that the caption speaks of; empty where it is the whole window
 * @param actions done one after another
 * @param end what must hold before the next step
 */
record DemoStep(
        String id,
        Step screen,
        String title,
        String caption,
        List<String> keys,
        String highlight,
        List<DemoAction> actions,
        DemoEnd end) {
    private static final double GLANCE_SECONDS = 1.8;
    private static final double SECONDS_A_LETTER = 0.042;

    DemoStep {
        keys = List.copyOf(keys);
        actions = List.copyOf(actions);
    }

    /** How long it takes to find the place and to read the words. */
    double readingSeconds() {
        return GLANCE_SECONDS + SECONDS_A_LETTER * (title.length() + caption.length());
    }
}
