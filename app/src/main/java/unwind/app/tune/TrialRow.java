package unwind.app.tune;

import java.util.Optional;
import java.util.OptionalDouble;
import unwind.run.TrialResult;

/**
 * A trial as a row of the table.
 *
 * @param step where it is
 * @param live lowest cost since its last rung, bps; empty while nothing was validated
 * @param training whether it trains now
 */
record TrialRow(TrialResult trial, long step, OptionalDouble live, boolean training) {
    int number() {
        return trial.number();
    }

    /** Lowest cost on the validation sessions so far, bps; NaN while there is none. */
    double costBps() {
        double known = trial.last().map(TrialResult.Rung::costBps).orElse(Double.NaN);
        return Double.isNaN(known) ? live.orElse(Double.NaN) : Math.min(known, live.orElse(known));
    }

    double ratioToTwap() {
        return trial.last().map(TrialResult.Rung::ratioToTwap).orElse(Double.NaN);
    }

    String state() {
        Optional<String> failure = trial.failure();
        if (failure.isPresent()) {
            return "failed";
        }
        if (training) {
            return "training";
        }
        return trial.rungs().isEmpty() ? "waits" : "rung " + trial.rungs().size();
    }
}
