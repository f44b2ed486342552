package unwind.train;

/** Pauses, resumes and stops a training from another thread; the training looks at it before every step. */
public final class TrainingControl {
    private boolean paused;
    private boolean stopped;
    private long stopAt = Long.MAX_VALUE;

    public synchronized void pause() {
        paused = true;
    }

    public synchronized void resume() {
        paused = false;
        notifyAll();
    }

    /** Ends the training at the next step; what was learned up to then is kept. */
    public synchronized void stop() {
        stopped = true;
        notifyAll();
    }

    /** Ends the training after so many steps, at the next one that all environments have reached; it can be resumed. */
    public synchronized void stopAt(long step) {
        stopAt = step;
    }

    synchronized boolean isStoppedAt(long step) {
        return stopped || step >= stopAt;
    }

    public synchronized boolean isPaused() {
        return paused && !stopped;
    }

    public synchronized boolean isStopped() {
        return stopped;
    }

    /** Waits while paused. An interrupt counts as a stop. */
    synchronized void awaitUnpaused() {
        while (paused && !stopped) {
            try {
                wait();
            } catch (InterruptedException e) {
                stopped = true;
                Thread.currentThread().interrupt();
            }
        }
    }
}
