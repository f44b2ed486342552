package unwind.agent.sac;

/**
 * The reparametrised squashed Gaussian policy (Haarnoja et al. 2018, appendix C, equation 26) over a batch, and the gradient
 * of the actor's loss through it. The same formulas as {@link SacGraph#sample}; with {@code e = exp(-2 |u|)} they read
 * {@code tanh |u| = (1 - e) / (1 + e)} and {@code log(1 - tanh(u)^2) = 2 (log 2 - |u| - log(1 + e))}.
 *
 * <p>{@link StrictMath} gives the same bits whether a method has been compiled yet or not.
 */
final class SquashedGaussian {
    private static final double LOG_SQRT_TWO_PI = 0.5 * StrictMath.log(2 * Math.PI);
    private static final double LOG_TWO = StrictMath.log(2);

    private final int actionSize;
    private final float[] actions;
    private final double[] logProbability;
    private final double[] squash;
    private final double[] slope;
    private final double[] deviation;
    private final boolean[] deviationMoves;

    SquashedGaussian(int rows, int actionSize) {
        this.actionSize = actionSize;
        this.actions = new float[rows * actionSize];
        this.logProbability = new double[rows];
        this.squash = new double[rows * actionSize];
        this.slope = new double[rows * actionSize];
        this.deviation = new double[rows * actionSize];
        this.deviationMoves = new boolean[rows * actionSize];
    }

    /** Row-major {@code [rows][actionSize]}, of the last {@link #sample}. */
    float[] actions() {
        return actions;
    }

    double logProbability(int row) {
        return logProbability[row];
    }

    /**
     * @param heads row-major {@code [rows][2 x actionSize]}: means, then log standard deviations
     * @param noise {@code [rows][actionSize]} standard normal
     */
    void sample(float[] heads, float[] noise, int rows) {
        for (int row = 0; row < rows; row++) {
            int mean = row * 2 * actionSize;
            double sum = 0;
            for (int a = 0; a < actionSize; a++) {
                int i = row * actionSize + a;
                sum += sampleOne(i, heads[mean + a], heads[mean + actionSize + a], noise[i]);
            }
            logProbability[row] = sum;
        }
    }

    private double sampleOne(int i, float mean, float rawLogStd, float noise) {
        double logStd = Math.clamp(rawLogStd, SacLayout.MIN_LOG_STD, SacLayout.MAX_LOG_STD);
        double step = StrictMath.exp(logStd) * noise;
        double u = mean + step;
        double e = StrictMath.exp(-2 * Math.abs(u));
        double tanh = Math.copySign((1 - e) / (1 + e), u);
        actions[i] = (float) tanh;
        squash[i] = tanh;
        slope[i] = 4 * e / ((1 + e) * (1 + e));
        // Beyond its bounds the standard deviation is a constant.
        deviationMoves[i] = logStd == rawLogStd;
        deviation[i] = step;
        double logSlope = 2 * (LOG_TWO - Math.abs(u) - StrictMath.log(1 + e));
        return -0.5 * noise * noise - logStd - LOG_SQRT_TWO_PI - logSlope;
    }

    /**
     * Gradient of {@code mean over rows of temperature x log-probability + loss(action)} by the actor's outputs, at the last
     * sample.
     *
     * @param actionGradient {@code [rows][actionSize]}: gradient of the mean of the second term by the actions
     * @param headGradient out, {@code [rows][2 x actionSize]}
     */
    void backward(float[] actionGradient, double temperature, int rows, float[] headGradient) {
        double weight = temperature / rows;
        for (int row = 0; row < rows; row++) {
            int mean = row * 2 * actionSize;
            for (int a = 0; a < actionSize; a++) {
                int i = row * actionSize + a;
                double du = weight * 2 * squash[i] + actionGradient[i] * slope[i];
                headGradient[mean + a] = (float) du;
                headGradient[mean + actionSize + a] = deviationMoves[i] ? (float) (du * deviation[i] - weight) : 0f;
            }
        }
    }
}
