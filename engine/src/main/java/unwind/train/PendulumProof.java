package unwind.train;

import java.util.Map;
import unwind.agent.Policy;
import unwind.agent.SeededRandom;
import unwind.agent.sac.SacHyperparameters;
import unwind.agent.sac.SacLearnerFactory;
import unwind.env.Environment;
import unwind.env.Pendulum;

/**
 * The proof that this Soft Actor-Critic is one: it learns Pendulum-v1 as other implementations do. Learning rate and steps are
 * those of RL Baselines3 Zoo (hyperparams/sac.yml: 20,000 steps, learning rate 1e-3, otherwise the defaults of
 * Stable-Baselines3); only the networks are smaller, 64 x 64 instead of 256 x 256.
 */
public final class PendulumProof {
    public static final int STEPS = 20_000;
    public static final int SEEDS = 5;
    public static final int STARTS = 100;
    /** Least mean return of any seed. */
    public static final double WORST_SEED = -200;
    /** Least mean over the seeds. */
    public static final double MEAN = -175;

    private static final long SEED_OF_STARTS = 123;

    private final SacLearnerFactory learners;

    public PendulumProof(SacLearnerFactory learners) {
        this.learners = learners;
    }

    /** The hyperparameters, as Stable-Baselines3 has them, for so many steps. */
    public static SacHyperparameters hyperparameters(int steps) {
        return SacHyperparameters.of(Map.of(
                "steps", Integer.toString(steps),
                "learningRate", "0.001",
                "learningRateFinalShare", "1",
                "learningStarts", "100",
                "trainFreq", "1",
                "gradientSteps", "1",
                "gamma", "0.99",
                "batchSize", "256",
                "netArch", "64,64"));
    }

    /**
     * Trains one agent and plays its deterministic policy, the last one, from {@value #STARTS} starts that are the same for
     * every agent.
     *
     * @return mean return of an episode; doing nothing gives about -1,200
     */
    public double meanReturn(long seed, SacHyperparameters hyperparameters, TrainingListener listener) {
        TrainingResult result = new Trainer(learners)
                .train(Pendulum::new, Validator.NONE, hyperparameters, seed, listener, new TrainingControl());
        return meanReturn(result.last());
    }

    private static double meanReturn(Policy policy) {
        Environment pendulum = new Pendulum();
        SeededRandom random = new SeededRandom(SEED_OF_STARTS);
        float[] observation = new float[pendulum.observationSize()];
        float[] action = new float[pendulum.actionSize()];
        double sum = 0;
        for (int start = 0; start < STARTS; start++) {
            pendulum.reset(random, observation);
            Environment.Ending ending = Environment.Ending.RUNNING;
            while (ending == Environment.Ending.RUNNING) {
                policy.act(observation, action);
                ending = pendulum.step(action, observation);
                sum += pendulum.reward();
            }
        }
        return sum / STARTS;
    }
}
