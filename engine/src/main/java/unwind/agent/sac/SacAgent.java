package unwind.agent.sac;

import unwind.agent.PolicyNetwork;
import unwind.agent.SeededRandom;
import unwind.agent.StateStream;
import unwind.env.VectorEnvironment;
import unwind.problem.Problem;

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
    private final NStepReturns[] returns;
    private final Batch batch;
    private final float[] noiseNext;
    private final float[] noiseCurrent;
    private final int actionSize;
    private final double startTemperature;
    private SeededRandom exploration;
    private SeededRandom sampling;
    private SeededRandom noise;

    public SacAgent(
            SacLearnerFactory factory,
            int observationSize,
            int actionSize,
            SacHyperparameters hyperparameters,
            long seed) {
        SacLayout layout = new SacLayout(observationSize, actionSize, hyperparameters.netArch());
        this.actionSize = actionSize;
        this.startTemperature = hyperparameters.startTemperature();
        float[] weights = layout.initialWeights(SeededRandom.stream(seed, WEIGHTS));
        // A buffer beyond the budget of steps would never fill.
        int capacity = Math.min(hyperparameters.bufferSize(), hyperparameters.steps());
        replay = new ReplayBuffer(capacity, observationSize, actionSize);
        batch = Batch.allocate(hyperparameters.batchSize(), observationSize, actionSize);
        returns = new NStepReturns[hyperparameters.nEnvs()];
        for (int i = 0; i < returns.length; i++) {
            returns[i] =
                    new NStepReturns(hyperparameters.nSteps(), hyperparameters.gamma(), observationSize, actionSize);
        }
        noiseNext = new float[batch.actions().length];
        noiseCurrent = new float[batch.actions().length];
        exploration = SeededRandom.stream(seed, EXPLORATION);
        sampling = SeededRandom.stream(seed, REPLAY);
        noise = SeededRandom.stream(seed, NOISE);
        actor = new SacActor(layout, new float[layout.actor().count()], hyperparameters.nEnvs());
        learner = factory.create(layout, hyperparameters, weights);
        learner.copyActor(actor.weights());
    }

    /**
     * Makes a policy the actor's mean, with a standard deviation of its own that is small and the same everywhere, and begins at
     * the temperature that goes with a start.
     */
    public void startFrom(PolicyNetwork policy) {
        SacLearnerState fresh = learner.state();
        learner.layout().startFrom(policy, START_LOG_STD, fresh.weights());
        learner.restore(fresh.withTemperature(new TemperatureState(StrictMath.log(startTemperature), 0, 0, 0)));
        learner.copyActor(actor.weights());
        actor.weightsChanged();
    }

    /**
     * Draws actions from the policy, in one forward pass.
     *
     * @param observations {@code [rows][observationSize]}
     * @param actions out, {@code [rows][actionSize]}
     */
    public void explore(float[] observations, int rows, float[] actions) {
        actor.sample(exploration, observations, rows, actions);
        for (int i = 0; i < rows * actionSize; i++) {
            if (!Float.isFinite(actions[i])) {
                throw Problem.failed(
                        "The policy gave an action that is not a number (%s).".formatted(actions[i]),
                        "Lower the learning rate (learningRate), or clip gradients (gradientClip).");
            }
        }
    }

    /** Draws actions uniformly, for the time before learning starts. */
    public void actAtRandom(int rows, float[] actions) {
        for (int i = 0; i < rows * actionSize; i++) {
            actions[i] = (float) (2 * exploration.nextDouble() - 1);
        }
    }

    /**
     * Remembers the last step of one environment.
     *
     * @param actions {@code [count][actionSize]}: what was done
     */
    public void remember(VectorEnvironment environment, int index, float[] actions) {
        returns[index].add(
                environment.observations(),
                actions,
                environment.reward(index),
                environment.nextObservations(),
                index,
                environment.ending(index),
                replay);
    }

    /**
     * One update on a batch drawn from what is remembered.
     *
     * @throws unwind.problem.ProblemException (failed) when the training diverged
     */
    public UpdateStats learn(LearningRates rates) {
        replay.sample(sampling, batch);
        noise.fillGaussian(noiseNext);
        noise.fillGaussian(noiseCurrent);
        learner.setLearningRates(rates);
        UpdateStats stats = learner.update(batch, noiseNext, noiseCurrent);
        learner.copyActor(actor.weights());
        actor.weightsChanged();
        return stats;
    }

    /** Writes or reads everything that later steps depend on: learner, replay, steps that wait, sources of chance. */
    public void exchange(StateStream state) {
        exploration = exchange(state, exploration);
        sampling = exchange(state, sampling);
        noise = exchange(state, noise);
        replay.exchange(state);
        for (NStepReturns waiting : returns) {
            waiting.exchange(state);
        }
        exchangeLearner(state);
    }

    private static SeededRandom exchange(StateStream state, SeededRandom random) {
        return new SeededRandom(state.value(random.state()));
    }

    private void exchangeLearner(StateStream state) {
        // A copy: when reading, its arrays have the right lengths and are filled.
        SacLearnerState now = learner.state();
        state.values(now.weights(), now.weights().length);
        SacLearnerState exchanged = new SacLearnerState(
                now.weights(),
                exchange(state, now.actor()),
                exchange(state, now.critics()),
                exchange(state, now.temperature()),
                state.value(now.updates()));
        if (state.reading()) {
            learner.restore(exchanged);
            learner.copyActor(actor.weights());
            actor.weightsChanged();
        }
    }

    private static AdamState exchange(StateStream state, AdamState adam) {
        state.values(adam.mean(), adam.mean().length);
        state.values(adam.square(), adam.square().length);
        return new AdamState(adam.mean(), adam.square(), state.value(adam.steps()));
    }

    private static TemperatureState exchange(StateStream state, TemperatureState temperature) {
        return new TemperatureState(
                state.value(temperature.logValue()),
                state.value(temperature.mean()),
                state.value(temperature.square()),
                state.value(temperature.steps()));
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
