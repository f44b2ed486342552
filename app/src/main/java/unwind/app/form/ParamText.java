package unwind.app.form;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import unwind.param.ParamSpec;
import unwind.problem.ProblemException;

/**
 * How canonical parameter texts read: {@code 20.0} as {@code 20}, {@code 1.0E-7} as {@code 1e-7}, a choice by its label.
 */
public final class ParamText {
    private ParamText() {}

    /** A canonical value as a table or a sentence shows it. */
    public static String words(ParamSpec spec, String canonical) {
        return switch (spec.kind()) {
            case NUMBER -> shown(Double.parseDouble(canonical));
            case CHOICE -> spec.labelOf(canonical);
            case FLAG -> Boolean.parseBoolean(canonical) ? "on" : "off";
            case INTEGER, INTEGERS -> canonical;
        };
    }

    /** A canonical value as it is typed into a field; that of a choice stays the value itself. */
    static String typed(ParamSpec spec, String canonical) {
        return spec.kind() == ParamSpec.Kind.NUMBER ? shown(Double.parseDouble(canonical)) : canonical;
    }

    /** What is wrong with a value, without the name that files and flags have for it. */
    public static String problem(ParamSpec spec, ProblemException wrong) {
        return wrong.problem().message().replace(" (" + spec.key() + ")", "");
    }

    /** A number as people write it. */
    public static String shown(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return Long.toString((long) value);
        }
        return Double.toString(value).toLowerCase(Locale.ROOT).replace(".0e", "e");
    }

    /** Help for tooltip and F1: what it does, what is allowed, what the default is. */
    static String help(ParamSpec spec) {
        String unit = spec.unit().isEmpty() ? "" : " " + spec.unit();
        String allowed = spec.rangeText();
        String help = spec.help().strip().replaceAll("\\s+", " ");
        return switch (spec.kind()) {
            case FLAG, CHOICE -> withLabels(spec, help) + " Default: " + words(spec, spec.defaultValue()) + ".";
            default ->
                "%s Allowed: %s. Default: %s%s."
                        .formatted(help, allowed, words(spec, spec.check(spec.defaultValue())), unit);
        };
    }

    /**
     * The help of a choice with the values that it explains as the form names them: at the start of a sentence, and
     * wherever one cannot be taken for an ordinary word.
     */
    private static String withLabels(ParamSpec spec, String help) {
        String text = help;
        for (String choice : spec.choices()) {
            String label = Matcher.quoteReplacement(spec.labelOf(choice));
            String id = Pattern.quote(choice) + "(?![\\w-])";
            text = text.replaceAll("(^|[.;:] )" + id, "$1" + label);
            if (choice.matches("[a-z]+(-[a-z0-9]+)+")) {
                text = text.replaceAll("(?<![\\w-])" + id, label);
            }
        }
        return text;
    }
}
