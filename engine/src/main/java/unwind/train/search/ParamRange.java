package unwind.train.search;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import unwind.param.ParamSet;
import unwind.param.ParamSpec;
import unwind.problem.Problem;
import unwind.problem.ProblemException;

/**
 * Where a search may look for one parameter: an interval, even or logarithmic, or a set of values. Written {@code
 * key=lo..hi}, {@code key=lo..hi:log} or {@code key=a|b|c}; every bound and value is checked by the parameter itself.
 *
 * @param values the set in the order given; empty for an interval
 * @param low least value of an interval; 0 for a set
 * @param high greatest value of an interval; 0 for a set
 */
public record ParamRange(ParamSpec spec, List<String> values, double low, double high, boolean logarithmic) {
    private static final String LOG = ":log";
    private static final MathContext DIGITS = new MathContext(3);

    public ParamRange {
        values = List.copyOf(values);
    }

    /**
     * Reads a range.
     *
     * @throws ProblemException (usage) for an unknown parameter, a value it cannot have or a malformed range
     */
    public static ParamRange parse(String text, ParamSet params) {
        int equals = text.indexOf('=');
        if (equals < 1) {
            throw malformed(text);
        }
        ParamSpec spec = params.spec(text.substring(0, equals).strip());
        String range = text.substring(equals + 1).strip();
        return range.contains("..") ? interval(text, spec, range) : set(text, spec, range);
    }

    private static ParamRange set(String text, ParamSpec spec, String range) {
        List<String> values = new ArrayList<>();
        for (String value : range.split("\\|", -1)) {
            values.add(spec.check(value));
        }
        if (values.stream().distinct().count() != values.size()) {
            throw Problem.usage("'%s' names a value twice.".formatted(text), "Name each once.");
        }
        return new ParamRange(spec, values, 0, 0, false);
    }

    private static ParamRange interval(String text, ParamSpec spec, String range) {
        if (spec.kind() != ParamSpec.Kind.NUMBER && spec.kind() != ParamSpec.Kind.INTEGER) {
            throw Problem.usage(
                    "%s (%s) has no interval.".formatted(spec.label(), spec.key()),
                    "Name its values: %s=a|b|c.".formatted(spec.key()));
        }
        boolean log = range.endsWith(LOG);
        String[] ends = (log ? range.substring(0, range.length() - LOG.length()) : range).split("\\.\\.", -1);
        if (ends.length != 2) {
            throw malformed(text);
        }
        double low = Double.parseDouble(spec.check(ends[0]));
        double high = Double.parseDouble(spec.check(ends[1]));
        if (low >= high || (log && low <= 0)) {
            throw Problem.usage(
                    "'%s' is no interval.".formatted(text),
                    log ? "A logarithmic one goes up from a number above 0." : "The first end is the lower one.");
        }
        return new ParamRange(spec, List.of(), low, high, log);
    }

    private static ProblemException malformed(String text) {
        return Problem.usage(
                "'%s' is no range.".formatted(text),
                "Write key=lo..hi, key=lo..hi:log or key=a|b|c, for example learningRate=1e-4..1e-2:log.");
    }

    public boolean isSet() {
        return !values.isEmpty();
    }

    /** The range as {@link #parse} reads it. */
    public String text() {
        return isSet()
                ? spec.key() + "=" + String.join("|", values)
                : "%s=%s..%s%s".formatted(spec.key(), plain(low), plain(high), logarithmic ? LOG : "");
    }

    private String plain(double value) {
        return spec.kind() == ParamSpec.Kind.INTEGER ? Long.toString((long) value) : Double.toString(value);
    }

    /** Draws a value; numbers have three digits, so that a trial can be repeated by hand. */
    String sample(RandomGenerator random) {
        if (isSet()) {
            return values.get(random.nextInt(values.size()));
        }
        double share = random.nextDouble();
        double value = logarithmic
                ? StrictMath.exp(StrictMath.log(low) + share * (StrictMath.log(high) - StrictMath.log(low)))
                : low + share * (high - low);
        if (spec.kind() == ParamSpec.Kind.INTEGER) {
            return spec.check(Long.toString(Math.round(value)));
        }
        double rounded = new BigDecimal(value).round(DIGITS).doubleValue();
        return spec.check(Double.toString(Math.clamp(rounded, low, high)));
    }

    /** Where a value lies in the range, 0 to 1: its place on an axis of parallel coordinates. */
    public double position(String value) {
        if (isSet()) {
            return values.size() == 1 ? 0.5 : (double) values.indexOf(value) / (values.size() - 1);
        }
        double number = Double.parseDouble(value);
        return logarithmic
                ? (Math.log(number) - Math.log(low)) / (Math.log(high) - Math.log(low))
                : (number - low) / (high - low);
    }
}
