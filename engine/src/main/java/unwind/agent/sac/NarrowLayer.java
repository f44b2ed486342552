package unwind.agent.sac;

import static unwind.agent.sac.Panels.LANES;
import static unwind.agent.sac.Panels.SPECIES;
import static unwind.agent.sac.Panels.WIDTH;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;

/**
 * Products with few columns, such as output layers: a panel would be nearly empty, so vectors run along the terms of the
 * sum instead. A sum over lanes is taken lane by lane, because {@code reduceLanes} promises no order.
 */
final class NarrowLayer {
    private final float[] lanes;

    /** For matrices of up to so many rows. */
    NarrowLayer(int rows) {
        this.lanes = new float[Math.multiplyExact(rows, LANES)];
    }

    /**
     * One column of a product: {@code out[row] = bias + sum over k of x[row][k] x w[k]}.
     *
     * @param panels how many panels the terms fill
     * @param wFrom first weight; {@code wStride} is the distance between its panels
     * @param indices {@code out} takes row i at {@code indices[i] x outStride + outFrom}
     */
    void dot(
            PanelMatrix x,
            int panels,
            float[] w,
            int wFrom,
            int wStride,
            float bias,
            int[] indices,
            int rows,
            float[] out,
            int outFrom,
            int outStride) {
        for (int row = 0; row < rows; row++) {
            dotLanes(x.data(), row * WIDTH, x.stride(), panels, w, wFrom, wStride, row * LANES);
        }
        for (int row = 0; row < rows; row++) {
            out[indices[row] * outStride + outFrom] = bias + laneSum(row * LANES);
        }
    }

    private void dotLanes(float[] x, int xFrom, int xStride, int panels, float[] w, int wFrom, int wStride, int to) {
        FloatVector low = FloatVector.zero(SPECIES);
        FloatVector high = FloatVector.zero(SPECIES);
        for (int panel = 0; panel < panels; panel++) {
            int xAt = xFrom + panel * xStride;
            int wAt = wFrom + panel * wStride;
            low = FloatVector.fromArray(SPECIES, x, xAt).fma(FloatVector.fromArray(SPECIES, w, wAt), low);
            high = FloatVector.fromArray(SPECIES, x, xAt + LANES)
                    .fma(FloatVector.fromArray(SPECIES, w, wAt + LANES), high);
        }
        low.add(high).intoArray(lanes, to);
    }

    private float laneSum(int from) {
        float even = 0;
        float odd = 0;
        for (int lane = 0; lane < LANES; lane += 2) {
            even += lanes[from + lane];
            odd += lanes[from + lane + 1];
        }
        return even + odd;
    }

    /**
     * Carries gradients back through an output layer and the rectified units below it:
     * {@code to[i][k] = sum over o of gradient[row][o] x w[o][k]} where the activation of the row is positive, else 0, with
     * {@code row = indices[i]}, for i from {@code from} to before {@code rows}.
     *
     * @param gradient row-major {@code [rows][outputs]}
     * @param wFrom first weight of output 0; {@code wStride} is the distance to the next output
     */
    static void back(
            float[] gradient,
            int outputs,
            float[] w,
            int wFrom,
            int wStride,
            PanelMatrix activation,
            int panels,
            int[] indices,
            int from,
            int rows,
            PanelMatrix to) {
        for (int panel = 0; panel < panels; panel++) {
            for (int half = 0; half < WIDTH; half += LANES) {
                int wAt = wFrom + panel * WIDTH + half;
                int activationFrom = panel * activation.stride() + half;
                int toFrom = panel * to.stride() + half;
                for (int i = from; i < rows; i++) {
                    int row = indices[i];
                    backLanes(
                            gradient,
                            row * outputs,
                            outputs,
                            w,
                            wAt,
                            wStride,
                            activation.data(),
                            activationFrom + row * WIDTH,
                            to.data(),
                            toFrom + i * WIDTH);
                }
            }
        }
    }

    private static void backLanes(
            float[] gradient,
            int gradientFrom,
            int outputs,
            float[] w,
            int wFrom,
            int wStride,
            float[] activation,
            int activationFrom,
            float[] to,
            int toFrom) {
        FloatVector sum = FloatVector.zero(SPECIES);
        for (int output = 0; output < outputs; output++) {
            sum = FloatVector.broadcast(SPECIES, gradient[gradientFrom + output])
                    .fma(FloatVector.fromArray(SPECIES, w, wFrom + output * wStride), sum);
        }
        VectorMask<Float> positive =
                FloatVector.fromArray(SPECIES, activation, activationFrom).compare(VectorOperators.GT, 0f);
        FloatVector.zero(SPECIES).blend(sum, positive).intoArray(to, toFrom);
    }

    /**
     * Gradient of the weights of one output: {@code to[k] = sum over rows of gradient[row][output] x x[row][k]}.
     *
     * @param gradientFrom the output; rows of the gradient are {@code gradientStride} apart
     */
    static void weightGradient(
            float[] gradient,
            int gradientFrom,
            int gradientStride,
            PanelMatrix x,
            int panels,
            int rows,
            float[] to,
            int toFrom) {
        for (int panel = 0; panel < panels; panel++) {
            weightGradientPanel(
                    gradient,
                    gradientFrom,
                    gradientStride,
                    x.data(),
                    panel * x.stride(),
                    rows,
                    to,
                    toFrom + panel * WIDTH);
        }
    }

    private static void weightGradientPanel(
            float[] gradient,
            int gradientFrom,
            int gradientStride,
            float[] x,
            int xFrom,
            int rows,
            float[] to,
            int toFrom) {
        FloatVector low = FloatVector.zero(SPECIES);
        FloatVector high = FloatVector.zero(SPECIES);
        for (int row = 0; row < rows; row++) {
            FloatVector g = FloatVector.broadcast(SPECIES, gradient[gradientFrom + row * gradientStride]);
            low = g.fma(FloatVector.fromArray(SPECIES, x, xFrom + row * WIDTH), low);
            high = g.fma(FloatVector.fromArray(SPECIES, x, xFrom + row * WIDTH + LANES), high);
        }
        low.intoArray(to, toFrom);
        high.intoArray(to, toFrom + LANES);
    }
}
