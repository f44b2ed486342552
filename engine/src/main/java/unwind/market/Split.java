package unwind.market;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import unwind.problem.Problem;

/**
 * Training, validation and test sessions by date, never shuffled: train before validate before test.
 *
 * @param validate empty where nothing is trained
 * @param test empty where nothing is tested
 */
public record Split(DateRange train, Optional<DateRange> validate, Optional<DateRange> test) {
    public Split {
        DateRange last = train;
        for (DateRange next :
                Stream.of(validate, test).flatMap(Optional::stream).toList()) {
            if (!last.to().isBefore(next.from())) {
                throw Problem.usage(
                        "The dates overlap or run backwards: %s is followed by %s.".formatted(last, next),
                        "Training must end before validation begins, and validation before the test.");
            }
            last = next;
        }
    }

    /**
     * The default: the last third of the dates is the test, the sixth before it validation, the rest training.
     *
     * @throws unwind.problem.ProblemException (data) with fewer than three dates
     */
    public static Split byThirds(List<LocalDate> dates) {
        int n = dates.size();
        if (n < 3) {
            throw Problem.data(
                    "The data has %d session date%s; training, validation and test need at least three."
                            .formatted(n, n == 1 ? "" : "s"),
                    "Add more sessions.");
        }
        int test = Math.max(1, Math.round(n / 3f));
        int validate = Math.max(1, Math.round(n / 6f));
        int train = n - test - validate;
        return new Split(
                new DateRange(dates.get(0), dates.get(train - 1)),
                Optional.of(new DateRange(dates.get(train), dates.get(train + validate - 1))),
                Optional.of(new DateRange(dates.get(train + validate), dates.get(n - 1))));
    }
}
