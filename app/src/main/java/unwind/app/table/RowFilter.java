package unwind.app.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which rows of a table a line of text asks for. Its terms stand between spaces and must all hold: a word is in some column, in
 * any case; {@code column:word} is in that one; {@code column<5}, {@code <=}, {@code >}, {@code >=} and {@code =} compare
 * numbers, or texts such as dates. The beginning of a column's name will do. Immutable.
 *
 * @param <S> a row
 */
public final class RowFilter<S> {
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern TERM = Pattern.compile("([\\p{L}][\\p{L}\\p{N}-]*)(:|<=|>=|<|>|=)(.*)");

    private final List<Field<S>> fields;
    private final Function<S, String> all;

    /** What a column says, and its number; NaN where it has none. */
    private record Field<S>(String name, boolean numeric, Function<S, String> text, ToDoubleFunction<S> number) {}

    /**
     * What was asked.
     *
     * @param rows those that are asked for
     * @param problem what was not understood, with the remedy; such a term leaves no row out. Empty if all was.
     */
    public record Asked<S>(Predicate<S> rows, String problem) {}

    private RowFilter(List<Field<S>> fields, Function<S, String> all) {
        this.fields = List.copyOf(fields);
        this.all = all;
    }

    /** @param all everything that a word without a column may be in */
    public static <S> RowFilter<S> of(Function<S, String> all) {
        return new RowFilter<>(List.of(), all);
    }

    /** With a column of text; its name is in lower case and without spaces. */
    public RowFilter<S> text(String name, Function<S, String> value) {
        return with(new Field<>(name, false, value, row -> Double.NaN));
    }

    /** With a column of numbers, in the unit that the table shows; NaN where a row has none. */
    public RowFilter<S> number(String name, ToDoubleFunction<S> value) {
        return with(new Field<>(name, true, row -> plain(value.applyAsDouble(row)), value));
    }

    private RowFilter<S> with(Field<S> field) {
        List<Field<S>> more = new ArrayList<>(fields);
        more.add(field);
        return new RowFilter<>(more, all);
    }

    /** Understands a line. */
    public Asked<S> ask(String line) {
        Predicate<S> rows = row -> true;
        String problem = "";
        for (String term : SPACES.splitAsStream(line.strip()).toList()) {
            Asked<S> asked = term(term);
            rows = rows.and(asked.rows());
            problem = problem.isEmpty() ? asked.problem() : problem;
        }
        return new Asked<>(rows, problem);
    }

    private Asked<S> term(String term) {
        Matcher parts = TERM.matcher(term);
        if (!parts.matches()) {
            return new Asked<>(row -> has(all.apply(row), term), "");
        }
        String name = parts.group(1).toLowerCase(Locale.ROOT);
        String value = parts.group(3);
        List<Field<S>> meant = meant(name);
        if (meant.size() != 1) {
            return nothing("%s column \"%s\"; there are %s."
                    .formatted(
                            meant.isEmpty() ? "No" : "More than one", name, names(meant.isEmpty() ? fields : meant)));
        }
        // A term that is still being typed leaves nothing out.
        return value.isEmpty() ? nothing("") : compare(meant.getFirst(), parts.group(2), value);
    }

    private List<Field<S>> meant(String name) {
        List<Field<S>> same = fields.stream().filter(f -> f.name().equals(name)).toList();
        return same.isEmpty()
                ? fields.stream().filter(f -> f.name().startsWith(name)).toList()
                : same;
    }

    private Asked<S> compare(Field<S> field, String sign, String value) {
        if (sign.equals(":")) {
            return new Asked<>(row -> has(field.text().apply(row), value), "");
        }
        if (!field.numeric()) {
            return new Asked<>(row -> holds(field.text().apply(row).compareToIgnoreCase(value), sign), "");
        }
        double wanted;
        try {
            wanted = Double.parseDouble(value.replace(",", ""));
        } catch (NumberFormatException e) {
            return nothing("\"%s\" is no number; write for example %s%s5.".formatted(value, field.name(), sign));
        }
        return new Asked<>(
                row -> {
                    double number = field.number().applyAsDouble(row);
                    return !Double.isNaN(number) && holds(Double.compare(number, wanted), sign);
                },
                "");
    }

    private static boolean holds(int order, String sign) {
        return switch (sign) {
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            case ">=" -> order >= 0;
            default -> order == 0;
        };
    }

    private static boolean has(String text, String word) {
        return text.toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT));
    }

    private static String plain(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? Long.toString((long) number)
                : Double.toString(number);
    }

    private Asked<S> nothing(String problem) {
        return new Asked<>(row -> true, problem);
    }

    private static <S> String names(List<Field<S>> fields) {
        return fields.stream().map(Field::name).collect(Collectors.joining(", "));
    }

    /** How to write one, with the columns that there are. */
    public String help() {
        return "Words to look for. One column: name:word, name>5, name<=5, name=5; several terms must all hold.\nColumns: "
                + names(fields) + ".";
    }
}
