package unwind.param;

import java.util.List;
import java.util.Locale;
import unwind.problem.Problem;
import unwind.problem.ProblemException;

/**
 * One parameter, described once: the form, the flag, the validation, the run record and the report all read this.
 *
 * @param key name in files and flags, lower camel case with the unit in it where it has one, e.g. {@code paceBandPct}
 * @param label name on a form
 * @param unit e.g. {@code shares}, {@code bps}, {@code min}, or empty
 * @param kind how the text is read
 * @param min least allowed value for {@code NUMBER} and {@code INTEGER}
 * @param max greatest allowed value for {@code NUMBER} and {@code INTEGER}
 * @param defaultValue text of the default; valid by construction
 * @param choices allowed texts for {@code CHOICE}, as files and flags have them
 * @param choiceLabels how the choices read on a form, in the same order
 * @param help one or two sentences for a person: what it does, when to change it
 * @param group heading on a form
 */
public record ParamSpec(
        String key,
        String label,
        String unit,
        Kind kind,
        double min,
        double max,
        String defaultValue,
        List<String> choices,
        List<String> choiceLabels,
        String help,
        String group) {

    /** How a parameter's text is read. {@code INTEGERS} is a list such as {@code 64,64}. */
    public enum Kind {
        NUMBER,
        INTEGER,
        INTEGERS,
        CHOICE,
        FLAG
    }

    public ParamSpec {
        choices = List.copyOf(choices);
        choiceLabels = List.copyOf(choiceLabels);
        if (choices.size() != choiceLabels.size()) {
            throw new IllegalArgumentException(
                    "%s has %d choices and %d labels for them".formatted(key, choices.size(), choiceLabels.size()));
        }
        if (!key.matches("[a-z][A-Za-z0-9]*")) {
            throw new IllegalArgumentException("parameter key must be lower camel case, have '" + key + "'");
        }
    }

    public static ParamSpec number(
            String key, String label, String unit, double min, double max, double dflt, String group, String help) {
        return new ParamSpec(
                key, label, unit, Kind.NUMBER, min, max, Double.toString(dflt), List.of(), List.of(), help, group);
    }

    public static ParamSpec integer(
            String key, String label, String unit, long min, long max, long dflt, String group, String help) {
        return new ParamSpec(
                key, label, unit, Kind.INTEGER, min, max, Long.toString(dflt), List.of(), List.of(), help, group);
    }

    public static ParamSpec integers(
            String key, String label, String unit, long min, long max, String dflt, String group, String help) {
        return new ParamSpec(key, label, unit, Kind.INTEGERS, min, max, dflt, List.of(), List.of(), help, group);
    }

    public static ParamSpec choice(
            String key, String label, List<String> choices, String dflt, String group, String help) {
        List<String> labels = choices.stream().map(ParamSpec::sentence).toList();
        return new ParamSpec(key, label, "", Kind.CHOICE, 0, 0, dflt, choices, labels, help, group);
    }

    /** How a choice reads where nobody has found better words: {@code next-row} as {@code Next row}. */
    private static String sentence(String id) {
        String words = id.replace('-', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** The same with better words for the choices, in their order. */
    public ParamSpec named(List<String> labels) {
        return new ParamSpec(key, label, unit, kind, min, max, defaultValue, choices, labels, help, group);
    }

    /** How a value reads on a form: the label of a choice; other texts as they are. */
    public String labelOf(String value) {
        int place = kind == Kind.CHOICE ? choices.indexOf(value) : -1;
        return place < 0 ? value : choiceLabels.get(place);
    }

    public static ParamSpec flag(String key, String label, boolean dflt, String group, String help) {
        return new ParamSpec(
                key, label, "", Kind.FLAG, 0, 0, Boolean.toString(dflt), List.of(), List.of(), help, group);
    }

    /**
     * Checks a text and gives it in canonical form.
     *
     * @throws ProblemException (usage) with the parameter, the value and the allowed range
     */
    public String check(String text) {
        String trimmed = text.strip();
        return switch (kind) {
            case NUMBER -> Double.toString(checkRange(parseNumber(trimmed), trimmed));
            case INTEGER -> Long.toString((long) checkRange(parseInteger(trimmed), trimmed));
            case INTEGERS -> checkIntegers(trimmed);
            case CHOICE -> checkChoice(trimmed);
            case FLAG -> checkFlag(trimmed);
        };
    }

    /** The allowed values in words, for help and messages. */
    public String rangeText() {
        return switch (kind) {
            case NUMBER -> "%s to %s".formatted(plain(min), plain(max)) + unitSuffix();
            case INTEGER -> "a whole number from %s to %s".formatted(plain(min), plain(max)) + unitSuffix();
            case INTEGERS -> "whole numbers from %s to %s separated by commas".formatted(plain(min), plain(max));
            case CHOICE -> "one of " + String.join(", ", choices);
            case FLAG -> "true or false";
        };
    }

    private String unitSuffix() {
        return unit.isEmpty() ? "" : " " + unit;
    }

    private String checkIntegers(String text) {
        StringBuilder canonical = new StringBuilder();
        for (String part : text.split(",", -1)) {
            long value = (long) checkRange(parseInteger(part.strip()), text);
            canonical.append(canonical.isEmpty() ? "" : ",").append(value);
        }
        return canonical.toString();
    }

    private String checkChoice(String text) {
        if (!choices.contains(text)) {
            throw invalid(text);
        }
        return text;
    }

    private String checkFlag(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (!lower.equals("true") && !lower.equals("false")) {
            throw invalid(text);
        }
        return lower;
    }

    private double parseNumber(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw invalid(text);
        }
    }

    private double parseInteger(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw invalid(text);
        }
    }

    private double checkRange(double value, String text) {
        if (!(value >= min && value <= max)) {
            throw invalid(text);
        }
        return value;
    }

    private ProblemException invalid(String text) {
        return Problem.usage("%s (%s) cannot be '%s'.".formatted(label, key, text), "It must be " + rangeText() + ".");
    }

    private static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
