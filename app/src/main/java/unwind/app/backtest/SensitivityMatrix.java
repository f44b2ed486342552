package unwind.app.backtest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import unwind.backtest.SensitivityCell;
import unwind.backtest.StrategySummary;
import unwind.param.ParamSpec;
import unwind.report.BpsFormat;
import unwind.run.ExperimentSpec;

/** What the backtest would say of another order or other costs. */
final class SensitivityMatrix {
    private SensitivityMatrix() {}

    /** Which figure stands in the cells. */
    enum Figure {
        RATIO("Ratio to TWAP"),
        COST("Mean cost, bps");

        private final String label;

        Figure(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }

        private String of(StrategySummary summary, BpsFormat bps) {
            return this == RATIO ? Figures.ratio(summary.ratioToTwap()) : bps.cost(summary.meanBps());
        }
    }

    /** @param spec of the backtest itself, for the names and units of what was changed */
    static Matrix of(List<SensitivityCell> cells, ExperimentSpec spec, Figure figure) {
        Map<String, String> labels = new LinkedHashMap<>();
        cells.stream()
                .flatMap(cell -> cell.result().stream())
                .flatMap(result -> result.summaries().stream())
                .forEach(s -> labels.put(s.id(), s.label()));
        BpsFormat bps = cells.stream()
                .filter(SensitivityCell::base)
                .flatMap(cell -> cell.result().stream())
                .findFirst()
                .map(BpsFormat::of)
                .orElse(BpsFormat.of(1));
        List<Matrix.Row> rows = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        for (SensitivityCell cell : cells) {
            String group = label(spec, cell.parameter());
            String value = Figures.significant(Double.parseDouble(cell.value()));
            rows.add(new Matrix.Row(
                    group,
                    value,
                    cell.base(),
                    labels.keySet().stream()
                            .map(id -> cell.result()
                                    .flatMap(result -> result.summary(id))
                                    .map(summary -> figure.of(summary, bps))
                                    .orElse(Figures.NONE))
                            .toList()));
            if (cell.result().isEmpty()) {
                notes.add("%s %s: %s".formatted(group, value, cell.reason()));
            }
        }
        return new Matrix(List.copyOf(labels.values()), rows, notes);
    }

    private static String label(ExperimentSpec spec, String key) {
        return Stream.of(spec.order().set(), spec.cost().set())
                .filter(set -> set.has(key))
                .map(set -> set.spec(key))
                .map(SensitivityMatrix::text)
                .findFirst()
                .orElse(key);
    }

    private static String text(ParamSpec parameter) {
        return parameter.unit().isEmpty() || parameter.unit().equalsIgnoreCase(parameter.label())
                ? parameter.label()
                : "%s (%s)".formatted(parameter.label(), parameter.unit());
    }
}
