package unwind.agent.sac;

/**
 * Weight of the entropy, learned as its logarithm with an Adam of its own (Haarnoja et al. 2018, section 5, equation 18; with
 * {@code log alpha} in place of {@code alpha} in the loss, as the reference implementation does).
 */
final class Temperature {
    private static final double BETA1 = 0.9;
    private static final double BETA2 = 0.999;
    private static final double EPSILON = 1e-8;

    private final boolean learned;
    private final double targetEntropy;
    private double logValue;
    private double mean;
    private double square;
    private long steps;

    Temperature(double initial, boolean learned, double targetEntropy) {
        this.logValue = StrictMath.log(initial);
        this.learned = learned;
        this.targetEntropy = targetEntropy;
    }

    double value() {
        return StrictMath.exp(logValue);
    }

    TemperatureState state() {
        return new TemperatureState(logValue, mean, square, steps);
    }

    void restore(TemperatureState state) {
        logValue = state.logValue();
        mean = state.mean();
        square = state.square();
        steps = state.steps();
    }

    /** Lowers the temperature when the entropy is above its target, raises it when below. */
    void step(double meanLogProbability, double learningRate) {
        if (!learned) {
            return;
        }
        steps++;
        double gradient = -(meanLogProbability + targetEntropy);
        mean = BETA1 * mean + (1 - BETA1) * gradient;
        square = BETA2 * square + (1 - BETA2) * gradient * gradient;
        double corrected = mean / (1 - StrictMath.pow(BETA1, steps));
        double root = Math.sqrt(square / (1 - StrictMath.pow(BETA2, steps)));
        logValue -= learningRate * corrected / (root + EPSILON);
    }
}
