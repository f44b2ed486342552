package unwind.agent.sac;

import unwind.agent.StateStream;
import unwind.env.Environment.Ending;

/**
 * Turns the steps of one environment into transitions over up to n steps: the rewards of n steps added up, discounted, and
 * the state after them (Sutton and Barto 2018, section 7.1). At a true end no value follows; where an episode is cut off the
 * last state's value follows, however few steps are left to it. The entropy of the steps in between is not counted, as in
 * Stable-Baselines3. Allocates nothing after it is made.
 */
final class NStepReturns {
    private final int steps;
    private final int observationSize;
    private final int actionSize;
    /** {@code gamma^k} for k from 0 to n - 1. */
    private final double[] discounts;

    private final float[] observations;
    private final float[] actions;
    private final double[] rewards;
    /** Place of the oldest waiting step; the others follow it in the ring. */
    private int oldest;

    private int waiting;

    NStepReturns(int steps, double gamma, int observationSize, int actionSize) {
        this.steps = steps;
        this.observationSize = observationSize;
        this.actionSize = actionSize;
        this.discounts = new double[steps];
        for (int k = 0; k < steps; k++) {
            discounts[k] = StrictMath.pow(gamma, k);
        }
        this.observations = new float[steps * observationSize];
        this.actions = new float[steps * actionSize];
        this.rewards = new double[steps];
    }

    /**
     * Takes a step and gives the transitions that are complete with it to the buffer.
     *
     * @param allObservations flat, this environment's from {@code row x observationSize} on; likewise the others
     */
    void add(
            float[] allObservations,
            float[] allActions,
            double reward,
            float[] allNext,
            int row,
            Ending ending,
            ReplayBuffer replay) {
        int place = (oldest + waiting) % steps;
        System.arraycopy(
                allObservations, row * observationSize, observations, place * observationSize, observationSize);
        System.arraycopy(allActions, row * actionSize, actions, place * actionSize, actionSize);
        rewards[place] = reward;
        waiting++;
        if (ending != Ending.RUNNING) {
            while (waiting > 0) {
                giveOldest(allNext, row, ending, replay);
            }
        } else if (waiting == steps) {
            giveOldest(allNext, row, ending, replay);
        }
    }

    private void giveOldest(float[] allNext, int row, Ending ending, ReplayBuffer replay) {
        double sum = 0;
        for (int k = waiting - 1; k >= 0; k--) {
            sum += discounts[k] * rewards[(oldest + k) % steps];
        }
        double continues = ending == Ending.TERMINATED ? 0 : discounts[waiting - 1];
        replay.add(observations, actions, oldest, sum, allNext, row, continues);
        oldest = (oldest + 1) % steps;
        waiting--;
    }

    /** Writes or reads the steps that wait. */
    void exchange(StateStream state) {
        oldest = state.value(oldest);
        waiting = state.value(waiting);
        state.values(observations, observations.length);
        state.values(actions, actions.length);
        for (int k = 0; k < steps; k++) {
            rewards[k] = state.value(rewards[k]);
        }
    }
}
