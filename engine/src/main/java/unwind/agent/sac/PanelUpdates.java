package unwind.agent.sac;

import static unwind.agent.sac.Panels.LANES;
import static unwind.agent.sac.Panels.SPECIES;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/** Passes over weights, in ranges that begin and end at a multiple of a panel. */
final class PanelUpdates {
    private PanelUpdates() {}

    /** Polyak averaging: {@code target += tau x (source - target)}. */
    static void moveTowards(float[] target, int from, int count, float[] source, int sourceFrom, float tau) {
        for (int i = 0; i < count; i += LANES) {
            FloatVector t = FloatVector.fromArray(SPECIES, target, from + i);
            FloatVector s = FloatVector.fromArray(SPECIES, source, sourceFrom + i);
            t.add(s.sub(t).mul(tau)).intoArray(target, from + i);
        }
    }

    /** Zero times a number that is not finite is NaN, and NaN survives every further addition. */
    static boolean allFinite(float[] values, int from, int count) {
        FloatVector sum = FloatVector.zero(SPECIES);
        for (int i = from; i < from + count; i += LANES) {
            sum = sum.add(FloatVector.fromArray(SPECIES, values, i).mul(0f));
        }
        return !sum.test(VectorOperators.IS_NAN).anyTrue();
    }
}
