package unwind.agent.sac;

import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets one gradient collector run at a time: DJL has one for the whole process and throws on a second. The composition root
 * makes one gate and gives it to every learner, so that two trainings at once take turns, update by update.
 */
public final class GradientGate {
    private final ReentrantLock lock = new ReentrantLock(true);

    void enter() {
        lock.lock();
    }

    void leave() {
        lock.unlock();
    }
}
