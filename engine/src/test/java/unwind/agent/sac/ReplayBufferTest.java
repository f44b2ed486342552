package unwind.agent.sac;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import unwind.agent.SeededRandom;

class ReplayBufferTest {
    private final ReplayBuffer buffer = new ReplayBuffer(4, 2, 1);
    private final Batch batch = Batch.allocate(200, 2, 1);

    @Test
    void newestReplacesTheOldest() {
        for (int i = 0; i < 7; i++) {
            add(i, false);
        }
        buffer.sample(new SeededRandom(1), batch);
        TreeSet<Float> rewards = new TreeSet<>();
        for (float reward : batch.rewards()) {
            rewards.add(reward);
        }
        assertThat(buffer.size()).isEqualTo(4);
        assertThat(rewards).containsExactly(3f, 4f, 5f, 6f);
    }

    @Test
    void rowsStayTogether() {
        add(1, false);
        add(2, true);
        buffer.sample(new SeededRandom(1), batch);
        for (int row = 0; row < batch.size(); row++) {
            float i = batch.rewards()[row];
            assertThat(batch.observations()[2 * row]).isEqualTo(i + 0.1f);
            assertThat(batch.observations()[2 * row + 1]).isEqualTo(i + 0.2f);
            assertThat(batch.nextObservations()[2 * row + 1]).isEqualTo(i + 0.4f);
            assertThat(batch.actions()[row]).isEqualTo(i + 0.5f);
        }
    }

    @Test
    void onlyATrueEndStopsTheValue() {
        add(1, false);
        add(2, true);
        buffer.sample(new SeededRandom(1), batch);
        for (int row = 0; row < batch.size(); row++) {
            assertThat(batch.continues()[row]).isEqualTo(batch.rewards()[row] == 2f ? 0f : 1f);
        }
    }

    @Test
    void sameSeedDrawsTheSameRows() {
        for (int i = 0; i < 4; i++) {
            add(i, false);
        }
        buffer.sample(new SeededRandom(3), batch);
        float[] first = batch.rewards().clone();
        buffer.sample(new SeededRandom(3), batch);
        assertThat(batch.rewards()).containsExactly(first);
    }

    @Test
    void emptyBufferHasNothingToSample() {
        assertThatThrownBy(() -> buffer.sample(new SeededRandom(1), batch)).isInstanceOf(IllegalStateException.class);
    }

    private void add(int i, boolean terminal) {
        buffer.add(
                new float[] {i + 0.1f, i + 0.2f},
                new float[] {i + 0.5f},
                i,
                new float[] {i + 0.3f, i + 0.4f},
                terminal);
    }
}
