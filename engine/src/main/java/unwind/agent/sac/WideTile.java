package unwind.agent.sac;

import static unwind.agent.sac.Panels.LANES;
import static unwind.agent.sac.Panels.SPECIES;
import static unwind.agent.sac.Panels.WIDTH;

import jdk.incubator.vector.FloatVector;

/**
 * Eight rows by one panel held in sixteen vector registers: for machines with thirty-two of them (AVX-512, NEON). Written out,
 * because an array of vectors would live in memory.
 */
final class WideTile {
    private WideTile() {}

    /** See {@link Tiles#multiply}; this does 8 rows. */
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
        FloatVector l4 = low;
        FloatVector h4 = high;
        FloatVector l5 = low;
        FloatVector h5 = high;
        FloatVector l6 = low;
        FloatVector h6 = high;
        FloatVector l7 = low;
        FloatVector h7 = high;
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
                FloatVector a4 = FloatVector.broadcast(SPECIES, a[at + 4 * WIDTH + t]);
                l4 = a4.fma(b0, l4);
                h4 = a4.fma(b1, h4);
                FloatVector a5 = FloatVector.broadcast(SPECIES, a[at + 5 * WIDTH + t]);
                l5 = a5.fma(b0, l5);
                h5 = a5.fma(b1, h5);
                FloatVector a6 = FloatVector.broadcast(SPECIES, a[at + 6 * WIDTH + t]);
                l6 = a6.fma(b0, l6);
                h6 = a6.fma(b1, h6);
                FloatVector a7 = FloatVector.broadcast(SPECIES, a[at + 7 * WIDTH + t]);
                l7 = a7.fma(b0, l7);
                h7 = a7.fma(b1, h7);
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
        l4.max(least).intoArray(c, cFrom + 4 * WIDTH);
        h4.max(least).intoArray(c, cFrom + 4 * WIDTH + LANES);
        l5.max(least).intoArray(c, cFrom + 5 * WIDTH);
        h5.max(least).intoArray(c, cFrom + 5 * WIDTH + LANES);
        l6.max(least).intoArray(c, cFrom + 6 * WIDTH);
        h6.max(least).intoArray(c, cFrom + 6 * WIDTH + LANES);
        l7.max(least).intoArray(c, cFrom + 7 * WIDTH);
        h7.max(least).intoArray(c, cFrom + 7 * WIDTH + LANES);
    }

    /** See {@link Tiles#outer}; this does 8 columns of the left matrix. */
    static void outer(float[] a, int aFrom, float[] b, int bFrom, int rows, float[] c, int cFrom) {
        FloatVector l0 = FloatVector.zero(SPECIES);
        FloatVector h0 = FloatVector.zero(SPECIES);
        FloatVector l1 = FloatVector.zero(SPECIES);
        FloatVector h1 = FloatVector.zero(SPECIES);
        FloatVector l2 = FloatVector.zero(SPECIES);
        FloatVector h2 = FloatVector.zero(SPECIES);
        FloatVector l3 = FloatVector.zero(SPECIES);
        FloatVector h3 = FloatVector.zero(SPECIES);
        FloatVector l4 = FloatVector.zero(SPECIES);
        FloatVector h4 = FloatVector.zero(SPECIES);
        FloatVector l5 = FloatVector.zero(SPECIES);
        FloatVector h5 = FloatVector.zero(SPECIES);
        FloatVector l6 = FloatVector.zero(SPECIES);
        FloatVector h6 = FloatVector.zero(SPECIES);
        FloatVector l7 = FloatVector.zero(SPECIES);
        FloatVector h7 = FloatVector.zero(SPECIES);
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
            FloatVector a4 = FloatVector.broadcast(SPECIES, a[aFrom + row * WIDTH + 4]);
            l4 = a4.fma(b0, l4);
            h4 = a4.fma(b1, h4);
            FloatVector a5 = FloatVector.broadcast(SPECIES, a[aFrom + row * WIDTH + 5]);
            l5 = a5.fma(b0, l5);
            h5 = a5.fma(b1, h5);
            FloatVector a6 = FloatVector.broadcast(SPECIES, a[aFrom + row * WIDTH + 6]);
            l6 = a6.fma(b0, l6);
            h6 = a6.fma(b1, h6);
            FloatVector a7 = FloatVector.broadcast(SPECIES, a[aFrom + row * WIDTH + 7]);
            l7 = a7.fma(b0, l7);
            h7 = a7.fma(b1, h7);
        }
        l0.intoArray(c, cFrom);
        h0.intoArray(c, cFrom + LANES);
        l1.intoArray(c, cFrom + WIDTH);
        h1.intoArray(c, cFrom + WIDTH + LANES);
        l2.intoArray(c, cFrom + 2 * WIDTH);
        h2.intoArray(c, cFrom + 2 * WIDTH + LANES);
        l3.intoArray(c, cFrom + 3 * WIDTH);
        h3.intoArray(c, cFrom + 3 * WIDTH + LANES);
        l4.intoArray(c, cFrom + 4 * WIDTH);
        h4.intoArray(c, cFrom + 4 * WIDTH + LANES);
        l5.intoArray(c, cFrom + 5 * WIDTH);
        h5.intoArray(c, cFrom + 5 * WIDTH + LANES);
        l6.intoArray(c, cFrom + 6 * WIDTH);
        h6.intoArray(c, cFrom + 6 * WIDTH + LANES);
        l7.intoArray(c, cFrom + 7 * WIDTH);
        h7.intoArray(c, cFrom + 7 * WIDTH + LANES);
    }
}
