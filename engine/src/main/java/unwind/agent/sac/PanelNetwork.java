package unwind.agent.sac;

import static unwind.agent.sac.Panels.TILE;
import static unwind.agent.sac.Panels.WIDTH;

import java.util.Arrays;
import unwind.agent.MlpShape;

/**
 * Forward and backward pass of one network over a batch, with ReLU between the layers and a linear output. The weights
 * belong to the learner; activations of the last forward pass stay for the backward pass. Allocates nothing after it is
 * made.
 */
final class PanelNetwork {
    private static final float[] NO_BIAS = new float[WIDTH];

    private final PanelShape panels;
    private final MlpShape shape;
    private final int last;
    private final float[] weights;
    private final int from;
    private final float[] transposed;
    private final PanelMatrix[] hidden;
    private final PanelWorkspace work;

    /**
     * @param weights in the order of the shape from {@code from} on
     * @param hidden activations of the hidden layers, see {@link #activations}; networks that are not used at the same time
     *     may share them
     */
    PanelNetwork(PanelShape panels, float[] weights, int from, PanelMatrix[] hidden, PanelWorkspace work) {
        this.panels = panels;
        this.shape = panels.shape();
        this.last = shape.layers() - 1;
        this.weights = weights;
        this.from = from;
        this.transposed = new float[panels.transposedCount()];
        this.hidden = hidden.clone();
        this.work = work;
    }

    /** Room for the activations of the hidden layers. */
    static PanelMatrix[] activations(MlpShape shape, int rows) {
        PanelMatrix[] hidden = new PanelMatrix[shape.layers() - 1];
        for (int layer = 0; layer < hidden.length; layer++) {
            hidden[layer] = new PanelMatrix(rows, shape.outputs(layer));
        }
        return hidden;
    }

    /** To be called when the weights have changed and before gradients are carried back through them. */
    void weightsChanged() {
        panels.transpose(weights, from, transposed, 0);
    }

    /**
     * @param output out, row-major {@code [rows][outputs]}
     */
    void forward(PanelMatrix input, int rows, float[] output) {
        PanelMatrix x = input;
        for (int layer = 0; layer < last; layer++) {
            for (int panel = 0; panel < Panels.count(shape.outputs(layer)); panel++) {
                forwardPanel(x, rows, layer, panel);
            }
            x = hidden[layer];
        }
        int outputs = shape.outputSize();
        for (int o = 0; o < outputs; o++) {
            work.narrow()
                    .dot(
                            x,
                            Panels.count(shape.inputs(last)),
                            weights,
                            from + panels.headRow(o),
                            WIDTH,
                            weights[from + panels.bias(last) + o],
                            work.allRows(),
                            rows,
                            output,
                            o,
                            outputs);
        }
    }

    private void forwardPanel(PanelMatrix x, int rows, int layer, int panel) {
        PanelMatrix y = hidden[layer];
        float[] xData = x.data();
        float[] yData = y.data();
        int inputs = shape.inputs(layer);
        int b = from + panels.weightPanel(layer, panel);
        int bias = from + panels.bias(layer) + panel * WIDTH;
        int to = panel * y.stride();
        for (int row = 0; row < rows; row += TILE) {
            Tiles.multiply(
                    xData, row * WIDTH, x.stride(), inputs, weights, b, weights, bias, 0f, yData, to + row * WIDTH);
        }
    }

    /**
     * Gradients of all weights after {@link #forward} on the same input.
     *
     * @param outputGradient row-major {@code [rows][outputs]}
     * @param gradients out, in the places of the weights
     */
    void backward(PanelMatrix input, int rows, float[] outputGradient, float[] gradients) {
        for (int step = 0; step < backwardSteps(); step++) {
            backward(step, 0, 1, input, rows, outputGradient, gradients);
        }
    }

    /** How many steps {@link #backward(int, int, int, PanelMatrix, int, float[], float[])} takes. */
    int backwardSteps() {
        return last + 1;
    }

    /**
     * A part of one step of the backward pass. A step needs all parts of the one before; its own parts write to different
     * places and no sum is split between them, so that they may run at once.
     *
     * @param part 0 to {@code parts - 1}
     */
    void backward(
            int step, int part, int parts, PanelMatrix input, int rows, float[] outputGradient, float[] gradients) {
        int fromRow = share(rows, part, parts);
        int toRow = share(rows, part + 1, parts);
        if (step == 0) {
            headGradients(rows, outputGradient, gradients, part, parts);
            headBack(outputGradient, work.allRows(), fromRow, toRow);
            return;
        }
        int layer = last - step;
        PanelMatrix below = layer == 0 ? input : hidden[layer - 1];
        weightGradients(layer, below, work.gradient(layer), rows, gradients, part, parts);
        if (layer > 0) {
            carryBack(layer, work.allRows(), fromRow, toRow);
        }
    }

    /** Where a part of the rows begins: whole tiles, so that no two parts write to the same one. */
    private static int share(int rows, int part, int parts) {
        return part == parts ? rows : rows / TILE * part / parts * TILE;
    }

    /**
     * Gradients of some inputs, of some rows only, after {@link #forward}; none of the weights.
     *
     * @param outputGradient row-major {@code [rows][outputs]}
     * @param indices which rows; {@code count} of them
     * @param firstInput first of the inputs
     * @param gradients out, row-major {@code [rows][inputs]}
     */
    void backToInputs(float[] outputGradient, int[] indices, int count, int firstInput, int inputs, float[] gradients) {
        headBack(outputGradient, indices, 0, count);
        for (int layer = last - 1; layer > 0; layer--) {
            carryBack(layer, indices, 0, count);
        }
        int stride = panels.weightPanel(0, 1) - panels.weightPanel(0, 0);
        for (int i = 0; i < inputs; i++) {
            work.narrow()
                    .dot(
                            work.gradient(0),
                            Panels.count(shape.outputs(0)),
                            weights,
                            from + panels.weight(0, 0, firstInput + i),
                            stride,
                            0f,
                            indices,
                            count,
                            gradients,
                            i,
                            inputs);
        }
    }

    private void headGradients(int rows, float[] outputGradient, float[] gradients, int part, int parts) {
        int outputs = shape.outputSize();
        int width = Panels.count(shape.inputs(last));
        for (int o = part; o < outputs; o += parts) {
            int to = from + panels.headRow(o);
            NarrowLayer.weightGradient(outputGradient, o, outputs, hidden[last - 1], width, rows, gradients, to);
            float sum = 0;
            for (int row = 0; row < rows; row++) {
                sum += outputGradient[row * outputs + o];
            }
            gradients[from + panels.bias(last) + o] = sum;
        }
    }

    private void headBack(float[] outputGradient, int[] indices, int fromRow, int toRow) {
        NarrowLayer.back(
                outputGradient,
                shape.outputSize(),
                weights,
                from + panels.headRow(0),
                Panels.padded(shape.inputs(last)),
                hidden[last - 1],
                Panels.count(shape.inputs(last)),
                indices,
                fromRow,
                toRow,
                work.gradient(last - 1));
    }

    private void weightGradients(
            int layer, PanelMatrix x, PanelMatrix d, int rows, float[] gradients, int part, int parts) {
        int inputs = shape.inputs(layer);
        for (int panel = part; panel < Panels.count(shape.outputs(layer)); panel += parts) {
            int to = from + panels.weightPanel(layer, panel);
            int dFrom = panel * d.stride();
            for (int k = 0; k < inputs; k += TILE) {
                int xFrom = k / WIDTH * x.stride() + k % WIDTH;
                Tiles.outer(x.data(), xFrom, d.data(), dFrom, rows, gradients, to + k * WIDTH);
            }
            // The actor's input is followed by the action, which is no input of it.
            Arrays.fill(gradients, to + inputs * WIDTH, to + Panels.paddedRows(inputs) * WIDTH, 0f);
            Tiles.columnSums(d.data(), dFrom, rows, gradients, from + panels.bias(layer) + panel * WIDTH);
        }
    }

    /** Gradients of the activations below a hidden layer, from those of the layer itself. */
    private void carryBack(int layer, int[] indices, int fromRow, int toRow) {
        for (int panel = 0; panel < Panels.count(shape.inputs(layer)); panel++) {
            carryBackPanel(layer, panel, indices, fromRow, toRow);
        }
    }

    private void carryBackPanel(int layer, int panel, int[] indices, int fromRow, int toRow) {
        PanelMatrix d = work.gradient(layer);
        PanelMatrix to = work.gradient(layer - 1);
        int outputs = shape.outputs(layer);
        int b = panels.transposedPanel(layer, panel);
        int toFrom = panel * to.stride();
        for (int row = fromRow; row < toRow; row += TILE) {
            Tiles.multiply(
                    d.data(),
                    row * WIDTH,
                    d.stride(),
                    outputs,
                    transposed,
                    b,
                    NO_BIAS,
                    0,
                    Float.NEGATIVE_INFINITY,
                    to.data(),
                    toFrom + row * WIDTH);
        }
        float[] activation = hidden[layer - 1].data();
        int activationFrom = panel * hidden[layer - 1].stride();
        for (int i = fromRow; i < toRow; i++) {
            Tiles.mask(activation, activationFrom + indices[i] * WIDTH, to.data(), toFrom + i * WIDTH);
        }
    }
}
