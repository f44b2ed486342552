package unwind.app.demo;

import java.util.Optional;
import unwind.app.workspace.Step;

/** The window as the director sees it. FX thread only. */
interface DemoStage {
    /** Brings a screen to the front. */
    void show(Step screen);

    /**
     * Does something.
     *
     * @return why it cannot be done now; empty when it is done
     */
    Optional<String> perform(DemoAction action);

    /** Whether it holds now. */
    boolean holds(DemoEnd end);

    /** Whether a control or a tab can be seen. */
    boolean shows(String id);

    /** What has gone wrong in the window since the demonstration began. */
    Optional<String> trouble();
}
