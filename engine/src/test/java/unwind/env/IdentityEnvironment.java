package unwind.env;

import java.util.random.RandomGenerator;

/** The action should equal the observation: reward is minus the squared distance; an episode is one step long by default. */
public final class IdentityEnvironment implements Environment {
    private final int episodeSteps;
    private RandomGenerator random = new java.util.SplittableRandom(0);
    private float wanted;
    private double reward;
    private int step;

    public IdentityEnvironment(int episodeSteps) {
        this.episodeSteps = episodeSteps;
    }

    @Override
    public int observationSize() {
        return 1;
    }

    @Override
    public int actionSize() {
        return 1;
    }

    @Override
    public void reset(RandomGenerator source, float[] observation) {
        random = source;
        step = 0;
        draw(observation);
    }

    @Override
    public Ending step(float[] action, float[] observation) {
        double miss = action[0] - wanted;
        reward = -miss * miss;
        step++;
        draw(observation);
        return step == episodeSteps ? Ending.TERMINATED : Ending.RUNNING;
    }

    @Override
    public double reward() {
        return reward;
    }

    private void draw(float[] observation) {
        wanted = (float) (1.8 * random.nextDouble() - 0.9);
        observation[0] = wanted;
    }
}
