package unwind.agent;

/** A deterministic policy: the mean action. Plain Java, needs no libtorch. Not thread-safe (keeps scratch buffers). */
public interface Policy {
    int observationSize();

    int actionSize();

    /**
     * @param observation {@code [observationSize]}
     * @param action out, {@code [actionSize]}, each in [-1, 1]
     */
    void act(float[] observation, float[] action);

    /** The same policy with buffers of its own, for another thread. */
    Policy copy();
}
