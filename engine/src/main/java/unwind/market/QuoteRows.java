package unwind.market;

import java.util.List;
import java.util.Map;

/**
 * The rows of one file in columns, in dollars: nothing sorted, dropped or repaired. Absent levels have empty arrays.
 *
 * @param lines 1-based line of each row in the file
 * @param utcMinutes minutes since 1970 UTC at which each row's minute starts
 * @param micros microseconds of each row after its minute's start; all 0 unless the rows are events
 * @param tickerOf place of each row's ticker in {@code tickers}
 * @param bid prices {@code [level][row]}, dollars; NaN where empty
 * @param columns minute columns that hold at least one value
 * @param layout what the rows are
 */
record QuoteRows(
        String file,
        int[] lines,
        int[] utcMinutes,
        int[] micros,
        List<String> tickers,
        int[] tickerOf,
        double[][] bid,
        double[][] bidSize,
        double[][] ask,
        double[][] askSize,
        Map<Column, double[]> columns,
        Layout layout) {

    /**
     * What the rows are.
     *
     * @param events several rows a minute, of which the last is the minute's closing quote
     * @param quotes false for bars without quotes, whose best level is estimated
     */
    record Layout(boolean events, boolean quotes) {}

    int rows() {
        return lines.length;
    }
}
