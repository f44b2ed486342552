package unwind.app.tune;

import java.util.List;
import unwind.run.TrialResult;

/**
 * How far a search is, at one moment.
 *
 * @param rows one a trial, in their order
 * @param perSecond steps; NaN while unknown
 */
record SearchState(List<TrialRow> rows, long done, long total, double perSecond) {
    static final SearchState NONE = new SearchState(List.of(), 0, 0, Double.NaN);

    SearchState {
        rows = List.copyOf(rows);
    }

    double fraction() {
        return total > 0 ? Math.min(1, (double) done / total) : 0;
    }

    double etaSeconds() {
        return perSecond > 0 ? (total - done) / perSecond : Double.NaN;
    }

    List<TrialResult> trials() {
        return rows.stream().map(TrialRow::trial).toList();
    }

    /** At rest: nothing trains any more. */
    SearchState ended() {
        return new SearchState(
                rows.stream()
                        .map(r -> new TrialRow(r.trial(), r.step(), r.live(), false))
                        .toList(),
                done,
                total,
                Double.NaN);
    }
}
