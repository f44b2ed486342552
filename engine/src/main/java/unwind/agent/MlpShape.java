package unwind.agent;

import java.util.Arrays;

/**
 * Shape of a multilayer perceptron and the place of each weight in one flat array: layer by layer, the weights row-major
 * {@code [out][in]}, then the bias {@code [out]}. The one index function that every implementation shares.
 */
public final class MlpShape {
    private final int[] sizes;
    private final int[] offsets;

    /**
     * @param sizes units from the input to the output, at least two
     */
    public MlpShape(int... sizes) {
        if (sizes.length < 2 || Arrays.stream(sizes).anyMatch(s -> s < 1)) {
            throw new IllegalArgumentException(
                    "a network needs an input and an output of at least one unit, have " + Arrays.toString(sizes));
        }
        this.sizes = sizes.clone();
        this.offsets = new int[sizes.length];
        for (int layer = 0; layer < layers(); layer++) {
            offsets[layer + 1] =
                    Math.addExact(offsets[layer], Math.multiplyExact(outputs(layer), Math.addExact(inputs(layer), 1)));
        }
    }

    /** {@code input, hidden..., output}. */
    public static MlpShape of(int input, int[] hidden, int output) {
        int[] sizes = new int[hidden.length + 2];
        sizes[0] = input;
        System.arraycopy(hidden, 0, sizes, 1, hidden.length);
        sizes[sizes.length - 1] = output;
        return new MlpShape(sizes);
    }

    public int layers() {
        return sizes.length - 1;
    }

    public int inputs(int layer) {
        return sizes[layer];
    }

    public int outputs(int layer) {
        return sizes[layer + 1];
    }

    public int inputSize() {
        return sizes[0];
    }

    public int outputSize() {
        return sizes[sizes.length - 1];
    }

    public int widest() {
        return Arrays.stream(sizes).max().orElseThrow();
    }

    /** First weight of a layer; {@code weightOffset(layers())} is the number of all weights. */
    public int weightOffset(int layer) {
        return offsets[layer];
    }

    public int biasOffset(int layer) {
        return offsets[layer] + inputs(layer) * outputs(layer);
    }

    /** Number of all weights and biases. */
    public int count() {
        return offsets[layers()];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MlpShape that && Arrays.equals(sizes, that.sizes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(sizes);
    }

    @Override
    public String toString() {
        return Arrays.toString(sizes);
    }
}
