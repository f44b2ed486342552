package unwind.agent.sac;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;

/**
 * The reference implementation: gradients by DJL's automatic differentiation of {@link SacGraph}. Weights, Adam, target
 * networks and temperature live in plain Java arrays; tensors exist only within one update, in a manager of their own, so
 * that nothing can pile up in native memory.
 *
 * <p>Order of one update as in Stable-Baselines3: critics, then the actor against the new critics, both with the temperature
 * from before the update; then temperature and targets.
 */
public final class DjlSacLearner implements SacLearner {
    private final SacLayout layout;
    private final SacGraph graph;
    private final GradientGate gate;
    private final NDManager root;
    private final DjlBatch inputs;
    private final NativeFloats nativeWeights;
    private final float[] weights;
    private final float[] gradients;
    private final Adam actorAdam;
    private final Adam criticAdam;
    private final Temperature temperature;
    private final float tau;
    private final float gamma;
    private final double gradientClip;
    private LearningRates rates;
    private long updates;

    private DjlSacLearner(GradientGate gate, SacLayout layout, SacHyperparameters hyperparameters, float[] weights) {
        this.layout = layout;
        this.graph = new SacGraph(layout);
        this.gate = gate;
        this.weights = weights.clone();
        this.gradients = new float[layout.trainable()];
        this.nativeWeights = new NativeFloats(layout.count());
        this.inputs = new DjlBatch(hyperparameters.batchSize(), layout);
        this.actorAdam = new Adam(0, layout.actor().count());
        this.criticAdam = new Adam(layout.criticOffset(0), 2 * layout.critic().count());
        this.temperature = new Temperature(
                hyperparameters.initialTemperature(),
                hyperparameters.autoTemperature(),
                hyperparameters.targetEntropy(layout.actionSize()));
        this.tau = (float) hyperparameters.tau();
        this.gamma = (float) hyperparameters.gamma();
        this.gradientClip = hyperparameters.gradientClip();
        this.rates = hyperparameters.learningRatesAt(0);
        this.root = DjlEngine.newManager();
    }

    /** Makes learners that take turns at one gate. Loads libtorch when the first is made. */
    public static SacLearnerFactory factory(GradientGate gate) {
        return (layout, hyperparameters, weights) -> {
            if (weights.length != layout.count()) {
                throw new IllegalArgumentException(
                        "SAC needs %d weights, have %d".formatted(layout.count(), weights.length));
            }
            return new DjlSacLearner(gate, layout, hyperparameters, weights);
        };
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
        System.arraycopy(source, 0, weights, 0, layout.count());
    }

    @Override
    public SacLearnerState state() {
        return new SacLearnerState(weights(), state(actorAdam), state(criticAdam), temperature.state(), updates);
    }

    private static AdamState state(Adam adam) {
        return new AdamState(adam.mean().clone(), adam.square().clone(), adam.steps());
    }

    @Override
    public void restore(SacLearnerState state) {
        state.check(layout);
        load(state.weights());
        restore(actorAdam, state.actor());
        restore(criticAdam, state.critics());
        temperature.restore(state.temperature());
        updates = state.updates();
    }

    private static void restore(Adam adam, AdamState state) {
        System.arraycopy(state.mean(), 0, adam.mean(), 0, state.mean().length);
        System.arraycopy(state.square(), 0, adam.square(), 0, state.square().length);
        adam.setSteps(state.steps());
    }

    @Override
    public float[] gradients() {
        return gradients.clone();
    }

    @Override
    public void setLearningRates(LearningRates newRates) {
        this.rates = newRates;
    }

    @Override
    public double temperature() {
        return temperature.value();
    }

    @Override
    public void close() {
        root.close();
    }

    @Override
    public UpdateStats update(Batch batch, float[] noiseNext, float[] noiseCurrent) {
        gate.enter();
        try (NDManager manager = root.newSubManager()) {
            DjlBatch.Tensors tensors = inputs.upload(manager, batch, noiseNext, noiseCurrent);
            float alpha = (float) temperature.value();
            double criticLoss = updateCritics(manager, tensors, alpha);
            ActorStep actor = updateActor(manager, tensors, alpha);
            temperature.step(actor.meanLogProbability(), rates.temperature());
            updateTargets();
            updates++;
            UpdateStats stats = new UpdateStats(criticLoss, actor.loss(), alpha, -actor.meanLogProbability());
            // A moment beyond all numbers would stop its weight from moving, without any other sign.
            boolean finite = allFinite(weights) && allFinite(actorAdam.square()) && allFinite(criticAdam.square());
            Divergence.check(stats, finite, updates, rates);
            return stats;
        } finally {
            gate.leave();
        }
    }

    private double updateCritics(NDManager manager, DjlBatch.Tensors batch, float alpha) {
        nativeWeights.set(weights);
        SacGraph.Sample next = graph.sample(actor(manager), batch.nextObservations(), batch.noiseNext());
        NDArray nextValue = graph.value(critic(manager, 2), batch.nextObservations(), next.action())
                .minimum(graph.value(critic(manager, 3), batch.nextObservations(), next.action()));
        NDArray target =
                graph.bellmanTarget(batch.rewards(), batch.continues(), nextValue, next.logProbability(), gamma, alpha);
        NDArray[] critics = {critic(manager, 0), critic(manager, 1)};
        critics[0].setRequiresGradient(true);
        critics[1].setRequiresGradient(true);
        try (GradientCollector collector = Engine.getEngine("PyTorch").newGradientCollector()) {
            NDArray loss = graph.criticLoss(graph.value(critics[0], batch.observations(), batch.actions()), target)
                    .add(graph.criticLoss(graph.value(critics[1], batch.observations(), batch.actions()), target));
            collector.backward(loss);
            takeGradient(critics[0], layout.criticOffset(0));
            takeGradient(critics[1], layout.criticOffset(1));
            criticAdam.step(weights, gradients, rates.critic(), gradientClip);
            return loss.getFloat();
        }
    }

    private record ActorStep(double loss, double meanLogProbability) {}

    private ActorStep updateActor(NDManager manager, DjlBatch.Tensors batch, float alpha) {
        nativeWeights.set(weights);
        NDArray actor = actor(manager);
        actor.setRequiresGradient(true);
        try (GradientCollector collector = Engine.getEngine("PyTorch").newGradientCollector()) {
            SacGraph.Sample current = graph.sample(actor, batch.observations(), batch.noiseCurrent());
            NDArray value = graph.value(critic(manager, 0), batch.observations(), current.action())
                    .minimum(graph.value(critic(manager, 1), batch.observations(), current.action()));
            NDArray loss = graph.actorLoss(current.logProbability(), value, alpha);
            collector.backward(loss);
            takeGradient(actor, 0);
            actorAdam.step(weights, gradients, rates.actor(), gradientClip);
            return new ActorStep(
                    loss.getFloat(), current.logProbability().mean().getFloat());
        }
    }

    private NDArray actor(NDManager manager) {
        return nativeWeights.view(manager, 0, new Shape(layout.actor().count()));
    }

    /** Critic 0 or 1, or target 2 or 3. */
    private NDArray critic(NDManager manager, int index) {
        return nativeWeights.view(
                manager, layout.criticOffset(index), new Shape(layout.critic().count()));
    }

    private void takeGradient(NDArray leaf, int offset) {
        float[] gradient = leaf.getGradient().toFloatArray();
        System.arraycopy(gradient, 0, gradients, offset, gradient.length);
    }

    /** Polyak averaging: a share tau of each critic flows into its target. */
    private void updateTargets() {
        int critic = layout.criticOffset(0);
        int target = layout.targetOffset(0);
        for (int i = 0; i < 2 * layout.critic().count(); i++) {
            weights[target + i] += tau * (weights[critic + i] - weights[target + i]);
        }
    }

    private static boolean allFinite(float[] values) {
        float sum = 0;
        for (float value : values) {
            // Zero times a number that is not finite is NaN, and NaN survives every further addition.
            sum += 0f * value;
        }
        return !Float.isNaN(sum);
    }
}
