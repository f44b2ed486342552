package unwind.run;

import java.util.HashSet;
import java.util.Set;
import unwind.train.TrainingControl;

/** Pauses, resumes and stops a search from another thread. What was stopped can be resumed from its folder. */
public final class TuneControl {
    private final Set<TrainingControl> running = new HashSet<>();
    private boolean paused;
    private boolean stopped;

    public synchronized void pause() {
        paused = true;
        running.forEach(TrainingControl::pause);
    }

    public synchronized void resume() {
        paused = false;
        running.forEach(TrainingControl::resume);
    }

    public synchronized void stop() {
        stopped = true;
        running.forEach(TrainingControl::stop);
    }

    public synchronized boolean isStopped() {
        return stopped;
    }

    /** The control of a trial that begins. */
    synchronized TrainingControl begin() {
        TrainingControl control = new TrainingControl();
        if (paused) {
            control.pause();
        }
        if (stopped) {
            control.stop();
        }
        running.add(control);
        return control;
    }

    synchronized void end(TrainingControl control) {
        running.remove(control);
    }
}
