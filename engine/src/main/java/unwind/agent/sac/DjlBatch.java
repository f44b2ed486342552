package unwind.agent.sac;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** Carries a batch and its noise into native memory that is allocated once. */
final class DjlBatch {
    /** One batch as tensors {@code [size, width]}. */
    record Tensors(
            NDArray observations,
            NDArray actions,
            NDArray rewards,
            NDArray nextObservations,
            NDArray continues,
            NDArray noiseNext,
            NDArray noiseCurrent) {}

    private final int size;
    private final int observationSize;
    private final int actionSize;
    private final NativeFloats observations;
    private final NativeFloats actions;
    private final NativeFloats rewards;
    private final NativeFloats nextObservations;
    private final NativeFloats continues;
    private final NativeFloats noiseNext;
    private final NativeFloats noiseCurrent;

    DjlBatch(int size, SacLayout layout) {
        this.size = size;
        this.observationSize = layout.observationSize();
        this.actionSize = layout.actionSize();
        this.observations = new NativeFloats(size * observationSize);
        this.actions = new NativeFloats(size * actionSize);
        this.rewards = new NativeFloats(size);
        this.nextObservations = new NativeFloats(size * observationSize);
        this.continues = new NativeFloats(size);
        this.noiseNext = new NativeFloats(size * actionSize);
        this.noiseCurrent = new NativeFloats(size * actionSize);
    }

    Tensors upload(NDManager manager, Batch batch, float[] next, float[] current) {
        if (batch.size() != size) {
            throw new IllegalArgumentException("batch of %d transitions, expected %d".formatted(batch.size(), size));
        }
        Shape perRow = new Shape(size, 1);
        Shape perObservation = new Shape(size, observationSize);
        Shape perAction = new Shape(size, actionSize);
        return new Tensors(
                observations.set(batch.observations()).view(manager, 0, perObservation),
                actions.set(batch.actions()).view(manager, 0, perAction),
                rewards.set(batch.rewards()).view(manager, 0, perRow),
                nextObservations.set(batch.nextObservations()).view(manager, 0, perObservation),
                continues.set(batch.continues()).view(manager, 0, perRow),
                noiseNext.set(next).view(manager, 0, perAction),
                noiseCurrent.set(current).view(manager, 0, perAction));
    }
}
