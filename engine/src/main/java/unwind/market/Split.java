package unwind.market;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import unwind.problem.Problem;

/**
 * Training, validation and test sessions by date, never shuffled: train before validate before test. The one exception,
 * leave-one-out, says so wherever it is used.
 *
 * @param validate empty where nothing is trained
 * @param test empty where nothing is tested
 * @param testLeftOut leave-one-out: the test lies within the training dates and is left out of them, so that what is fitted
 *     knows later sessions too
 */
public record Split(DateRange train, Optional<DateRange> validate, Optional<DateRange> test, boolean testLeftOut) {
    public Split {
        if (testLeftOut && (validate.isPresent() || test.isEmpty())) {
            throw new IllegalArgumentException("leaving out needs a test and knows no validation");
        }
        if (!testLeftOut) {
            checkOrder(train, validate, test);
        }
    }

    /** Train before validate before test. */
    public Split(DateRange train, Optional<DateRange> validate, Optional<DateRange> test) {
        this(train, validate, test, false);
    }

    private static void checkOrder(DateRange train, Optional<DateRange> validate, Optional<DateRange> test) {
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

    /** Whether curves and strategies are fitted on a date. */
    public boolean trainsOn(LocalDate date) {
        return train.contains(date)
                && !(testLeftOut && test.filter(t -> t.contains(date)).isPresent());
    }

    /**
     * Every date tested once by what was fitted on all others.
     *
     * @param dates ascending
     * @throws unwind.problem.ProblemException (data) with fewer than two dates
     */
    public static List<Split> leaveOneOut(List<LocalDate> dates) {
        if (dates.size() < 2) {
            throw Problem.data(
                    "With one session out of %d none is left to fit on.".formatted(dates.size()), "Add sessions.");
        }
        DateRange all = new DateRange(dates.get(0), dates.get(dates.size() - 1));
        return dates.stream()
                .map(date -> new Split(all, Optional.empty(), Optional.of(new DateRange(date, date)), true))
                .toList();
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
