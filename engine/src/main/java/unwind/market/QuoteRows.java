package unwind.market;

import java.util.List;
import java.util.Map;

/**
 * The rows of one file in columns, raw: nothing sorted, dropped or repaired. Absent levels have empty arrays.
 *
 * @param lines 1-based line of each row in the file
 * @param utcMinutes minutes since 1970 UTC at which each row's minute starts
 * @param tickerOf place of each row's ticker in {@code tickers}
 * @param bid prices {@code [level][row]}, dollars; NaN where empty
 * @param columns minute columns that hold at least one value
 */
record QuoteRows(
        String file,
        int[] lines,
        int[] utcMinutes,
        List<String> tickers,
        int[] tickerOf,
        double[][] bid,
        double[][] bidSize,
        double[][] ask,
        double[][] askSize,
        Map<Column, double[]> columns) {

    int rows() {
        return lines.length;
    }
}
