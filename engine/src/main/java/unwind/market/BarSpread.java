package unwind.market;

import java.util.Comparator;
import java.util.List;

/**
 * Quotes for bars that have none. The close of a bar stands in for the mid; the half-spread is estimated from closes,
 * highs and lows after F. Abdi and A. Ranaldo, A Simple Estimation of Bid-Ask Spreads from Daily Close, High, and Low
 * Prices, Review of Financial Studies 30 (2017), eq. 11: with c the log close and eta the middle of log high and log low,
 *
 * <pre>half-spread = sqrt(max(0, mean of (c[t-1] - eta[t-1]) (c[t-1] - eta[t])))</pre>
 *
 * <p>The mean runs over the last {@value #WINDOW} pairs of neighbouring minutes of a session, of this session and those
 * before it, up to the row itself: the estimate of a row never depends on a later one. Until {@value #LEAST_PAIRS} pairs
 * are known, and where the estimate is below it, half a tick or the assumed half-spread stands in: see the parameters.
 */
final class BarSpread {
    /** A session's minutes. */
    private static final int WINDOW = Session.FULL_MINUTES;

    private static final int LEAST_PAIRS = 30;

    private final QuoteRows rows;
    private final double assumedHalfSpread;
    private final double tickDollars;
    private final double depthShares;
    private final double[] window = new double[WINDOW];
    private int pairs;
    private double sum;
    private double estimated;
    private double sumHalfBps;

    BarSpread(QuoteRows rows, ImportOptions options) {
        this.rows = rows;
        assumedHalfSpread = options.values().number("assumedHalfSpreadBps") / 1e4;
        tickDollars = options.values().number("tickDollars");
        depthShares = options.values().number("assumedDepthShares");
    }

    /** Fills in level 1 of the book for the days of one ticker. */
    void fill(List<DaySlots> days, FindingLog log) {
        long bars = 0;
        for (DaySlots day :
                days.stream().sorted(Comparator.comparing(DaySlots::date)).toList()) {
            bars += fillDay(day);
        }
        if (bars > 0) {
            DaySlots first = days.get(0);
            log.add(
                    Fault.SPREAD_ESTIMATED,
                    rows.file(),
                    rows.lines()[first.firstRow()],
                    String.format(
                            java.util.Locale.ROOT,
                            "%s: mean half-spread %.2f bps over %,d bars, of which %,.0f by the estimator",
                            rows.tickers().get(first.ticker()),
                            sumHalfBps / bars,
                            bars,
                            estimated));
        }
    }

    private long fillDay(DaySlots day) {
        int bars = 0;
        int before = -1;
        for (int minute = 0; minute < day.closeMinute(); minute++) {
            int row = day.has(minute) && isBar(day.row(minute)) ? day.row(minute) : -1;
            if (row >= 0) {
                if (before >= 0) {
                    learn(before, row);
                }
                quote(row);
                bars++;
            }
            before = row;
        }
        return bars;
    }

    private void learn(int before, int row) {
        double close = Math.log(at(Column.CLOSE, before));
        double product = (close - middle(before)) * (close - middle(row));
        int slot = pairs % WINDOW;
        window[slot] = product;
        pairs++;
        sum = 0;
        for (int i = 0; i < Math.min(pairs, WINDOW); i++) {
            sum += window[i];
        }
    }

    private void quote(int row) {
        double mid = at(Column.CLOSE, row);
        double half = assumedHalfSpread * mid;
        if (pairs >= LEAST_PAIRS) {
            half = mid * Math.sqrt(Math.max(0, sum / Math.min(pairs, WINDOW)));
            estimated++;
        }
        half = Math.min(Math.max(half, 0.5 * tickDollars), 0.5 * mid);
        sumHalfBps += 1e4 * half / mid;
        rows.bid()[0][row] = mid - half;
        rows.ask()[0][row] = mid + half;
        rows.bidSize()[0][row] = depthShares;
        rows.askSize()[0][row] = depthShares;
    }

    private double middle(int row) {
        return 0.5 * (Math.log(at(Column.HIGH, row)) + Math.log(at(Column.LOW, row)));
    }

    private double at(Column column, int row) {
        return java.util.Objects.requireNonNull(rows.columns().get(column))[row];
    }

    /** True where high, low and close are prices and in order. */
    private boolean isBar(int row) {
        for (Column column : List.of(Column.HIGH, Column.LOW, Column.CLOSE)) {
            double[] values = rows.columns().get(column);
            if (values == null || !BookRepair.isPositive(values[row])) {
                return false;
            }
        }
        return at(Column.LOW, row) <= at(Column.CLOSE, row) && at(Column.CLOSE, row) <= at(Column.HIGH, row);
    }
}
