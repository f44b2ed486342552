package unwind.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import unwind.market.DateRange;
import unwind.market.Split;
import unwind.problem.ProblemException;

class WalkForwardTest {
    private static List<LocalDate> dates(int count) {
        return IntStream.range(0, count)
                .mapToObj(LocalDate.of(2013, 10, 1)::plusDays)
                .toList();
    }

    /** Every date after the first fit is tested exactly once, after the dates it was fitted on. */
    @Property(tries = 200)
    void everyLaterDateIsTestedOnceAndFitsNeverLookAhead(
            @ForAll @IntRange(min = 1, max = 30) int fit,
            @ForAll @IntRange(min = 1, max = 10) int test,
            @ForAll @IntRange(min = 1, max = 60) int more) {
        List<LocalDate> dates = dates(fit + more);
        List<LocalDate> tested = new ArrayList<>();
        for (Split window : new WalkForward(fit, test).windows(dates)) {
            DateRange range = window.test().orElseThrow();
            assertThat(window.train().to()).isBefore(range.from());
            assertThat(dates.stream().filter(window.train()::contains)).hasSize(fit);
            dates.stream().filter(range::contains).forEach(tested::add);
        }
        assertThat(tested).isEqualTo(dates.subList(fit, dates.size()));
    }

    @Test
    void readsWhatTheCommandLineSays() {
        assertThat(WalkForward.parse(" 20:5 ")).isEqualTo(new WalkForward(20, 5));
        assertThatThrownBy(() -> new WalkForward(5, 5).windows(dates(5)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("5 sessions to fit on");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "20", "20:", "0:5", "5:0", "-1:5", "a:b", "1:2:3", "999999999999:1"})
    void refusesWhatIsNoPairOfLengths(String text) {
        assertThatThrownBy(() -> WalkForward.parse(text)).isInstanceOf(ProblemException.class);
    }
}
