package unwind.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import unwind.problem.ProblemException;

class SplitTest {
    private static DateRange range(String text) {
        return DateRange.parse(text);
    }

    @Test
    void trainingEndsBeforeTheTestBegins() {
        assertThatThrownBy(() -> new Split(
                        range("2025-01-02..2025-01-10"),
                        Optional.empty(),
                        Optional.of(range("2025-01-10..2025-01-12"))))
                .isInstanceOf(ProblemException.class);
        Split split = new Split(
                range("2025-01-02..2025-01-10"), Optional.empty(), Optional.of(range("2025-01-13..2025-01-14")));
        assertThat(split.trainsOn(LocalDate.of(2025, 1, 10))).isTrue();
        assertThat(split.trainsOn(LocalDate.of(2025, 1, 13))).isFalse();
    }

    @Test
    void leavingOneOutFitsOnEveryOtherDateAndNeverOnTheOneItTests() {
        List<LocalDate> dates = List.of(
                LocalDate.of(2025, 1, 2), LocalDate.of(2025, 1, 3), LocalDate.of(2025, 1, 6), LocalDate.of(2025, 1, 7));
        List<Split> splits = Split.leaveOneOut(dates);
        assertThat(splits).hasSize(4);
        for (int i = 0; i < 4; i++) {
            LocalDate tested = dates.get(i);
            Split split = splits.get(i);
            assertThat(split.test().orElseThrow()).isEqualTo(new DateRange(tested, tested));
            assertThat(dates.stream().filter(split::trainsOn))
                    .isEqualTo(dates.stream().filter(d -> !d.equals(tested)).toList());
        }
        assertThatThrownBy(() -> Split.leaveOneOut(dates.subList(0, 1))).isInstanceOf(ProblemException.class);
    }
}
