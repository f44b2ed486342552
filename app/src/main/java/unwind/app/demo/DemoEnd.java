package unwind.app.demo;

import unwind.app.workspace.Step;

/** What must hold before a step is over; its caption has been read by then as well. */
sealed interface DemoEnd {
    /** Nothing: the step is there to be looked at. */
    record Read() implements DemoEnd {}

    /** A step of the rail has a result of the present data and settings, and nothing runs any more. */
    record Done(Step step) implements DemoEnd {}

    /** An endpoint answers, or none does any more. */
    record Serving(boolean answers) implements DemoEnd {}

    /** A control says so, among other words. */
    record Says(String target, String words) implements DemoEnd {}
}
