package unwind.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Numbers as the report writes them: a sign for differences only, blank for NaN. Costs have a {@link BpsFormat}. */
final class Fmt {
    private static final String NONE = "\u2013";

    private Fmt() {}

    static String bps(double value) {
        return fixed(value, 2);
    }

    static String fixed(double value, int decimals) {
        if (!Double.isFinite(value)) {
            return NONE;
        }
        String text = String.format(Locale.ROOT, "%,." + decimals + "f", Math.abs(value));
        return value < 0 && text.matches(".*[1-9].*") ? "\u2212" + text : text;
    }

    /** A difference, with its sign; no sign when it rounds to zero. */
    static String signed(double value, int decimals) {
        String text = fixed(value, decimals);
        return value > 0 && text.matches(".*[1-9].*") ? "+" + text : text;
    }

    static String signedWhole(long value) {
        return (value > 0 ? "+" : value < 0 ? "\u2212" : "") + whole(Math.abs(value));
    }

    static String whole(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    /** A share as percent with one decimal. */
    static String percent(double share) {
        return Double.isFinite(share) ? fixed(100 * share, 1) + " %" : NONE;
    }

    /** For running text: {@code p = 0.012}, {@code p < 0.001}. */
    static String pSentence(double p) {
        String text = p(p);
        return text.startsWith("<") ? "p " + text : "p = " + text;
    }

    static String p(double value) {
        if (!Double.isFinite(value)) {
            return NONE;
        }
        return value < 0.001 ? "< 0.001" : String.format(Locale.ROOT, "%.3f", value);
    }

    static String count(long n, String one) {
        return whole(n) + " " + (n == 1 ? one : one + "s");
    }

    /** A number of unknown size with four significant digits. */
    static String significant(double value) {
        if (!Double.isFinite(value)) {
            return NONE;
        }
        double size = Math.abs(value);
        if (size != 0 && (size < 1e-3 || size >= 1e7)) {
            return String.format(Locale.ROOT, "%.3e", value);
        }
        BigDecimal rounded = BigDecimal.valueOf(value).round(new MathContext(4)).stripTrailingZeros();
        return size < 1000 ? rounded.toPlainString() : String.format(Locale.ROOT, "%,.0f", rounded);
    }
}
