package unwind.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import unwind.backtest.SensitivityCell;
import unwind.backtest.StrategySummary;
import unwind.param.ParamSet;
import unwind.run.ExperimentSpec;

/** What changes when the order or a cost parameter is another one. */
final class SensitivitySection implements Section {
    @Override
    public String id() {
        return "sensitivity";
    }

    @Override
    public String title() {
        return "If something were different";
    }

    @Override
    public Optional<String> absence(ReportInput input) {
        return Section.unless(
                !input.extras().sensitivity().isEmpty(),
                "Not asked for: other sizes, horizons and costs are played on request (--sensitivity).");
    }

    @Override
    public void write(ReportInput input, Html out) {
        out.p("The backtest again with one thing changed at a time: mean cost in bps, and in brackets the ratio to"
                + " TWAP under the same change. A trained agent is played as it is, not trained anew; rule-based"
                + " and fitted strategies are made anew. The column marked = is this report\u2019s own.");
        Map<String, List<SensitivityCell>> byParameter = new LinkedHashMap<>();
        input.extras()
                .sensitivity()
                .forEach(c -> byParameter
                        .computeIfAbsent(c.parameter(), p -> new ArrayList<>())
                        .add(c));
        byParameter.forEach((key, cells) -> table(label(input.prepared().spec(), key), cells, input, out));
    }

    private static String label(ExperimentSpec spec, String key) {
        return Stream.of(spec.order().set(), spec.cost().set())
                .filter(set -> set.has(key))
                .map(set -> text(set, key))
                .findFirst()
                .orElse(key);
    }

    private static String text(ParamSet set, String key) {
        String unit = set.spec(key).unit();
        return set.spec(key).label() + (unit.isEmpty() ? "" : " (" + unit + ")");
    }

    private static void table(String label, List<SensitivityCell> cells, ReportInput input, Html out) {
        List<String> headers = new ArrayList<>(List.of("Strategy"));
        cells.forEach(c -> headers.add("#" + (c.base() ? "= " : "") + value(c.value())));
        Table table = new Table(label + ": mean cost in bps (ratio to TWAP)", headers);
        Map<String, String> labels = new LinkedHashMap<>();
        cells.stream()
                .flatMap(c -> c.result().stream())
                .flatMap(r -> r.summaries().stream())
                .forEach(s -> labels.put(s.id(), s.label()));
        labels.forEach((id, name) -> {
            List<String> row = new ArrayList<>(List.of(name));
            cells.forEach(c -> row.add(c.result()
                    .flatMap(r -> r.summary(id))
                    .map(SensitivitySection::cell)
                    .orElse("\u2013")));
            table.row(row, input.marks(id));
        });
        table.write(out);
        cells.stream()
                .filter(c -> c.result().isEmpty())
                .forEach(c -> out.element("p", value(c.value()) + ": " + c.reason(), "class", "meta"));
    }

    private static String value(String text) {
        double value = Double.parseDouble(text);
        return value == Math.rint(value) && Math.abs(value) < 1e12 ? Fmt.whole((long) value) : Fmt.significant(value);
    }

    private static String cell(StrategySummary summary) {
        return "%s (%s)".formatted(Fmt.fixed(summary.meanBps(), 3), Fmt.fixed(summary.ratioToTwap(), 3));
    }
}
