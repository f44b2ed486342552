package unwind.app.form;

import java.util.Locale;
import unwind.param.ParamSpec;

/** How canonical parameter texts read in a field: {@code 20.0} as {@code 20}, {@code 1.0E-7} as {@code 1e-7}. */
public final class ParamText {
    private ParamText() {}

    /** A canonical value as the form shows it. */
    public static String shown(ParamSpec spec, String canonical) {
        return spec.kind() == ParamSpec.Kind.NUMBER ? shown(Double.parseDouble(canonical)) : canonical;
    }

    static String shown(double value) {
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
            case FLAG, CHOICE -> help + " Default: " + spec.defaultValue() + ".";
            default ->
                "%s Allowed: %s. Default: %s%s."
                        .formatted(help, allowed, shown(spec, spec.check(spec.defaultValue())), unit);
        };
    }
}
