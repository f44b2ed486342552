package unwind.report.chart;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.Locale;
import java.util.function.DoubleFunction;

/** Number formats of axes and labels: the same on every machine, a minus sign that is as wide as a plus. */
final class Numbers {
    private Numbers() {}

    static NumberFormat pattern(String pattern) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setMinusSign('\u2212');
        return new DecimalFormat(pattern, symbols);
    }

    /** Whole numbers with separators: shares, steps. */
    static NumberFormat whole() {
        return pattern("#,##0");
    }

    /** A quantity with as many decimals as the axis needs, two at most. */
    static NumberFormat plain() {
        return pattern("#,##0.##");
    }

    /** A difference: always with its sign. */
    static NumberFormat signed() {
        NumberFormat signed = pattern("+0.00;\u22120.00");
        NumberFormat unsigned = pattern("0.00");
        return new Delegating(x -> (Math.abs(x) < 0.005 ? unsigned : signed).format(Math.abs(x) < 0.005 ? 0 : x));
    }

    /** A format that only writes. */
    static final class Delegating extends NumberFormat {
        private final transient DoubleFunction<String> writer;

        Delegating(DoubleFunction<String> writer) {
            this.writer = writer;
        }

        @Override
        public StringBuffer format(double x, StringBuffer out, FieldPosition at) {
            return out.append(writer.apply(x));
        }

        @Override
        public StringBuffer format(long x, StringBuffer out, FieldPosition at) {
            return out.append(writer.apply(x));
        }

        @Override
        public Number parse(String source, ParsePosition position) {
            throw new UnsupportedOperationException("labels are written, never read");
        }
    }
}
