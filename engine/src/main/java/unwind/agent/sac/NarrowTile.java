package unwind.agent.sac;

import static unwind.agent.sac.Panels.LANES;
import static unwind.agent.sac.Panels.SPECIES;
import static unwind.agent.sac.Panels.WIDTH;

import jdk.incubator.vector.FloatVector;

/**
 * Four rows by one panel held in eight vector registers: for machines with sixteen of them (AVX2). Written out like
 * {@link WideTile}.
 */
final class NarrowTile {
    private NarrowTile() {}

    /** See {@link Tiles#multiply}; this does 4 rows. */
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
        FloatVector low = FloatVector.fromArray(SPECIES, bias, biasFrom);
        FloatVector high = FloatVector.fromArray(SPECIES, bias, biasFrom + LANES);
        FloatVector l0 = low;
        FloatVector h0 = high;
        FloatVector l1 = low;
        FloatVector h1 = high;
        FloatVector l2 = low;
        FloatVector h2 = high;
        FloatVector l3 = low;
        FloatVector h3 = high;
        int at = aFrom;
        int from = bFrom;
        for (int left = depth; left > 0; left -= WIDTH) {
            int n = Math.min(left, WIDTH);
            for (int t = 0; t < n; t++) {
                FloatVector b0 = FloatVector.fromArray(SPECIES, b, from + t * WIDTH);
                FloatVector b1 = FloatVector.fromArray(SPECIES, b, from + t * WIDTH + LANES);
                FloatVector a0 = FloatVector.broadcast(SPECIES, a[at + t]);
                l0 = a0.fma(b0, l0);
                h0 = a0.fma(b1, h0);
                FloatVector a1 = FloatVector.broadcast(SPECIES, a[at + WIDTH + t]);
                l1 = a1.fma(b0, l1);
                h1 = a1.fma(b1, h1);
                FloatVector a2 = FloatVector.broadcast(SPECIES, a[at + 2 * WIDTH + t]);
                l2 = a2.fma(b0, l2);
                h2 = a2.fma(b1, h2);
                FloatVector a3 = FloatVector.broadcast(SPECIES, a[at + 3 * WIDTH + t]);
                l3 = a3.fma(b0, l3);
                h3 = a3.fma(b1, h3);
            }
            at += aStride;
            from += n * WIDTH;
        }
        FloatVector least = FloatVector.broadcast(SPECIES, floor);
        l0.max(least).intoArray(c, cFrom);
        h0.max(least).intoArray(c, cFrom + LANES);
        l1.max(least).intoArray(c, cFrom + WIDTH);
        h1.max(least).intoArray(c, cFrom + WIDTH + LANES);
        l2.max(least).intoArray(c, cFrom + 2 * WIDTH);
        h2.max(least).intoArray(c, cFrom + 2 * WIDTH + LANES);
        l3.max(least).intoArray(c, cFrom + 3 * WIDTH);
        h3.max(least).intoArray(c, cFrom + 3 * WIDTH + LANES);
    }

    /** See {@link Tiles#outer}; this does 4 columns of the left matrix. */
    static void outer(float[] a, int aFrom, float[] b, int bFrom, int rows, float[] c, int cFrom) {
        FloatVector l0 = FloatVector.zero(SPECIES);
        FloatVector h0 = FloatVector.zero(SPECIES);
        FloatVector l1 = FloatVector.zero(SPECIES);
        FloatVector h1 = FloatVector.zero(SPECIES);
        FloatVector l2 = FloatVector.zero(SPECIES);
        FloatVector h2 = FloatVector.zero(SPECIES);
        FloatVector l3 = FloatVector.zero(SPECIES);
        FloatVector h3 = FloatVector.zero(SPECIES);
        for (int row = 0; row < rows; row++) {
            FloatVector b0 = FloatVector.fromArray(SPECIES, b, bFrom + row * WIDTH);
            FloatVector b1 = FloatVector.fromArray(SPECIES, b, bFrom + row * WIDTH + LANES);
            FloatVector a0 = FloatVector.broadcast(SPECIES, a[aFrom + row * WIDTH]);
            l0 = a0.fma(b0, l0);
            h0 = a0.fma(b1, h0);
            FloatVector a1 = FloatVector.broadcast(SPECIES, a[aFrom + row * WIDTH + 1]);
            l1 = a1.fma(b0, l1);
            h1 = a1.fma(b1, h1);
            FloatVector a2 = FloatVector.broadcast(SPECIES, a[aFrom + row * WIDTH + 2]);
            l2 = a2.fma(b0, l2);
            h2 = a2.fma(b1, h2);
            FloatVector a3 = FloatVector.broadcast(SPECIES, a[aFrom + row * WIDTH + 3]);
            l3 = a3.fma(b0, l3);
            h3 = a3.fma(b1, h3);
        }
        l0.intoArray(c, cFrom);
        h0.intoArray(c, cFrom + LANES);
        l1.intoArray(c, cFrom + WIDTH);
        h1.intoArray(c, cFrom + WIDTH + LANES);
        l2.intoArray(c, cFrom + 2 * WIDTH);
        h2.intoArray(c, cFrom + 2 * WIDTH + LANES);
        l3.intoArray(c, cFrom + 3 * WIDTH);
        h3.intoArray(c, cFrom + 3 * WIDTH + LANES);
    }
}
