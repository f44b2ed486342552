package unwind.agent;

/**
 * Forward pass of one input through a multilayer perceptron with ReLU between the layers and a linear output, in plain Java
 * float32. Keeps scratch buffers, so it belongs to one thread; the weights are shared with the caller and read afresh at
 * every pass.
 */
public final class Mlp {
    private final MlpShape shape;
    private final float[] weights;
    private final int offset;
    private float[] from;
    private float[] to;

    /**
     * @param weights holds the {@code shape.count()} weights from {@code offset} on, in the order of {@link MlpShape}
     */
    public Mlp(MlpShape shape, float[] weights, int offset) {
        if (offset < 0 || weights.length - offset < shape.count()) {
            throw new IllegalArgumentException("network %s needs %d weights from %d on, have %d"
                    .formatted(shape, shape.count(), offset, weights.length));
        }
        this.shape = shape;
        this.weights = weights;
        this.offset = offset;
        this.from = new float[shape.widest()];
        this.to = new float[shape.widest()];
    }

    /**
     * @param input {@code [inputSize]}
     * @param output out, {@code [outputSize]}
     */
    public void forward(float[] input, float[] output) {
        System.arraycopy(input, 0, from, 0, shape.inputSize());
        int last = shape.layers() - 1;
        for (int layer = 0; layer < last; layer++) {
            layer(layer, to);
            for (int i = 0; i < shape.outputs(layer); i++) {
                to[i] = Math.max(0f, to[i]);
            }
            float[] swap = from;
            from = to;
            to = swap;
        }
        layer(last, output);
    }

    private void layer(int layer, float[] output) {
        int inputs = shape.inputs(layer);
        int row = offset + shape.weightOffset(layer);
        int bias = offset + shape.biasOffset(layer);
        for (int i = 0; i < shape.outputs(layer); i++, row += inputs) {
            output[i] = weights[bias + i] + dot(row, inputs);
        }
    }

    /** Four running sums hide the latency of the addition, which otherwise sets the pace. */
    private float dot(int row, int n) {
        float s0 = 0;
        float s1 = 0;
        float s2 = 0;
        float s3 = 0;
        int j = 0;
        for (; j + 3 < n; j += 4) {
            s0 += weights[row + j] * from[j];
            s1 += weights[row + j + 1] * from[j + 1];
            s2 += weights[row + j + 2] * from[j + 2];
            s3 += weights[row + j + 3] * from[j + 3];
        }
        for (; j < n; j++) {
            s0 += weights[row + j] * from[j];
        }
        return (s0 + s1) + (s2 + s3);
    }
}
