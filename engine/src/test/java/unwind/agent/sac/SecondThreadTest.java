package unwind.agent.sac;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class SecondThreadTest {
    @Test
    void bothPiecesAreDoneAndSeenWhenTheCallReturns() {
        int[] done = new int[2];
        try (SecondThread second = new SecondThread()) {
            for (int round = 1; round <= 20_000; round++) {
                second.both(() -> done[0]++, () -> done[1]++);
                assertThat(done[0] + done[1]).isEqualTo(2 * round);
            }
        }
    }

    @Test
    void failureOfEitherPieceReachesTheCallerAndTheNextPairRuns() {
        Runnable fails = () -> {
            throw new IllegalArgumentException("broken");
        };
        int[] done = new int[1];
        try (SecondThread second = new SecondThread()) {
            for (int round = 0; round < 200; round++) {
                assertThatThrownBy(() -> second.both(() -> {}, fails)).hasStackTraceContaining("broken");
                assertThatThrownBy(() -> second.both(fails, () -> {})).hasMessageContaining("broken");
                second.both(() -> {}, () -> done[0]++);
            }
        }
        assertThat(done[0]).isEqualTo(200);
    }

    @Test
    void threadSleepsWhenThereIsNothingToDoAndEndsWhenClosed() throws InterruptedException {
        Thread thread;
        try (SecondThread second = new SecondThread()) {
            second.both(() -> {}, () -> {});
            thread = second.thread();
            while (thread.getState() != Thread.State.WAITING) {
                Thread.sleep(1);
            }
            int[] done = new int[1];
            second.both(() -> {}, () -> done[0]++);
            assertThat(done[0]).isEqualTo(1);
        }
        thread.join();
        assertThat(thread.isAlive()).isFalse();
    }
}
