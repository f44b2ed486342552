package unwind.report.export;

import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** The numbers that cells of a report show, as written for people: with a true minus, thousands and percent signs. */
public final class CellNumbers {
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?\\d{1,3}(,\\d{3})*(\\.\\d+)?|[+-]?\\d+(\\.\\d+)?([eE][+-]?\\d+)?");

    private CellNumbers() {}

    /** The number; a percentage as its fraction. Empty for anything else, such as an interval or "< 0.001". */
    public static OptionalDouble of(String text) {
        boolean percent = text.endsWith("%");
        String plain = text.replace('\u2212', '-').replace("%", "").strip();
        if (!NUMBER.matcher(plain).matches()) {
            return OptionalDouble.empty();
        }
        double value = Double.parseDouble(plain.replace(",", ""));
        return OptionalDouble.of(percent ? value / 100 : value);
    }

    /** A spreadsheet's number format that shows it with the same digits. */
    public static String pattern(String text) {
        String plain = text.replace("%", "").strip();
        int point = plain.indexOf('.');
        int decimals =
                point < 0 || plain.toLowerCase(java.util.Locale.ROOT).contains("e") ? 0 : plain.length() - point - 1;
        String pattern = (plain.contains(",") ? "#,##0" : "0") + (decimals == 0 ? "" : "." + "0".repeat(decimals));
        return text.endsWith("%") ? pattern + " %" : pattern;
    }
}
