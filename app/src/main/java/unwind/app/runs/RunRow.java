package unwind.app.runs;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.OptionalDouble;
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

    int shares() {
        return run.spec().order().integer("shares");
    }

    /** Everything that a filter may look at. */
    String searchText() {
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
