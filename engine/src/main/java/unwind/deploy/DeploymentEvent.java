package unwind.deploy;

import java.time.Duration;

/**
 * Progress of a deployment or tear-down.
 *
 * @param step what is being done, the same text from start to end
 * @param elapsed since the step began
 * @param detail what is known so far; empty at the start
 */
public record DeploymentEvent(String step, State state, Duration elapsed, String detail) {
    /** The step that makes an endpoint delete itself; without it a user has to confirm by typing the endpoint's name. */
    public static final String AUTO_DELETE = "Automatic deletion";

    /** Where a step stands. */
    public enum State {
        STARTED,
        /** Something to tell while it goes on. */
        NOTE,
        DONE,
        /** Nothing was to be done. */
        SKIPPED,
        FAILED
    }
}
