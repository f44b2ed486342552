package unwind.app.backtest;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import unwind.report.BpsFormat;

/** Numbers as the tables and sentences show them; costs have a {@link BpsFormat}. */
final class Figures {
    /** Stands where a figure does not exist. */
    static final String NONE = BpsFormat.NONE;

    private Figures() {}

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
