package unwind.app.tune;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import unwind.app.form.ParamText;
import unwind.param.ParamSet;
import unwind.param.ParamSpec;
import unwind.train.search.ParamRange;

/** A range as people write it: {@code 0.0001 to 0.003, log}, or values such as {@code Cost | Cost and risk}. */
final class RangeText {
    static final String HELP =
            "Write 'low to high', with ', log' where its size is in doubt, or values separated by |.";

    private static final Pattern INTERVAL = Pattern.compile("(?<low>[^|]+?)\\s*(?:to|\\.\\.)\\s*(?<high>[^|]+?)");
    private static final Pattern LOG = Pattern.compile("\\s*[,:]?\\s*log\\s*$");

    private RangeText() {}

    static String of(ParamRange range) {
        ParamSpec spec = range.spec();
        if (range.isSet()) {
            return range.values().stream().map(v -> ParamText.words(spec, v)).collect(Collectors.joining(" | "));
        }
        return "%s to %s%s"
                .formatted(number(spec, range.low()), number(spec, range.high()), range.logarithmic() ? ", log" : "");
    }

    private static String number(ParamSpec spec, double value) {
        return ParamText.words(
                spec, spec.kind() == ParamSpec.Kind.INTEGER ? Long.toString((long) value) : Double.toString(value));
    }

    /** @throws unwind.problem.ProblemException (usage) when it is no range of the parameter */
    static ParamRange parse(ParamSpec spec, String text) {
        boolean log = LOG.matcher(text).find();
        String plain = LOG.matcher(text).replaceFirst("").strip();
        Matcher interval = INTERVAL.matcher(plain);
        boolean number = spec.kind() == ParamSpec.Kind.NUMBER || spec.kind() == ParamSpec.Kind.INTEGER;
        String range = number && interval.matches()
                ? interval.group("low").strip() + ".." + interval.group("high").strip() + (log ? ":log" : "")
                : Arrays.stream(plain.split("\\|", -1))
                        .map(value -> id(spec, value.strip()))
                        .collect(Collectors.joining("|"));
        return ParamRange.parse(spec.key() + "=" + range, ParamSet.of("search", spec));
    }

    private static String id(ParamSpec spec, String words) {
        return switch (spec.kind()) {
            case CHOICE ->
                spec.choices().stream()
                        .filter(c -> spec.labelOf(c).equalsIgnoreCase(words))
                        .findFirst()
                        .orElse(words);
            case FLAG -> words.equalsIgnoreCase("on") ? "true" : words.equalsIgnoreCase("off") ? "false" : words;
            default -> words;
        };
    }
}
