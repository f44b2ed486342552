package unwind.report.export;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The numbers that cells of a report show, as written for people: with a true minus, thousands and percent signs. */
public final class CellNumbers {
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?\\d{1,3}(,\\d{3})+(\\.\\d+)?|[+-]?\\d+(\\.\\d+)?([eE][+-]?\\d+)?");

    private CellNumbers() {}

    /** The number; a percentage as its fraction. Empty for anything else, such as an interval or "&lt; 0.001". */
    public static Optional<BigDecimal> of(String text) {
        boolean percent = text.endsWith("%");
        String plain = text.replace('\u2212', '-').replace("%", "").strip();
        if (!NUMBER.matcher(plain).matches()) {
            return Optional.empty();
        }
        BigDecimal value = new BigDecimal(plain.replace(",", ""));
        return Optional.of(percent ? value.movePointLeft(2) : value);
    }

    /** A spreadsheet's number format that shows it with the same digits. */
    public static String pattern(String text) {
        String plain = text.replace("%", "").strip();
        int point = plain.indexOf('.');
        boolean scientific = plain.toLowerCase(Locale.ROOT).contains("e");
        int decimals = point < 0 || scientific ? 0 : plain.length() - point - 1;
        String whole = plain.contains(",") ? "#,##0" : "0";
        String pattern = scientific ? "0.0E+00" : whole + (decimals == 0 ? "" : "." + "0".repeat(decimals));
        return text.endsWith("%") ? pattern + " %" : pattern;
    }
}
