package unwind.market;

import java.util.Locale;
import java.util.Map;
import unwind.problem.Problem;

/**
 * Tells files of one row a minute from files of events, such as every change of a book or one bar a second. In a file of
 * events the last row of a minute is its closing quote, and the minute's trades are put together from all its rows up to
 * then: first open, highest high, lowest low, last close, summed volume.
 */
final class EventRows {
    /** From this share of stamps between whole minutes on, a file holds events; below it such a stamp is a fault. */
    private static final double SHARE = 0.4;

    private EventRows() {}

    /**
     * True where the rows are events.
     *
     * @throws unwind.problem.ProblemException (data) where a few stamps of minute rows are between minutes
     */
    static boolean decide(String file, ColumnMap map, RawTable table) {
        int[] micros = table.micros();
        int between = 0;
        int first = -1;
        for (int row = 0; row < micros.length; row++) {
            if (micros[row] != 0) {
                between++;
                first = first < 0 ? row : first;
            }
        }
        if (between >= SHARE * micros.length) {
            return true;
        }
        if (between > 0) {
            throw Problem.data(
                    "%s, row %d, column '%s': the stamp is not a whole minute (%s seconds after one), while most are."
                            .formatted(
                                    file,
                                    table.lines()[first],
                                    map.columnName(Field.TIMESTAMP),
                                    String.format(Locale.ROOT, "%s", micros[first] / 1e6)),
                    "Stamp each row with the start of its minute, such as 2024-07-01 13:30:00+00:00.");
        }
        return false;
    }

    /** Puts an earlier row's trades into the minute's later row. */
    static void merge(Map<Column, double[]> columns, int earlier, int later) {
        columns.forEach((column, values) -> {
            double a = DaySlots.cleaned(column, values[earlier]);
            double b = DaySlots.cleaned(column, values[later]);
            if (Double.isNaN(a) || Double.isNaN(b)) {
                values[later] = Double.isNaN(b) ? a : b;
                return;
            }
            values[later] = switch (column) {
                case OPEN -> a;
                case HIGH, BID_HIGH -> Math.max(a, b);
                case LOW, ASK_LOW -> Math.min(a, b);
                case CLOSE -> b;
                case VOLUME -> a + b;
            };
        });
    }
}
