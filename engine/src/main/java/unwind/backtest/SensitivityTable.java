package unwind.backtest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How costs move when one thing is changed, as aligned plain text: mean cost in bps and ratio to TWAP. */
public final class SensitivityTable {
    private static final String NOTHING = "-";

    private SensitivityTable() {}

    /** One table a parameter; lines end with a newline. */
    public static String text(List<SensitivityCell> cells) {
        Map<String, List<SensitivityCell>> byParameter = new LinkedHashMap<>();
        cells.forEach(c -> byParameter
                .computeIfAbsent(c.parameter(), p -> new ArrayList<>())
                .add(c));
        List<String> lines = new ArrayList<>();
        byParameter.forEach((parameter, own) -> {
            lines.addAll(table(parameter, own));
            own.stream()
                    .filter(c -> c.result().isEmpty())
                    .forEach(c -> lines.add("%s %s: %s".formatted(parameter, c.value(), c.reason())));
            lines.add("");
        });
        lines.add("mean cost in bps (ratio to TWAP's cost); = marks the value of the backtest above");
        return String.join("\n", lines) + "\n";
    }

    private static List<String> table(String parameter, List<SensitivityCell> cells) {
        TextTable table = new TextTable(false);
        List<String> header = new ArrayList<>(List.of(parameter));
        cells.forEach(c -> header.add((c.base() ? "=" : "") + c.value()));
        table.row(header.toArray(String[]::new));
        Set<String> ids = new LinkedHashSet<>();
        Map<String, String> labels = new LinkedHashMap<>();
        cells.stream()
                .flatMap(c -> c.result().stream())
                .flatMap(r -> r.summaries().stream())
                .forEach(s -> {
                    ids.add(s.id());
                    labels.put(s.id(), s.label());
                });
        for (String id : ids) {
            List<String> row = new ArrayList<>(List.of(labels.getOrDefault(id, id)));
            cells.forEach(c -> row.add(cell(c.result().flatMap(r -> r.summary(id)))));
            table.row(row.toArray(String[]::new));
        }
        return table.lines(ComparisonTable.WIDTH);
    }

    private static String cell(Optional<StrategySummary> summary) {
        return summary.map(s -> String.format(Locale.ROOT, "%.4f (%.3f)", s.meanBps(), s.ratioToTwap()))
                .orElse(NOTHING);
    }
}
