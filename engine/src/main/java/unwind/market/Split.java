package unwind.market;

import java.time.LocalDate;
import java.util.List;
import unwind.problem.Problem;

/** Training, validation and test sessions by date, never shuffled: train before validate before test. */
public record Split(DateRange train, DateRange validate, DateRange test) {
    public Split {
        if (!train.to().isBefore(validate.from()) || !validate.to().isBefore(test.from())) {
            throw Problem.usage(
                    "The split train %s, validate %s, test %s is not in date order.".formatted(train, validate, test),
                    "Training must end before validation begins, and validation before the test.");
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
                new DateRange(dates.get(train), dates.get(train + validate - 1)),
                new DateRange(dates.get(train + validate), dates.get(n - 1)));
    }
}
