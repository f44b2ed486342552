package unwind.app.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class LatestResultTest {
    private final ManualTasks manual = new ManualTasks();
    private final List<Integer> computed = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private final List<Throwable> failures = new ArrayList<>();
    private final LatestResult<Integer, String> squares = new LatestResult<>(
            manual.service(),
            "Square",
            n -> {
                computed.add(n);
                if (n < 0) {
                    throw new IllegalArgumentException("negative");
                }
                return Integer.toString(n * n);
            },
            told::add,
            failures::add);

    @Test
    void whatIsOvertakenBeforeItStartsIsNeverComputed() {
        squares.ask(1);
        squares.ask(2);
        squares.ask(3);
        manual.settle();
        assertThat(computed).containsExactly(3);
        assertThat(told).containsExactly("9");
    }

    @Test
    void whatIsOvertakenWhileItRunsIsNotTold() {
        squares.ask(1);
        manual.ui();
        squares.ask(2);
        manual.ui();
        manual.settle();
        assertThat(computed).containsExactly(1, 2);
        assertThat(told).containsExactly("4");
    }

    @Test
    void theSameIsNotComputedAgainUnlessForgotten() {
        squares.ask(2);
        manual.settle();
        squares.ask(2);
        manual.settle();
        assertThat(computed).containsExactly(2);
        squares.forget();
        squares.ask(2);
        manual.settle();
        assertThat(told).containsExactly("4", "4");
    }

    @Test
    void whatIsForgottenWhileItRunsIsComputedAnewAndToldOnce() {
        squares.ask(2);
        manual.ui();
        squares.forget();
        squares.ask(2);
        manual.ui();
        manual.settle();
        assertThat(computed).containsExactly(2, 2);
        assertThat(told).containsExactly("4");
    }

    @Test
    void aFailureIsToldAndTheNextRequestStillWorks() {
        squares.ask(-1);
        manual.settle();
        squares.ask(4);
        manual.settle();
        assertThat(failures).hasSize(1);
        assertThat(told).containsExactly("16");
    }
}
