package unwind.app.runs;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.OptionalDouble;
import unwind.app.table.RowFilter;
import unwind.cost.CostPresets;
import unwind.run.RunOverview;

/**
 * A run as a row of the table.
 *
 * @param differenceBps learned cost minus the baseline run's, on whatever sessions each was tested; empty without a baseline
 */
public record RunRow(RunOverview run, boolean pinned, boolean baseline, OptionalDouble differenceBps) {
    private static final DateTimeFormatter MADE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.systemDefault());

    String id() {
        return run.folder().id();
    }

    String made() {
        return MADE.format(run.made());
    }

    OptionalDouble learnedBps() {
        return run.learned().map(RunOverview.Line::meanBps).orElse(OptionalDouble.empty());
    }

    OptionalDouble ratioToTwap() {
        return run.learned().map(RunOverview.Line::ratioToTwap).orElse(OptionalDouble.empty());
    }

    String verdict() {
        return run.learned().map(RunOverview.Line::verdict).orElse("not backtested");
    }

    String costModel() {
        return CostPresets.byId(run.spec().costPreset()).label();
    }

    int steps() {
        return run.spec().agent().integer("steps");
    }

    int shares() {
        return run.spec().order().integer("shares");
    }

    /** The columns of the table, as a filter names them; a word may also be in the id or in the name of the cost preset. */
    static RowFilter<RunRow> filter() {
        return RowFilter.of(RunRow::searchText)
                .text("made", RunRow::made)
                .text("ticker", row -> row.run().ticker())
                .number("shares", RunRow::shares)
                .text("model", RunRow::costModel)
                .number("steps", RunRow::steps)
                .number("seed", row -> row.run().spec().seed())
                .number("sessions", row -> row.run().sessions())
                .number("learned", row -> row.learnedBps().orElse(Double.NaN))
                .number("share", row -> row.ratioToTwap().orElse(Double.NaN))
                .number("baseline", row -> row.differenceBps().orElse(Double.NaN))
                .text("verdict", RunRow::verdict);
    }

    private String searchText() {
        return String.join(
                " ",
                id(),
                made(),
                run.ticker(),
                run.spec().costPreset(),
                costModel(),
                "seed " + run.spec().seed(),
                verdict(),
                Integer.toString(shares()));
    }
}
