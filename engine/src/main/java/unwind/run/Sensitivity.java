package unwind.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import unwind.backtest.BacktestResult;
import unwind.backtest.PairedComparison;
import unwind.backtest.SensitivityCell;
import unwind.backtest.StrategySummary;
import unwind.cost.CostPreset;
import unwind.cost.CostPresets;
import unwind.disk.Disk;
import unwind.param.ParamSpec;
import unwind.param.ParamValues;
import unwind.problem.Category;
import unwind.problem.ProblemException;

/** Plays a backtest again with one thing changed at a time: the order's size, its horizon, each parameter of its costs. */
public final class Sensitivity {
    public static final String FILE = "sensitivity.csv";

    private static final String HEADER = "parameter,value,base,strategy,sessions,mean_bps,ratio_to_twap,"
            + "difference_to_twap_bps,interval_low_bps,interval_high_bps,permutation_p,is_sd_bps,note";
    private static final Map<String, List<Integer>> ORDER_VALUES = new TreeMap<>(
            Map.of("shares", List.of(100, 1000, 10_000, 100_000), "horizonMinutes", List.of(30, 60, 120, 390)));
    /** Cost parameters are halved and doubled. */
    private static final List<Double> FACTORS = List.of(0.5, 1.0, 2.0);

    private Sensitivity() {}

    /**
     * @param player plays a spec
     * @return in the order of the tables; a value that the data cannot carry keeps its reason instead of a result
     */
    public static List<SensitivityCell> of(ExperimentSpec spec, Function<ExperimentSpec, BacktestResult> player) {
        List<SensitivityCell> cells = new ArrayList<>();
        ORDER_VALUES.forEach((key, values) -> withOwn(values, spec.order().integer(key))
                .forEach(value -> cells.add(cell(
                        key,
                        value,
                        spec.order(),
                        text -> spec.withOrder(spec.order().with(key, text)),
                        player))));
        for (ParamSpec parameter : spec.cost().set().specs()) {
            if (moves(spec, parameter)) {
                double base = spec.cost().number(parameter.key());
                FACTORS.forEach(factor -> cells.add(cell(
                        parameter.key(),
                        Double.toString(factor * base),
                        spec.cost(),
                        text -> spec.withCost(spec.cost().with(parameter.key(), text)),
                        player)));
            }
        }
        return cells;
    }

    /** How many values {@link #of} looks at; those that cannot be played are counted too. */
    public static int variations(ExperimentSpec spec) {
        int order = ORDER_VALUES.entrySet().stream()
                .mapToInt(e ->
                        withOwn(e.getValue(), spec.order().integer(e.getKey())).size())
                .sum();
        long costs = spec.cost().set().specs().stream()
                .filter(parameter -> moves(spec, parameter))
                .count();
        return order + FACTORS.size() * (int) costs;
    }

    /** The values, with the run's own where it is not among them. */
    private static List<String> withOwn(List<Integer> values, int own) {
        return Stream.concat(values.stream(), Stream.of(own))
                .distinct()
                .sorted()
                .map(Object::toString)
                .toList();
    }

    /** Whether a parameter has a part in the controllable cost: one of a form that is not chosen, or of fees, has none. */
    private static boolean moves(ExperimentSpec spec, ParamSpec parameter) {
        if (parameter.kind() != ParamSpec.Kind.NUMBER || spec.cost().number(parameter.key()) == 0) {
            return false;
        }
        CostPreset preset = CostPresets.byId(spec.costPreset());
        double other = 0.5 * spec.cost().number(parameter.key());
        ParamValues changed;
        try {
            changed = spec.cost().with(parameter.key(), Double.toString(other));
        } catch (ProblemException e) {
            // Half of it is out of range: then it is listed, and that cell says why it is empty.
            return true;
        }
        return !preset.create(changed)
                .components()
                .equals(preset.create(spec.cost()).components());
    }

    private static SensitivityCell cell(
            String key,
            String value,
            ParamValues base,
            Function<String, ExperimentSpec> varied,
            Function<ExperimentSpec, BacktestResult> player) {
        boolean unchanged = false;
        try {
            unchanged = base.with(key, value).equals(base);
            return new SensitivityCell(key, value, unchanged, Optional.of(player.apply(varied.apply(value))), "");
        } catch (ProblemException e) {
            // A size beyond the day's volume is an answer here, not a failure; anything else still is one.
            if (e.problem().category() != Category.USAGE) {
                throw e;
            }
            return new SensitivityCell(
                    key, value, unchanged, Optional.empty(), e.problem().whatHappened());
        }
    }

    /** Writes {@value #FILE}, one row a value and strategy. */
    public static void write(Path folder, List<SensitivityCell> cells) {
        CsvRows rows = new CsvRows(HEADER);
        for (SensitivityCell cell : cells) {
            if (cell.result().isEmpty()) {
                begin(rows, cell).cell("").cell("");
                for (int i = 0; i < 7; i++) {
                    rows.cell("");
                }
                rows.cell(cell.reason()).endRow();
            }
            cell.result().stream().flatMap(r -> r.summaries().stream()).forEach(s -> row(rows, cell, s));
        }
        Disk.write(folder.resolve(FILE), rows.text());
    }

    private static CsvRows begin(CsvRows rows, SensitivityCell cell) {
        return rows.cell(cell.parameter()).cell(cell.value()).cell(Boolean.toString(cell.base()));
    }

    private static void row(CsvRows rows, SensitivityCell cell, StrategySummary s) {
        Optional<PairedComparison> twap = s.against("twap");
        begin(rows, cell)
                .cell(s.id())
                .cell(s.sessions())
                .cell(s.meanBps())
                .cell(s.ratioToTwap())
                .cell(twap.map(PairedComparison::meanBps).orElse(Double.NaN))
                .cell(twap.map(PairedComparison::intervalLowBps).orElse(Double.NaN))
                .cell(twap.map(PairedComparison::intervalHighBps).orElse(Double.NaN))
                .cell(twap.map(PairedComparison::permutationP).orElse(Double.NaN))
                .cell(s.shortfallSdBps())
                .cell("")
                .endRow();
    }
}
