package unwind.agent.sac;

import static unwind.agent.sac.Panels.LANES;
import static unwind.agent.sac.Panels.SPECIES;

import jdk.incubator.vector.FloatVector;

/** {@link Adam} on weights in panels, to the bit; written with vectors because the compiler leaves its loop scalar. */
final class VectorAdam extends Adam {
    private final int offset;

    /** @param count a multiple of the lanes of a vector */
    VectorAdam(int offset, int count) {
        super(offset, count);
        this.offset = offset;
    }

    /** The part begins and ends at a multiple of the lanes. */
    @Override
    void apply(float[] weights, float[] gradients, int from, int to) {
        float scale = scale();
        float size = size();
        float inverse = inverse();
        float[] means = mean();
        float[] squares = square();
        for (int i = from; i < to; i += LANES) {
            FloatVector g =
                    FloatVector.fromArray(SPECIES, gradients, offset + i).mul(scale);
            FloatVector m = FloatVector.fromArray(SPECIES, means, i)
                    .mul(BETA1)
                    .add(g.mul(1 - BETA1))
                    .add(FLUSH)
                    .sub(FLUSH);
            FloatVector v = FloatVector.fromArray(SPECIES, squares, i)
                    .mul(BETA2)
                    .add(g.mul(1 - BETA2).mul(g))
                    .add(FLUSH)
                    .sub(FLUSH);
            m.intoArray(means, i);
            v.intoArray(squares, i);
            FloatVector step = m.mul(size).div(v.sqrt().mul(inverse).add(EPSILON));
            FloatVector.fromArray(SPECIES, weights, offset + i).sub(step).intoArray(weights, offset + i);
        }
    }
}
