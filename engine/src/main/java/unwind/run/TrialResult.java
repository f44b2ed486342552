package unwind.run;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A trial of a search so far.
 *
 * @param number from 1; names its folder
 * @param values of the searched parameters by key
 * @param rungs how it did at the end of each rung it reached
 * @param failure why it ended, where it failed
 */
public record TrialResult(int number, Map<String, String> values, List<Rung> rungs, Optional<String> failure) {
    public TrialResult {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        rungs = List.copyOf(rungs);
    }

    /**
     * The best policy of a trial up to the end of a rung, on the validation sessions.
     *
     * @param steps done
     * @param costBps mean controllable cost, bps
     * @param bestStep step of that policy
     */
    public record Rung(int rung, long steps, double costBps, double ratioToTwap, long bestStep) {}

    /** The last rung reached; empty where it failed in the first. */
    public Optional<Rung> last() {
        return rungs.isEmpty() ? Optional.empty() : Optional.of(rungs.get(rungs.size() - 1));
    }

    /** Name of its folder. */
    public String folder() {
        return "%04d".formatted(number);
    }
}
