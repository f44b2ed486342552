package unwind.app.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class LongWorkTest {
    private final ManualTasks manual = new ManualTasks();
    private final List<String> told = new ArrayList<>();
    private boolean watched;

    @BeforeEach
    void listen() {
        new LongWork(manual.service(), () -> watched, (title, text, failed) -> told.add(title + ": " + text));
    }

    private void run(double seconds, Work<Integer> work) {
        manual.service()
                .task("Train", progress -> {
                    manual.ui();
                    manual.passSeconds(seconds);
                    return work.run(progress);
                })
                .start();
        manual.settle();
    }

    @Test
    void longWorkThatNobodyWatchesIsToldOfWhenItEnds() {
        run(75, progress -> 1);
        assertThat(told).containsExactly("Train: Done after 01:15.");
    }

    @Test
    void aFailureIsToldAsOne() {
        run(30, progress -> {
            throw new IllegalStateException("no");
        });
        assertThat(told).containsExactly("Train: Failed after 00:30; Problems says why.");
    }

    @Test
    void whatIsShortOrWatchedIsNot() {
        run(LongWork.LONG_SECONDS / 2, progress -> 1);
        watched = true;
        run(75, progress -> 1);
        assertThat(told).isEmpty();
    }
}
