package unwind.train;

import unwind.agent.sac.AdamState;
import unwind.agent.sac.Batch;
import unwind.agent.sac.LearningRates;
import unwind.agent.sac.SacHyperparameters;
import unwind.agent.sac.SacLayout;
import unwind.agent.sac.SacLearner;
import unwind.agent.sac.SacLearnerState;
import unwind.agent.sac.TemperatureState;
import unwind.agent.sac.UpdateStats;

/** Learns nothing useful, but moves its weights with each batch, so that tests of the loop see every difference at once. */
final class FakeLearner implements SacLearner {
    private final SacLayout layout;
    private final float[] weights;
    private double learningRate;
    private long updates;

    FakeLearner(SacLayout layout, SacHyperparameters hyperparameters, float[] weights) {
        this.layout = layout;
        this.weights = weights.clone();
        this.learningRate = hyperparameters.learningRate();
    }

    @Override
    public SacLayout layout() {
        return layout;
    }

    @Override
    public float[] weights() {
        return weights.clone();
    }

    @Override
    public void copyActor(float[] target) {
        System.arraycopy(weights, 0, target, 0, layout.actor().count());
    }

    @Override
    public void load(float[] source) {
        System.arraycopy(source, 0, weights, 0, weights.length);
    }

    @Override
    public SacLearnerState state() {
        int actor = layout.actor().count();
        int critics = 2 * layout.critic().count();
        return new SacLearnerState(
                weights(),
                new AdamState(new float[actor], new float[actor], updates),
                new AdamState(new float[critics], new float[critics], updates),
                new TemperatureState(0, 0, 0, updates),
                updates);
    }

    @Override
    public void restore(SacLearnerState state) {
        load(state.weights());
        updates = state.updates();
    }

    @Override
    public UpdateStats update(Batch batch, float[] noiseNext, float[] noiseCurrent) {
        float moved = 0;
        for (int i = 0; i < batch.size(); i++) {
            moved += batch.observations()[i] + batch.actions()[i] + noiseNext[i] + noiseCurrent[i];
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] += (float) learningRate * moved;
        }
        updates++;
        return new UpdateStats(1, 2, 3, 4);
    }

    @Override
    public float[] gradients() {
        return new float[layout.trainable()];
    }

    @Override
    public void setLearningRates(LearningRates rates) {
        learningRate = rates.critic();
    }

    @Override
    public double temperature() {
        return 1;
    }

    @Override
    public void close() {}
}
