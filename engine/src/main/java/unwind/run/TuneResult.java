package unwind.run;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import unwind.train.search.Importance;

/**
 * What a search found.
 *
 * @param trials the best first: those that came further before others, then by cost
 * @param importance of each parameter, from the first rung, where all trials have the same budget
 * @param stopped whether it was stopped before its end
 */
public record TuneResult(TuneSpec spec, List<TrialResult> trials, List<Importance> importance, boolean stopped) {
    public TuneResult {
        trials = List.copyOf(trials);
        importance = List.copyOf(importance);
    }

    /** Ranks the trials, as far as they are, and finds what mattered. */
    public static TuneResult of(TuneSpec spec, List<TrialResult> trials, boolean stopped) {
        List<TrialResult> ranked = trials.stream()
                .sorted(Comparator.comparing((TrialResult t) -> t.failure().isPresent())
                        .thenComparing(t -> -t.rungs().size())
                        .thenComparing(
                                t -> t.last().map(TrialResult.Rung::costBps).orElse(Double.NaN))
                        .thenComparing(TrialResult::number))
                .toList();
        List<TrialResult> measured = trials.stream()
                .filter(t -> !t.rungs().isEmpty())
                .sorted(Comparator.comparing(TrialResult::number))
                .toList();
        List<Map<String, String>> values =
                measured.stream().map(TrialResult::values).toList();
        double[] costs =
                measured.stream().mapToDouble(t -> t.rungs().get(0).costBps()).toArray();
        return new TuneResult(spec, ranked, Importance.of(spec.space(), values, costs), stopped);
    }
}
