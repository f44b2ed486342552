package unwind.agent.sac;

import static unwind.agent.sac.Panels.LANES;
import static unwind.agent.sac.Panels.SPECIES;
import static unwind.agent.sac.Panels.TILE;
import static unwind.agent.sac.Panels.WIDTH;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;

/** The inner loops of the fused learner on panels. Every sum has one order that depends on the sizes alone. */
final class Tiles {
    /** AVX2 has the 256-bit vectors and only sixteen registers for them. */
    private static final boolean NARROW = SPECIES.vectorBitSize() == 256;

    private static final int HALF = TILE / 2;

    private Tiles() {}

    /**
     * One tile of a product: {@code c[i][j] = max(floor, bias[j] + sum over k of a[i][k] x b[k][j])} for {@link Panels#TILE}
     * rows i and the columns j of one panel.
     *
     * @param aFrom first number of the first row in the first panel of a
     * @param aStride distance between the panels of a
     * @param depth number of terms of each sum
     * @param bFrom first number of the panel of b
     * @param floor 0 for a rectified unit, negative infinity for a plain sum
     * @param cFrom first number of the tile in c
     */
    static void multiply(
            float[] a,
            int aFrom,
            int aStride,
            int depth,
            float[] b,
            int bFrom,
            float[] bias,
            int biasFrom,
            float floor,
            float[] c,
            int cFrom) {
        if (NARROW) {
            NarrowTile.multiply(a, aFrom, aStride, depth, b, bFrom, bias, biasFrom, floor, c, cFrom);
            int half = HALF * WIDTH;
            NarrowTile.multiply(a, aFrom + half, aStride, depth, b, bFrom, bias, biasFrom, floor, c, cFrom + half);
        } else {
            WideTile.multiply(a, aFrom, aStride, depth, b, bFrom, bias, biasFrom, floor, c, cFrom);
        }
    }

    /**
     * One tile of a product over the rows of two matrices: {@code c[i][j] = sum over rows of a[row][i] x b[row][j]} for
     * {@link Panels#TILE} columns i of a and the columns j of one panel of b.
     */
    static void outer(float[] a, int aFrom, float[] b, int bFrom, int rows, float[] c, int cFrom) {
        if (NARROW) {
            NarrowTile.outer(a, aFrom, b, bFrom, rows, c, cFrom);
            NarrowTile.outer(a, aFrom + HALF, b, bFrom, rows, c, cFrom + HALF * WIDTH);
        } else {
            WideTile.outer(a, aFrom, b, bFrom, rows, c, cFrom);
        }
    }

    /** {@code c[j] = sum over rows of b[row][j]} for the columns of one panel. */
    static void columnSums(float[] b, int bFrom, int rows, float[] c, int cFrom) {
        FloatVector low = FloatVector.zero(SPECIES);
        FloatVector high = FloatVector.zero(SPECIES);
        for (int row = 0; row < rows; row++) {
            low = low.add(FloatVector.fromArray(SPECIES, b, bFrom + row * WIDTH));
            high = high.add(FloatVector.fromArray(SPECIES, b, bFrom + row * WIDTH + LANES));
        }
        low.intoArray(c, cFrom);
        high.intoArray(c, cFrom + LANES);
    }

    /** Sets to zero what lies where the activation is not positive: one row of one panel. */
    static void mask(float[] activation, int activationFrom, float[] gradient, int from) {
        maskVector(activation, activationFrom, gradient, from);
        maskVector(activation, activationFrom + LANES, gradient, from + LANES);
    }

    private static void maskVector(float[] activation, int activationFrom, float[] gradient, int from) {
        VectorMask<Float> positive =
                FloatVector.fromArray(SPECIES, activation, activationFrom).compare(VectorOperators.GT, 0f);
        FloatVector.zero(SPECIES)
                .blend(FloatVector.fromArray(SPECIES, gradient, from), positive)
                .intoArray(gradient, from);
    }
}
