package unwind.app.demo;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Plays a script: shows each step, does its actions at a steady pace, waits until the caption can have been read and the
 * step's end holds. Its clock only moves with {@link #tick} and stands still while paused. FX thread only.
 *
 * <p>Going back shows earlier steps again without doing again what they did: a training is not started twice.
 */
final class DemoDirector {
    private static final Logger LOG = LoggerFactory.getLogger(DemoDirector.class);

    /** Of the caption before the first action, and between two actions. */
    private static final double LEAD_SECONDS = 1.6;

    /** How long a control may be missing or disabled, in true seconds. */
    private static final double PATIENCE_SECONDS = 60;

    /** How long the story waits for a control that a caption only points at, in true seconds. */
    private static final double SIGHT_SECONDS = 10;

    /** How long a step may take in all, in true seconds; AWS takes up to a quarter of an hour for an endpoint. */
    private static final double LONGEST_SECONDS = 1800;

    private static final double NANOS = 1e9;

    private final List<DemoStep> steps;
    private final DemoStage stage;
    private final double pace;

    /** How many actions of each step have been done. */
    private final int[] done;

    private final ReadOnlyIntegerWrapper index = new ReadOnlyIntegerWrapper(-1);
    private final ReadOnlyObjectWrapper<DemoPhase> phase = new ReadOnlyObjectWrapper<>(DemoPhase.PLAYING);
    private final ReadOnlyStringWrapper pointer = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
    private final Set<String> unseen = new LinkedHashSet<>();
    private OptionalLong last = OptionalLong.empty();

    /** The step that has been reached; those before it are only shown again. */
    private int reached = -1;

    private int action;
    private double read;
    private double actAt;
    private double waited;
    private double inStep;

    /** @param pace 1 as it is meant to be read, 2 twice as fast */
    DemoDirector(List<DemoStep> steps, DemoStage stage, double pace) {
        if (steps.isEmpty() || !(pace > 0)) {
            throw new IllegalArgumentException("a script has steps and a pace above 0");
        }
        this.steps = List.copyOf(steps);
        this.stage = stage;
        this.pace = pace;
        done = new int[steps.size()];
    }

    /** Shows the first step. */
    void start() {
        enter(0);
    }

    /** The clock goes on; called some times a second with a clock that never jumps. */
    void tick(long nanos) {
        double seconds = last.isPresent() ? (nanos - last.getAsLong()) / NANOS : 0;
        last = OptionalLong.of(nanos);
        if (phase.get() != DemoPhase.PLAYING || index.get() < 0) {
            return;
        }
        Optional<String> trouble = stage.trouble();
        if (trouble.isPresent()) {
            fail(trouble.get());
            return;
        }
        read += seconds * pace;
        inStep += seconds;
        play(seconds);
    }

    private void play(double seconds) {
        DemoStep step = step();
        skipWhatIsDone(step);
        if (action < step.actions().size()) {
            pointer.set(step.actions().get(action).target());
            if (read >= actAt) {
                act(step.actions().get(action), seconds);
            }
        } else {
            pointer.set(step.highlight());
            awaitEnd(step, seconds);
        }
        progress.set(Math.min(1, (index.get() + Math.min(1, read / step.readingSeconds())) / steps.size()));
    }

    private void skipWhatIsDone(DemoStep step) {
        while (action < done[index.get()] && !step.actions().get(action).onlyShows()) {
            action++;
        }
    }

    private void act(DemoAction next, double seconds) {
        Optional<String> refused = stage.perform(next);
        if (refused.isEmpty()) {
            action++;
            done[index.get()] = Math.max(done[index.get()], action);
            actAt = read + LEAD_SECONDS;
            waited = 0;
            return;
        }
        waited += seconds;
        if (waited > PATIENCE_SECONDS) {
            fail(refused.get());
        }
    }

    private void awaitEnd(DemoStep step, double seconds) {
        boolean over = index.get() < reached || stage.holds(step.end());
        boolean isRead = read >= step.readingSeconds();
        message.set(isRead && !over ? "Waiting until this is done" : "");
        if (isRead && over && isInSight(step, seconds)) {
            if (index.get() + 1 < steps.size()) {
                enter(index.get() + 1);
            } else {
                end();
            }
        } else if (inStep > LONGEST_SECONDS) {
            fail("It took more than %.0f minutes.".formatted(LONGEST_SECONDS / 60));
        }
    }

    /** Whether the window shows what the caption speaks of; a screen may still be filling. After a while it is gone without. */
    private boolean isInSight(DemoStep step, double seconds) {
        if (step.highlight().isEmpty() || stage.shows(step.highlight())) {
            return true;
        }
        waited += seconds;
        if (waited <= SIGHT_SECONDS) {
            return false;
        }
        if (unseen.add(step.highlight())) {
            LOG.warn("The step {} speaks of {}, which the window does not show.", step.id(), step.highlight());
        }
        return true;
    }

    private void enter(int place) {
        index.set(place);
        reached = Math.max(reached, place);
        action = 0;
        read = 0;
        actAt = LEAD_SECONDS;
        waited = 0;
        inStep = 0;
        message.set("");
        pointer.set("");
        stage.show(step().screen());
    }

    private DemoStep step() {
        return steps.get(index.get());
    }

    private void fail(String why) {
        message.set(why);
        phase.set(DemoPhase.FAILED);
    }

    void togglePause() {
        if (phase.get() == DemoPhase.PLAYING) {
            phase.set(DemoPhase.PAUSED);
        } else if (phase.get() == DemoPhase.PAUSED) {
            phase.set(DemoPhase.PLAYING);
        }
    }

    /** Goes on as soon as this step's actions are done and its end holds, read or not. */
    void next() {
        if (phase.get() == DemoPhase.PAUSED) {
            phase.set(DemoPhase.PLAYING);
        }
        read = Math.max(read, step().readingSeconds());
        actAt = 0;
    }

    /** Shows the step before this one again. */
    void back() {
        if (index.get() > 0 && isGoing()) {
            enter(index.get() - 1);
        }
    }

    void end() {
        phase.set(DemoPhase.ENDED);
    }

    private boolean isGoing() {
        return phase.get() == DemoPhase.PLAYING || phase.get() == DemoPhase.PAUSED;
    }

    /** Ids of controls that captions spoke of and that could not be seen. */
    Set<String> unseen() {
        return Set.copyOf(unseen);
    }

    List<DemoStep> steps() {
        return steps;
    }

    /** Place of the present step; -1 before the start. */
    ReadOnlyIntegerProperty indexProperty() {
        return index.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<DemoPhase> phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    /** Id of the control to point at; empty for none. */
    ReadOnlyStringProperty pointerProperty() {
        return pointer.getReadOnlyProperty();
    }

    /** What is waited for or went wrong; empty when there is nothing to say. */
    ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    /** How far the script is, 0 to 1. */
    ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }
}
