package unwind.report;

import java.util.Locale;
import unwind.backtest.BacktestResult;
import unwind.backtest.StrategySummary;

/**
 * Costs in basis points with the same number of decimals throughout a table or sentence: two, and more only where the whole
 * cost is so small that two would turn every difference into 0.00 (a name that quotes a cent wide).
 *
 * @param decimals digits after the point, 2 to {@value #MOST_DECIMALS}
 */
public record BpsFormat(int decimals) {
    /** Stands where a figure does not exist. */
    public static final String NONE = "\u2013";

    private static final int MOST_DECIMALS = 4;
    private static final int USUAL_DECIMALS = 2;

    /** The format of costs about as large as this one, which is usually TWAP's. */
    public static BpsFormat of(double levelBps) {
        int decimals = USUAL_DECIMALS;
        for (double size = Math.abs(levelBps); size > 0 && size < 1 && decimals < MOST_DECIMALS; size *= 10) {
            decimals++;
        }
        return new BpsFormat(decimals);
    }

    /** The format of everything that a backtest tells. */
    public static BpsFormat of(BacktestResult result) {
        return of(result.summary("twap").map(StrategySummary::meanBps).orElse(1.0));
    }

    /** A cost; a minus where it is a gain. */
    public String cost(double bps) {
        if (!Double.isFinite(bps)) {
            return NONE;
        }
        String text = String.format(Locale.ROOT, "%,." + decimals + "f", Math.abs(bps));
        return bps < 0 && showsAnything(text) ? "\u2212" + text : text;
    }

    /** A difference with its sign, negative is cheaper; no sign where it rounds to nothing. */
    public String difference(double bps) {
        String text = cost(bps);
        return bps > 0 && showsAnything(text) ? "+" + text : text;
    }

    private static boolean showsAnything(String text) {
        return text.chars().anyMatch(c -> c >= '1' && c <= '9');
    }

    /** The bounds of an interval of differences. */
    public String interval(double lowBps, double highBps) {
        return Double.isFinite(lowBps) && Double.isFinite(highBps)
                ? difference(lowBps) + " to " + difference(highBps)
                : NONE;
    }

    /** Whether this many decimals show only zeros. */
    public boolean isNothing(double bps) {
        return !showsAnything(cost(bps));
    }

    /** The last decimal, bps. */
    public double unit() {
        return Math.pow(10, -decimals);
    }
}
