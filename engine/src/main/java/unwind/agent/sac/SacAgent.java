package unwind.agent.sac;

import unwind.agent.PolicyNetwork;
import unwind.agent.SeededRandom;

/**
 * A Soft Actor-Critic agent in training: acts with exploration, remembers, learns. Same seed and same environment give the
 * same bits. Made for one thread.
 */
public final class SacAgent implements AutoCloseable {
    private static final int WEIGHTS = 1;
    private static final int EXPLORATION = 2;
    private static final int REPLAY = 3;
    private static final int NOISE = 4;
    private static final float START_LOG_STD = -1.5f;

    private final SacLearner learner;
    private final SacActor actor;
    private final ReplayBuffer replay;
    private final Batch batch;
    private final float[] noiseNext;
    private final float[] noiseCurrent;
    private final SeededRandom exploration;
    private final SeededRandom sampling;
    private final SeededRandom noise;

    public SacAgent(
            SacLearnerFactory factory,
            int observationSize,
            int actionSize,
            SacHyperparameters hyperparameters,
            long seed) {
        SacLayout layout = new SacLayout(observationSize, actionSize, hyperparameters.networkSizes());
        float[] weights = layout.initialWeights(SeededRandom.stream(seed, WEIGHTS));
        // A buffer beyond the budget of steps would never fill.
        int capacity = Math.min(hyperparameters.bufferSize(), hyperparameters.steps());
        replay = new ReplayBuffer(capacity, observationSize, actionSize);
        batch = Batch.allocate(hyperparameters.batchSize(), observationSize, actionSize);
        noiseNext = new float[batch.actions().length];
        noiseCurrent = new float[batch.actions().length];
        exploration = SeededRandom.stream(seed, EXPLORATION);
        sampling = SeededRandom.stream(seed, REPLAY);
        noise = SeededRandom.stream(seed, NOISE);
        actor = new SacActor(layout, new float[layout.actor().count()]);
        learner = factory.create(layout, hyperparameters, weights);
        learner.copyActor(actor.weights());
    }

    /** Makes a policy the actor's mean, with a standard deviation of its own that is small and the same everywhere. */
    public void startFrom(PolicyNetwork policy) {
        float[] weights = learner.weights();
        learner.layout().startFrom(policy, START_LOG_STD, weights);
        learner.load(weights);
        learner.copyActor(actor.weights());
    }

    /** Draws an action from the policy. */
    public void explore(float[] observation, float[] action) {
        actor.sample(exploration, observation, action);
    }

    /** Draws an action uniformly, for the time before learning starts. */
    public void actAtRandom(float[] action) {
        for (int i = 0; i < action.length; i++) {
            action[i] = (float) (2 * exploration.nextDouble() - 1);
        }
    }

    /** @param terminal whether the episode came to a true end; false when it goes on or was cut off */
    public void remember(
            float[] observation, float[] action, double reward, float[] nextObservation, boolean terminal) {
        replay.add(observation, action, reward, nextObservation, terminal);
    }

    /**
     * One update on a batch drawn from what is remembered.
     *
     * @throws unwind.problem.ProblemException (failed) when the training diverged
     */
    public UpdateStats learn(double learningRate) {
        replay.sample(sampling, batch);
        noise.fillGaussian(noiseNext);
        noise.fillGaussian(noiseCurrent);
        learner.setLearningRate(learningRate);
        UpdateStats stats = learner.update(batch, noiseNext, noiseCurrent);
        learner.copyActor(actor.weights());
        return stats;
    }

    /** The deterministic policy as it is now; later updates do not change it. */
    public PolicyNetwork policy() {
        return learner.policy();
    }

    @Override
    public void close() {
        learner.close();
    }
}
