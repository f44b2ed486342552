package unwind.report;

import java.math.BigDecimal;
import java.util.List;
import unwind.param.ParamSpec;
import unwind.param.ParamValues;

/** Parameters as their specification names them; what differs from its default is marked. */
final class ParamTable {
    private ParamTable() {}

    static void write(String caption, ParamValues values, Html out) {
        Table table = new Table(caption, "Setting", "Key", "#Value", "Unit", "#Default", "Group");
        for (ParamSpec spec : values.set().specs()) {
            String value = values.text(spec.key());
            String normal = spec.check(spec.defaultValue());
            table.row(
                    List.of(
                            spec.label(),
                            spec.key(),
                            shown(spec, value),
                            spec.unit(),
                            value.equals(normal) ? "" : shown(spec, normal),
                            spec.group()),
                    !value.equals(normal));
        }
        table.write(out);
        out.element("p", "Marked lines differ from their default, which then stands beside them.", "class", "meta");
    }

    private static String shown(ParamSpec spec, String value) {
        return switch (spec.kind()) {
            case NUMBER -> number(Double.parseDouble(value));
            case INTEGER -> Fmt.whole(Long.parseLong(value));
            case INTEGERS, CHOICE, FLAG -> value;
        };
    }

    private static String number(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e12) {
            return Fmt.whole((long) value);
        }
        return Math.abs(value) < 1e-6
                ? Double.toString(value)
                : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
