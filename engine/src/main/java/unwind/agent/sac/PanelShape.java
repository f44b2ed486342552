package unwind.agent.sac;

import unwind.agent.MlpShape;

/**
 * Where the weights of one network lie in the fused learner. A hidden layer is a matrix {@code [in][out]} in panels of
 * outputs, followed by its bias; the output layer, which is narrow, is row-major {@code [out][in]}, each row filled up to
 * whole panels. Beside it the hidden layers from the second on are kept a second time as {@code [out][in]} in panels of
 * inputs, which is what carries gradients back. Padding is zero and stays zero.
 */
final class PanelShape {
    private final MlpShape shape;
    private final int[] weightFrom;
    private final int[] biasFrom;
    private final int[] transposedFrom;
    private final int count;
    private final int transposedCount;

    PanelShape(MlpShape shape) {
        int layers = shape.layers();
        if (layers < 2) {
            throw new IllegalArgumentException("the fused learner needs a hidden layer, have " + shape);
        }
        this.shape = shape;
        this.weightFrom = new int[layers];
        this.biasFrom = new int[layers];
        this.transposedFrom = new int[layers];
        int next = 0;
        int nextTransposed = 0;
        for (int layer = 0; layer < layers; layer++) {
            weightFrom[layer] = next;
            biasFrom[layer] = Math.addExact(next, weightSize(layer));
            next = Math.addExact(biasFrom[layer], Panels.padded(shape.outputs(layer)));
            transposedFrom[layer] = nextTransposed;
            if (layer > 0 && layer < layers - 1) {
                nextTransposed =
                        Math.addExact(nextTransposed, Panels.padded(shape.inputs(layer)) * shape.outputs(layer));
            }
        }
        this.count = next;
        this.transposedCount = nextTransposed;
    }

    private int weightSize(int layer) {
        return isHidden(layer)
                ? Math.multiplyExact(Panels.padded(shape.outputs(layer)), Panels.paddedRows(shape.inputs(layer)))
                : Math.multiplyExact(shape.outputs(layer), Panels.padded(shape.inputs(layer)));
    }

    private boolean isHidden(int layer) {
        return layer < shape.layers() - 1;
    }

    MlpShape shape() {
        return shape;
    }

    /** Number of weights with their padding. */
    int count() {
        return count;
    }

    int transposedCount() {
        return transposedCount;
    }

    /** First weight of a panel of outputs of a hidden layer. */
    int weightPanel(int layer, int panel) {
        return weightFrom[layer] + panel * Panels.paddedRows(shape.inputs(layer)) * Panels.WIDTH;
    }

    /** First weight of a row of the output layer. */
    int headRow(int output) {
        return weightFrom[shape.layers() - 1] + output * Panels.padded(shape.inputs(shape.layers() - 1));
    }

    /** First bias of a layer. */
    int bias(int layer) {
        return biasFrom[layer];
    }

    /** First weight of a panel of inputs in the transposed copy. */
    int transposedPanel(int layer, int panel) {
        return transposedFrom[layer] + panel * shape.outputs(layer) * Panels.WIDTH;
    }

    /** The one place that knows where the weight from an input to an output of a layer lies. */
    int weight(int layer, int output, int input) {
        int first =
                isHidden(layer) ? weightPanel(layer, output / Panels.WIDTH) + output % Panels.WIDTH : headRow(output);
        return first + input * inputStep(layer);
    }

    /** Distance between the weights of neighbouring inputs of one output. */
    private int inputStep(int layer) {
        return isHidden(layer) ? Panels.WIDTH : 1;
    }

    /** From canonical order into panels. */
    void pack(float[] canonical, int from, float[] panels, int to) {
        for (int layer = 0; layer < shape.layers(); layer++) {
            int inputs = shape.inputs(layer);
            int step = inputStep(layer);
            int row = from + shape.weightOffset(layer);
            for (int output = 0; output < shape.outputs(layer); output++, row += inputs) {
                int first = to + weight(layer, output, 0);
                for (int input = 0; input < inputs; input++) {
                    panels[first + input * step] = canonical[row + input];
                }
            }
            System.arraycopy(canonical, row, panels, to + bias(layer), shape.outputs(layer));
        }
    }

    /** From panels into canonical order. */
    void unpack(float[] panels, int from, float[] canonical, int to) {
        for (int layer = 0; layer < shape.layers(); layer++) {
            int inputs = shape.inputs(layer);
            int step = inputStep(layer);
            int row = to + shape.weightOffset(layer);
            for (int output = 0; output < shape.outputs(layer); output++, row += inputs) {
                int first = from + weight(layer, output, 0);
                for (int input = 0; input < inputs; input++) {
                    canonical[row + input] = panels[first + input * step];
                }
            }
            System.arraycopy(panels, from + bias(layer), canonical, row, shape.outputs(layer));
        }
    }

    /** Brings the transposed copy of the hidden layers up to date. */
    void transpose(float[] panels, int from, float[] transposed, int to) {
        for (int layer = 1; layer < shape.layers() - 1; layer++) {
            for (int panel = 0; panel < Panels.count(shape.inputs(layer)); panel++) {
                transposePanel(layer, panel, panels, from, transposed, to + transposedPanel(layer, panel));
            }
        }
    }

    private void transposePanel(int layer, int panel, float[] panels, int from, float[] transposed, int to) {
        int first = panel * Panels.WIDTH;
        int columns = Math.min(Panels.WIDTH, shape.inputs(layer) - first);
        for (int output = 0; output < shape.outputs(layer); output++) {
            int source = from + weight(layer, output, first);
            int target = to + output * Panels.WIDTH;
            for (int i = 0; i < columns; i++) {
                transposed[target + i] = panels[source + i * Panels.WIDTH];
            }
        }
    }
}
