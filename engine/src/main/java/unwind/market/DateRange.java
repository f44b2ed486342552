package unwind.market;

import java.time.DateTimeException;
import java.time.LocalDate;
import unwind.problem.Problem;

/** Trading dates from and to, both inclusive. */
public record DateRange(LocalDate from, LocalDate to) {
    public DateRange {
        if (to.isBefore(from)) {
            throw Problem.usage("The date range " + from + ".." + to + " ends before it begins.", "Write FROM..TO.");
        }
    }

    /** Reads {@code 2013-10-04..2013-10-08} or a single date. */
    public static DateRange parse(String text) {
        String[] ends = text.strip().split("\\.\\.", -1);
        try {
            if (ends.length == 1) {
                return new DateRange(LocalDate.parse(ends[0]), LocalDate.parse(ends[0]));
            }
            if (ends.length == 2) {
                return new DateRange(LocalDate.parse(ends[0]), LocalDate.parse(ends[1]));
            }
        } catch (DateTimeException e) {
            // falls through to the one message for every malformed range
        }
        throw Problem.usage(
                "'" + text + "' is not a date range.", "Write FROM..TO, for example 2013-10-04..2013-10-08.");
    }

    public boolean contains(LocalDate date) {
        return !date.isBefore(from) && !date.isAfter(to);
    }

    @Override
    public String toString() {
        return from + ".." + to;
    }
}
