package unwind.app.backtest;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Numbers as the tables and sentences show them: two decimals of a basis point, a sign on differences only. */
final class Figures {
    /** Stands where a figure does not exist. */
    static final String NONE = "\u2013";

    private Figures() {}

    static String bps(double value) {
        return format("%.2f", value);
    }

    /** A difference; negative is cheaper. */
    static String signedBps(double value) {
        if (!Double.isFinite(value)) {
            return NONE;
        }
        // A difference that rounds to nothing has no sign.
        return Math.abs(value) < 0.005 ? "0.00" : format("%+.2f", value);
    }

    static String interval(double low, double high) {
        return Double.isFinite(low) && Double.isFinite(high) ? signedBps(low) + " to " + signedBps(high) : NONE;
    }

    static String ratio(double value) {
        return format("%.3f", value);
    }

    /** Whole per cent, the sign being in the heading. */
    static String percent(double share) {
        return Double.isFinite(share) ? format("%.0f", 100 * share) : NONE;
    }

    /** A number of unknown size with four significant digits. */
    static String significant(double value) {
        if (!Double.isFinite(value)) {
            return NONE;
        }
        BigDecimal rounded = BigDecimal.valueOf(value).round(new MathContext(4)).stripTrailingZeros();
        double size = Math.abs(value);
        String text = size != 0 && (size < 1e-3 || size >= 1e7)
                ? String.format(Locale.ROOT, "%.3e", value)
                : size >= 1000 ? String.format(Locale.ROOT, "%,d", rounded.longValue()) : rounded.toPlainString();
        return text.replace('-', '\u2212');
    }

    static String count(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    private static String format(String pattern, double value) {
        return Double.isFinite(value)
                ? String.format(Locale.ROOT, pattern, value).replace('-', '\u2212')
                : NONE;
    }
}
