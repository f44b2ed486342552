package unwind.agent;

import java.util.random.RandomGenerator;

/**
 * Fits a policy network to given actions by least squares on the squashed output, with Adam (Kingma and Ba 2015) and a
 * learning rate that falls to nothing: behaviour cloning (Pomerleau 1991). Plain Java; the same bits for the same seed.
 */
public final class PolicyRegression {
    private static final float BETA1 = 0.9f;
    private static final float BETA2 = 0.999f;
    private static final float EPSILON = 1e-8f;
    private static final int BATCH = 128;

    private final MlpShape shape;
    private final float[] weights;
    private final float[] transposed;
    private final float[] gradients;
    private final float[] mean;
    private final float[] square;
    /** Activations and their gradients, {@code [layer + 1][units]}. */
    private final float[][] x;

    private final float[][] d;

    private PolicyRegression(MlpShape shape, RandomGenerator random) {
        this.shape = shape;
        this.weights = new float[shape.count()];
        this.transposed = new float[shape.count()];
        this.gradients = new float[shape.count()];
        this.mean = new float[shape.count()];
        this.square = new float[shape.count()];
        this.x = new float[shape.layers() + 1][];
        this.d = new float[shape.layers() + 1][];
        for (int layer = 0; layer <= shape.layers(); layer++) {
            int units = layer == 0 ? shape.inputSize() : shape.outputs(layer - 1);
            x[layer] = new float[units];
            d[layer] = new float[units];
        }
        for (int layer = 0; layer < shape.layers(); layer++) {
            double bound = 1 / Math.sqrt(shape.inputs(layer));
            for (int i = shape.weightOffset(layer); i < shape.weightOffset(layer + 1); i++) {
                weights[i] = (float) (bound * (2 * random.nextDouble() - 1));
            }
        }
    }

    /**
     * Fits.
     *
     * @param hidden units of the hidden layers
     * @param observations {@code [samples][observationSize]}
     * @param actions {@code [samples]}, each within (-1, 1)
     * @param steps batches of {@value #BATCH} to learn from
     * @param learningRate at the start
     */
    public static PolicyNetwork fit(
            int[] hidden,
            float[][] observations,
            float[] actions,
            int steps,
            double learningRate,
            RandomGenerator random) {
        PolicyRegression fit = new PolicyRegression(MlpShape.of(observations[0].length, hidden, 1), random);
        for (int step = 1; step <= steps; step++) {
            fit.transpose();
            java.util.Arrays.fill(fit.gradients, 0);
            for (int i = 0; i < BATCH; i++) {
                int sample = random.nextInt(actions.length);
                fit.sample(observations[sample], actions[sample]);
            }
            double left = 1 - (step - 1.0) / steps;
            fit.adam(step, learningRate * left);
        }
        return new PolicyNetwork(fit.shape, fit.weights);
    }

    /** Weights with inputs as rows, so that the loops below run over consecutive memory. */
    private void transpose() {
        for (int layer = 0; layer < shape.layers(); layer++) {
            int from = shape.weightOffset(layer);
            int inputs = shape.inputs(layer);
            int outputs = shape.outputs(layer);
            for (int o = 0; o < outputs; o++) {
                for (int i = 0; i < inputs; i++) {
                    transposed[from + i * outputs + o] = weights[from + o * inputs + i];
                }
            }
        }
    }

    private void sample(float[] observation, float action) {
        System.arraycopy(observation, 0, x[0], 0, observation.length);
        int last = shape.layers() - 1;
        for (int layer = 0; layer <= last; layer++) {
            forward(layer, layer < last);
        }
        float out = (float) StrictMath.tanh(x[last + 1][0]);
        d[last + 1][0] = 2 * (out - action) * (1 - out * out) / BATCH;
        for (int layer = last; layer >= 0; layer--) {
            backward(layer);
        }
    }

    private void forward(int layer, boolean relu) {
        float[] in = x[layer];
        float[] out = x[layer + 1];
        int outputs = out.length;
        System.arraycopy(weights, shape.biasOffset(layer), out, 0, outputs);
        int from = shape.weightOffset(layer);
        for (int i = 0; i < in.length; i++) {
            axpy(in[i], transposed, from + i * outputs, out, 0, outputs);
        }
        for (int o = 0; relu && o < outputs; o++) {
            out[o] = Math.max(0, out[o]);
        }
    }

    private void backward(int layer) {
        float[] in = x[layer];
        float[] dIn = d[layer];
        float[] dOut = d[layer + 1];
        int inputs = in.length;
        int from = shape.weightOffset(layer);
        java.util.Arrays.fill(dIn, 0);
        for (int o = 0; o < dOut.length; o++) {
            float g = dOut[o];
            if (g != 0) {
                axpy(g, in, 0, gradients, from + o * inputs, inputs);
                gradients[shape.biasOffset(layer) + o] += g;
                if (layer > 0) {
                    axpy(g, weights, from + o * inputs, dIn, 0, inputs);
                }
            }
        }
        for (int i = 0; layer > 0 && i < inputs; i++) {
            dIn[i] = in[i] > 0 ? dIn[i] : 0;
        }
    }

    private static void axpy(float a, float[] from, int fromOffset, float[] to, int toOffset, int n) {
        if (a == 0) {
            return;
        }
        for (int i = 0; i < n; i++) {
            to[toOffset + i] += a * from[fromOffset + i];
        }
    }

    private void adam(int step, double learningRate) {
        double c1 = 1 - StrictMath.pow(BETA1, step);
        double c2 = 1 - StrictMath.pow(BETA2, step);
        float size = (float) (learningRate / c1);
        float inverse = (float) (1 / Math.sqrt(c2));
        for (int i = 0; i < weights.length; i++) {
            float g = gradients[i];
            mean[i] = BETA1 * mean[i] + (1 - BETA1) * g;
            square[i] = BETA2 * square[i] + (1 - BETA2) * g * g;
            weights[i] -= size * mean[i] / ((float) Math.sqrt(square[i]) * inverse + EPSILON);
        }
    }
}
