package unwind.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import unwind.backtest.BacktestResult;
import unwind.backtest.PairedComparison;
import unwind.backtest.SensitivityCell;
import unwind.backtest.StrategySummary;
import unwind.param.ParamValues;
import unwind.problem.Category;
import unwind.problem.ProblemException;

/** Plays a backtest again with one thing changed at a time: the order's size, its horizon, the size of impact. */
public final class Sensitivity {
    public static final String FILE = "sensitivity.csv";

    private static final String HEADER = "parameter,value,base,strategy,sessions,mean_bps,ratio_to_twap,"
            + "difference_to_twap_bps,interval_low_bps,interval_high_bps,permutation_p,is_sd_bps,note";
    private static final Map<String, List<String>> ORDER_VALUES = new java.util.TreeMap<>(Map.of(
            "shares", List.of("100", "1000", "10000", "100000"), "horizonMinutes", List.of("30", "60", "120", "390")));
    private static final String IMPACT = "impactY";
    private static final List<String> IMPACT_VALUES = List.of("0.35", "0.7", "1.4");
    private static final String CHOICE = "temporaryImpact";

    private Sensitivity() {}

    /**
     * @param player plays a spec
     * @return in the order of the tables; a value that the data cannot carry keeps its reason instead of a result
     */
    public static List<SensitivityCell> of(ExperimentSpec spec, Function<ExperimentSpec, BacktestResult> player) {
        List<SensitivityCell> cells = new ArrayList<>();
        ORDER_VALUES.forEach((key, values) -> values.forEach(value -> cells.add(
                cell(key, value, spec.order(), spec.withOrder(spec.order().with(key, value)), player))));
        if (usesSquareRoot(spec.cost())) {
            IMPACT_VALUES.forEach(value -> cells.add(
                    cell(IMPACT, value, spec.cost(), spec.withCost(spec.cost().with(IMPACT, value)), player)));
        }
        return cells;
    }

    private static boolean usesSquareRoot(ParamValues cost) {
        return cost.set().has(IMPACT)
                && (!cost.set().has(CHOICE) || cost.text(CHOICE).equals("square-root"));
    }

    private static SensitivityCell cell(
            String key,
            String value,
            ParamValues base,
            ExperimentSpec varied,
            Function<ExperimentSpec, BacktestResult> player) {
        boolean unchanged = base.with(key, value).equals(base);
        try {
            return new SensitivityCell(key, value, unchanged, Optional.of(player.apply(varied)), "");
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
