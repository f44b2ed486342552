package unwind.train;

import java.util.Arrays;
import java.util.function.Supplier;
import unwind.agent.SeededRandom;
import unwind.agent.StateStream;
import unwind.agent.sac.SacAgent;
import unwind.env.Environment;
import unwind.env.VectorEnvironment;
import unwind.problem.Problem;
import unwind.problem.ProblemException;

/** Plays the environments of a training, all in step, and lets the agent remember what happened. */
final class Collector {
    private static final int ENVIRONMENT_STREAM = 5;
    /** Streams of the environments after the first begin here, so that one environment draws as it always has. */
    private static final int FURTHER_STREAMS = 1000;

    private static final int USUAL_EPISODE = 400;

    private final VectorEnvironment environments;
    private final SeededRandom[] chance;
    private final float[] actions;
    private final double[] episodeReward;
    /** State of the source of chance when the present episode began. */
    private final long[] episodeStart;
    /** Steps of the present episode, and their actions: enough to play it again. */
    private final int[] episodeSteps;

    private final float[][] episodeActions;

    Collector(Supplier<? extends Environment> maker, int count, long seed) {
        chance = new SeededRandom[count];
        for (int i = 0; i < count; i++) {
            chance[i] = SeededRandom.stream(seed, i == 0 ? ENVIRONMENT_STREAM : FURTHER_STREAMS + i);
        }
        environments = new VectorEnvironment(count, maker);
        actions = new float[count * environments.actionSize()];
        episodeReward = new double[count];
        episodeStart = new long[count];
        episodeSteps = new int[count];
        episodeActions = new float[count][USUAL_EPISODE * environments.actionSize()];
    }

    int observationSize() {
        return environments.observationSize();
    }

    int actionSize() {
        return environments.actionSize();
    }

    int count() {
        return environments.count();
    }

    void begin() {
        for (int i = 0; i < count(); i++) {
            begin(i);
        }
    }

    private void begin(int index) {
        episodeStart[index] = chance[index].state();
        episodeSteps[index] = 0;
        episodeReward[index] = 0;
        environments.reset(index, chance[index]);
    }

    /**
     * One step in each of the first environments.
     *
     * @param count how many
     * @param random whether to act at random instead of by the policy
     * @param step number of steps done before, for messages
     */
    void step(SacAgent agent, int count, boolean random, long step, TrainingReporter reporter) {
        if (random) {
            agent.actAtRandom(count, actions);
        } else {
            agent.explore(environments.observations(), count, actions);
        }
        for (int i = 0; i < count; i++) {
            environments.step(i, actions);
            checkFinite(i, step);
            agent.remember(environments, i, actions);
            episodeReward[i] += environments.reward(i);
            if (environments.ending(i) == Environment.Ending.RUNNING) {
                note(i);
                environments.proceed(i);
            } else {
                reporter.episodeEnded(episodeReward[i]);
                begin(i);
            }
        }
    }

    private void note(int index) {
        int size = environments.actionSize();
        int at = episodeSteps[index] * size;
        if (at + size > episodeActions[index].length) {
            episodeActions[index] = Arrays.copyOf(episodeActions[index], 2 * episodeActions[index].length);
        }
        System.arraycopy(actions, index * size, episodeActions[index], at, size);
        episodeSteps[index]++;
    }

    /**
     * Writes or reads where the environments are. They have no state in the file: an episode depends on its source of chance
     * and on its actions alone, so it is played again up to where it was.
     *
     * @throws ProblemException (data) when an environment does not come to where it was
     */
    void exchange(StateStream state) {
        for (int i = 0; i < count(); i++) {
            episodeStart[i] = state.value(episodeStart[i]);
            episodeSteps[i] = state.value(episodeSteps[i]);
            int numbers = episodeSteps[i] * environments.actionSize();
            if (numbers > episodeActions[i].length) {
                episodeActions[i] = new float[numbers];
            }
            state.values(episodeActions[i], numbers);
            episodeReward[i] = state.value(episodeReward[i]);
            long chanceNow = state.value(chance[i].state());
            if (state.reading()) {
                playAgain(i, chanceNow);
            }
        }
        float[] observations = environments.observations().clone();
        state.values(observations, observations.length);
        if (!Arrays.equals(observations, environments.observations())) {
            throw elsewhere();
        }
    }

    private void playAgain(int index, long chanceNow) {
        chance[index] = new SeededRandom(episodeStart[index]);
        environments.reset(index, chance[index]);
        int size = environments.actionSize();
        for (int k = 0; k < episodeSteps[index]; k++) {
            System.arraycopy(episodeActions[index], k * size, actions, index * size, size);
            environments.step(index, actions);
            if (environments.ending(index) != Environment.Ending.RUNNING) {
                throw elsewhere();
            }
            environments.proceed(index);
        }
        if (chance[index].state() != chanceNow) {
            throw elsewhere();
        }
    }

    private static ProblemException elsewhere() {
        return Problem.data(
                "The checkpoint does not fit: played again, its episode leads elsewhere.",
                "The data or the program have changed since: train again in another folder.");
    }

    private void checkFinite(int index, long step) {
        if (!Double.isFinite(environments.reward(index))) {
            throw notFinite("a reward of " + environments.reward(index), step);
        }
        int size = environments.observationSize();
        for (int i = index * size; i < (index + 1) * size; i++) {
            if (!Float.isFinite(environments.nextObservations()[i])) {
                String values = Arrays.toString(
                        Arrays.copyOfRange(environments.nextObservations(), index * size, (index + 1) * size));
                throw notFinite("the observation " + values, step);
            }
        }
    }

    private static ProblemException notFinite(String what, long step) {
        return Problem.failed(
                "The environment gave %s in step %,d; nothing can be learned from that.".formatted(what, step + 1),
                "Check the data and the cost parameters for values that are not numbers.");
    }
}
