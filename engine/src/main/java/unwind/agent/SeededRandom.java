package unwind.agent;

import java.util.random.RandomGenerator;

/**
 * SplitMix64 (Steele, Lea, Flood 2014, "Fast splittable pseudorandom number generators", figure 16): its whole state is one
 * number, so that a checkpoint can hold it, and its sequence is the same on every machine and Java version.
 */
public final class SeededRandom implements RandomGenerator {
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private long state;

    public SeededRandom(long state) {
        this.state = state;
    }

    /**
     * An independent stream of a run, so that one use of chance does not shift another.
     *
     * @param stream which one, e.g. 1 for the environment
     */
    public static SeededRandom stream(long seed, int stream) {
        return new SeededRandom(mix(mix(seed + GOLDEN_GAMMA) + stream * GOLDEN_GAMMA));
    }

    public long state() {
        return state;
    }

    @Override
    public long nextLong() {
        state += GOLDEN_GAMMA;
        return mix(state);
    }

    /** Fills with standard normal numbers. */
    public void fillGaussian(float[] out) {
        for (int i = 0; i < out.length; i++) {
            out[i] = (float) nextGaussian();
        }
    }

    private static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
