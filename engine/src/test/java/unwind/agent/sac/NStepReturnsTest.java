package unwind.agent.sac;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import unwind.agent.SeededRandom;
import unwind.agent.StateStream;
import unwind.env.Environment.Ending;

/** State k is seen as k, the action taken in it is k / 10, its reward is 10 to the power of k. */
class NStepReturnsTest {
    private final ReplayBuffer replay = new ReplayBuffer(100, 1, 1);

    private record Transition(float observation, float action, float reward, float next, float continues) {}

    @Test
    void rewardsOfNStepsAreAddedUpDiscounted() {
        NStepReturns returns = new NStepReturns(3, 0.5, 1, 1);
        play(returns, 0, 4, Ending.RUNNING);
        // Steps 0 and 1 are complete: 1 + 10/2 + 100/4, and 10 + 100/2 + 1000/4; their value is weighed with 0.5 x
        // 0.25.
        assertThat(transitions())
                .containsExactlyInAnyOrder(new Transition(0, 0f, 31, 3, 0.25f), new Transition(1, 0.1f, 310, 4, 0.25f));
    }

    @Test
    void nothingFollowsATrueEnd() {
        NStepReturns returns = new NStepReturns(3, 0.5, 1, 1);
        play(returns, 0, 3, Ending.TERMINATED);
        assertThat(transitions())
                .containsExactlyInAnyOrder(
                        new Transition(0, 0f, 31, 3, 0),
                        new Transition(1, 0.1f, 60, 3, 0),
                        new Transition(2, 0.2f, 100, 3, 0));
    }

    @Test
    void theValueOfTheLastStateFollowsWhereAnEpisodeIsCutOff() {
        NStepReturns returns = new NStepReturns(3, 0.5, 1, 1);
        play(returns, 0, 2, Ending.TRUNCATED);
        // Two rewards and one: the value at state 2 is weighed with 0.5^2 and 0.5, of which the learner adds one 0.5.
        assertThat(transitions())
                .containsExactlyInAnyOrder(new Transition(0, 0f, 6, 2, 0.5f), new Transition(1, 0.1f, 10, 2, 1));
    }

    @Test
    void returnsNeverReachAcrossAnEnd() {
        NStepReturns returns = new NStepReturns(3, 1, 1, 1);
        play(returns, 0, 2, Ending.TERMINATED);
        play(returns, 5, 7, Ending.TRUNCATED);
        assertThat(transitions())
                .containsExactlyInAnyOrder(
                        new Transition(0, 0f, 11, 2, 0),
                        new Transition(1, 0.1f, 10, 2, 0),
                        new Transition(5, 0.5f, 1_100_000, 7, 1),
                        new Transition(6, 0.6f, 1_000_000, 7, 1));
    }

    @Test
    void oneStepIsTheUsualTransition() {
        NStepReturns returns = new NStepReturns(1, 0.9, 1, 1);
        play(returns, 0, 2, Ending.TERMINATED);
        assertThat(transitions())
                .containsExactlyInAnyOrder(new Transition(0, 0f, 1, 1, 1), new Transition(1, 0.1f, 10, 2, 0));
    }

    @Test
    void learnersTargetIsTheNStepTarget() {
        // gamma 0.5: what the learner makes of the stored transition, r + gamma x continues x V, is the sum by hand.
        NStepReturns returns = new NStepReturns(2, 0.5, 1, 1);
        play(returns, 0, 2, Ending.RUNNING);
        Transition only = transitions().get(0);
        double value = 8;
        assertThat(only.reward() + 0.5 * only.continues() * value).isCloseTo(1 + 0.5 * 10 + 0.25 * value, within(1e-6));
    }

    @Test
    void waitingStepsSurviveACheckpoint() {
        NStepReturns returns = new NStepReturns(3, 0.5, 1, 1);
        play(returns, 0, 2, Ending.RUNNING);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        returns.exchange(StateStream.writing(file));
        NStepReturns read = new NStepReturns(3, 0.5, 1, 1);
        read.exchange(StateStream.reading(new ByteArrayInputStream(file.toByteArray())));
        play(read, 2, 3, Ending.RUNNING);
        assertThat(transitions()).containsExactly(new Transition(0, 0f, 31, 3, 0.25f));
    }

    /** The steps from one state to another; the last one ends as told. */
    private void play(NStepReturns returns, int from, int to, Ending last) {
        for (int k = from; k < to; k++) {
            // Row 1 of 2, so that a wrong row shows.
            returns.add(
                    new float[] {-1, k},
                    new float[] {-1, k / 10f},
                    Math.pow(10, k),
                    new float[] {-1, k + 1},
                    1,
                    k == to - 1 ? last : Ending.RUNNING,
                    replay);
        }
    }

    /** Each transition of the buffer once, found by drawing often. */
    private List<Transition> transitions() {
        List<Transition> found = new ArrayList<>();
        Batch batch = Batch.allocate(400, 1, 1);
        replay.sample(new SeededRandom(1), batch);
        for (int i = 0; i < batch.size(); i++) {
            Transition one = new Transition(
                    batch.observations()[i],
                    batch.actions()[i],
                    batch.rewards()[i],
                    batch.nextObservations()[i],
                    batch.continues()[i]);
            if (!found.contains(one)) {
                found.add(one);
            }
        }
        assertThat(found).hasSize(replay.size());
        return found;
    }
}
