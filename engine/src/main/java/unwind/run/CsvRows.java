package unwind.run;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.OptionalDouble;

/** Rows of a CSV file (RFC 4180), numbers as the shortest text that reads back to the same double, NaN as an empty cell. */
final class CsvRows {
    private final StringBuilder text;
    private boolean rowStarted;

    CsvRows(String header) {
        text = new StringBuilder(header).append('\n');
    }

    CsvRows cell(String value) {
        if (rowStarted) {
            text.append(',');
        }
        rowStarted = true;
        boolean quote = value.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        text.append(quote ? '"' + value.replace("\"", "\"\"") + '"' : value);
        return this;
    }

    CsvRows cell(long value) {
        return cell(Long.toString(value));
    }

    CsvRows cell(double value) {
        return cell(Double.isNaN(value) ? "" : Double.toString(value));
    }

    CsvRows cell(OptionalDouble value) {
        return value.isPresent() ? cell(value.getAsDouble()) : cell("");
    }

    CsvRows cell(Instant value) {
        return cell(timestamp(value));
    }

    void endRow() {
        text.append('\n');
        rowStarted = false;
    }

    String text() {
        return text.toString();
    }

    /** UTC, RFC 3339, whole seconds. */
    static String timestamp(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
