package unwind.deploy;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import unwind.deploy.DeploymentEvent.State;
import unwind.problem.ProblemException;

/** Runs steps one after another and tells of each: begun, done with what came out, or failed with the reason. */
public final class Steps {
    private final DeploymentListener listener;
    private String current = "";
    private long began;

    public Steps(DeploymentListener listener) {
        this.listener = listener;
    }

    /**
     * Does one step.
     *
     * @param work gives what to tell when done
     * @throws CancellationException when the listener asked to stop before it began
     */
    public void run(String step, Supplier<String> work) {
        stopIfAsked();
        current = step;
        began = System.nanoTime();
        tell(State.STARTED, "");
        try {
            tell(State.DONE, work.get());
        } catch (ProblemException e) {
            tell(State.FAILED, e.problem().message());
            throw e;
        } catch (CancellationException e) {
            tell(State.FAILED, "Stopped.");
            throw e;
        } catch (RuntimeException e) {
            tell(State.FAILED, String.valueOf(e.getMessage()));
            throw e;
        }
    }

    /** Says why a step is not needed. */
    public void skip(String step, String why) {
        listener.onEvent(new DeploymentEvent(step, State.SKIPPED, Duration.ZERO, why));
    }

    /** Tells something about the step that runs. */
    public void note(String detail) {
        tell(State.NOTE, detail);
    }

    /** @throws CancellationException when the listener asked to stop */
    public void stopIfAsked() {
        if (listener.isCancelled() || Thread.currentThread().isInterrupted()) {
            throw new CancellationException("stopped");
        }
    }

    /** Waits; a request to stop ends it at once. */
    public void pause(Duration time) {
        long until = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < until) {
            stopIfAsked();
            try {
                Thread.sleep(Math.clamp((until - System.nanoTime()) / 1_000_000, 1, 200));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void tell(State state, String detail) {
        listener.onEvent(new DeploymentEvent(current, state, Duration.ofNanos(System.nanoTime() - began), detail));
    }
}
