package unwind.agent.sac;

/**
 * Adam (Kingma and Ba 2015, algorithm 1; beta 0.9 and 0.999, epsilon 1e-8) on one range of a flat weight array. The moments
 * are plain arrays, so that a checkpoint can hold them.
 */
class Adam {
    static final float BETA1 = 0.9f;
    static final float BETA2 = 0.999f;
    static final float EPSILON = 1e-8f;

    /**
     * Added to a moment and taken away again, which rounds it to multiples of 1e-31. Moments of units that no longer fire
     * would decay into denormal numbers, which make every operation several times slower; so they stop at zero or at a few
     * such multiples, large enough that the step made from them is not denormal either, and without effect beside epsilon.
     */
    static final float FLUSH = 1e-24f;

    private final int offset;
    private final float[] mean;
    private final float[] square;
    private long steps;
    private float scale;
    private float size;
    private float inverse;

    /** For the weights {@code offset} to {@code offset + count}. */
    Adam(int offset, int count) {
        this.offset = offset;
        this.mean = new float[count];
        this.square = new float[count];
    }

    /**
     * @param weights changed in place
     * @param gradients in the same places as the weights
     * @param clip largest norm of the range's gradient; 0 does not clip
     */
    final void step(float[] weights, float[] gradients, double learningRate, double clip) {
        begin(gradients, learningRate, clip);
        apply(weights, gradients, 0, mean.length);
    }

    /** Counts a step and fixes its size; {@link #apply} then takes it, in as many parts as one likes. */
    final void begin(float[] gradients, double learningRate, double clip) {
        steps++;
        scale = clip > 0 ? (float) Math.min(1, clip / Math.max(norm(gradients), 1e-12)) : 1f;
        size = (float) (learningRate / (1 - StrictMath.pow(BETA1, steps)));
        inverse = (float) (1 / Math.sqrt(1 - StrictMath.pow(BETA2, steps)));
    }

    /**
     * The step itself on a part of the range: {@code weight -= size x mean / (sqrt(square) x inverse + epsilon)} with the
     * gradients scaled. Weights do not depend on each other.
     *
     * @param from first weight of the part, counted from the range's first
     */
    void apply(float[] weights, float[] gradients, int from, int to) {
        for (int i = from; i < to; i++) {
            float g = scale * gradients[offset + i];
            float m = (BETA1 * mean[i] + (1 - BETA1) * g + FLUSH) - FLUSH;
            float v = (BETA2 * square[i] + (1 - BETA2) * g * g + FLUSH) - FLUSH;
            mean[i] = m;
            square[i] = v;
            weights[offset + i] -= size * m / ((float) Math.sqrt(v) * inverse + EPSILON);
        }
    }

    final float scale() {
        return scale;
    }

    final float size() {
        return size;
    }

    final float inverse() {
        return inverse;
    }

    final float[] mean() {
        return mean;
    }

    final float[] square() {
        return square;
    }

    final long steps() {
        return steps;
    }

    final void setSteps(long steps) {
        this.steps = steps;
    }

    private double norm(float[] gradients) {
        double sum = 0;
        for (int i = 0; i < mean.length; i++) {
            sum += (double) gradients[offset + i] * gradients[offset + i];
        }
        return Math.sqrt(sum);
    }
}
