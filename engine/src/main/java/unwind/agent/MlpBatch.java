package unwind.agent;

/**
 * Forward pass of several inputs at once, in plain Java float32 without allocation. The weights are kept transposed, so that
 * the inner loop runs over neighbouring outputs, which the compiler turns into vector instructions. Sums run in another order
 * than in {@link Mlp}: the two agree to rounding, not to the bit. Made for one thread.
 */
public final class MlpBatch {
    private final MlpShape shape;
    private final float[] weights;
    private final int offset;
    /** Layer by layer: weights {@code [in][out]}, then the bias {@code [out]}. */
    private final float[] transposed;

    private final float[][] activations = new float[2][];
    private boolean current;

    /** @param weights holds the {@code shape.count()} weights from {@code offset} on, in the order of {@link MlpShape} */
    public MlpBatch(MlpShape shape, float[] weights, int offset) {
        if (offset < 0 || weights.length - offset < shape.count()) {
            throw new IllegalArgumentException("network %s needs %d weights from %d on, have %d"
                    .formatted(shape, shape.count(), offset, weights.length));
        }
        this.shape = shape;
        this.weights = weights;
        this.offset = offset;
        this.transposed = new float[shape.count()];
        this.activations[0] = new float[shape.widest()];
        this.activations[1] = new float[shape.widest()];
    }

    /** To be called when the weights were changed. */
    public void weightsChanged() {
        current = false;
    }

    /**
     * @param inputs {@code [rows][inputSize]}
     * @param outputs out, {@code [rows][outputSize]}
     */
    public void forward(float[] inputs, int rows, float[] outputs) {
        if (!current) {
            transpose();
            current = true;
        }
        for (int row = 0; row < rows; row++) {
            System.arraycopy(inputs, row * shape.inputSize(), activations[0], 0, shape.inputSize());
            int from = 0;
            for (int layer = 0; layer < shape.layers(); layer++) {
                layer(layer, activations[from], activations[1 - from]);
                from = 1 - from;
            }
            System.arraycopy(activations[from], 0, outputs, row * shape.outputSize(), shape.outputSize());
        }
    }

    private void layer(int layer, float[] input, float[] output) {
        int outs = shape.outputs(layer);
        System.arraycopy(transposed, shape.biasOffset(layer), output, 0, outs);
        int at = shape.weightOffset(layer);
        for (int in = 0; in < shape.inputs(layer); in++, at += outs) {
            float x = input[in];
            // Half of the hidden units are silent.
            if (x != 0) {
                for (int out = 0; out < outs; out++) {
                    output[out] += x * transposed[at + out];
                }
            }
        }
        if (layer < shape.layers() - 1) {
            for (int out = 0; out < outs; out++) {
                output[out] = Math.max(0f, output[out]);
            }
        }
    }

    private void transpose() {
        for (int layer = 0; layer < shape.layers(); layer++) {
            int outs = shape.outputs(layer);
            int ins = shape.inputs(layer);
            int from = shape.weightOffset(layer);
            for (int out = 0; out < outs; out++) {
                for (int in = 0; in < ins; in++) {
                    transposed[from + in * outs + out] = weights[offset + from + out * ins + in];
                }
            }
            int bias = shape.biasOffset(layer);
            System.arraycopy(weights, offset + bias, transposed, bias, outs);
        }
    }
}
