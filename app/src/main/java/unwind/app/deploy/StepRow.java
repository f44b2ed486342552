package unwind.app.deploy;

import java.time.Duration;
import java.util.Locale;
import unwind.deploy.DeploymentEvent;

/** A step of the timeline. */
record StepRow(String title, State state, Duration elapsed, String detail) {
    /** Where it stands. */
    enum State {
        WAITING,
        RUNNING,
        DONE,
        SKIPPED,
        FAILED
    }

    static StepRow waiting(String title) {
        return new StepRow(title, State.WAITING, Duration.ZERO, "");
    }

    StepRow after(DeploymentEvent event, String detailMasked) {
        State next = switch (event.state()) {
            case STARTED, NOTE -> State.RUNNING;
            case DONE -> State.DONE;
            case SKIPPED -> State.SKIPPED;
            case FAILED -> State.FAILED;
        };
        return new StepRow(title, next, event.elapsed(), detailMasked.isEmpty() ? detail : detailMasked);
    }

    StepRow at(Duration now) {
        return new StepRow(title, state, now, detail);
    }

    String time() {
        return switch (state) {
            case WAITING, SKIPPED -> "";
            default -> String.format(Locale.ROOT, "%.1f s", elapsed.toMillis() / 1000.0);
        };
    }

    String word() {
        return switch (state) {
            case WAITING -> "waits";
            case RUNNING -> "runs";
            case DONE -> "done";
            case SKIPPED -> "not needed";
            case FAILED -> "failed";
        };
    }
}
