package unwind.app.shell;

import unwind.app.workspace.Step;

/** Brings a screen to the front. */
@FunctionalInterface
public interface Navigation {
    void show(Step step);
}
