package unwind.train.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import unwind.problem.Problem;

/**
 * Successive halving (Jamieson and Talwalkar 2016, arXiv:1502.07943): all trials train for a share of the budget, the best
 * {@code 1/factor} of them go on for {@code factor} times as many steps, and so on until the last ones use all of it.
 *
 * @param trials in the first rung
 * @param factor share kept from rung to rung, 2 or more
 * @param rungs how many; 1 is plain random search
 * @param steps budget of the last rung
 * @param validateEverySteps of the training; rungs end where it validates
 */
public record Halving(int trials, int factor, int rungs, long steps, long validateEverySteps) {
    public Halving {
        if (trials < 1 || factor < 2 || rungs < 1) {
            throw Problem.usage(
                    "A search of %d trials over %d rungs with factor %d is none.".formatted(trials, rungs, factor),
                    "Give at least one trial, one rung and a factor of 2.");
        }
    }

    /** Steps that a trial has done at the end of a rung, from 0. */
    public long stepsAt(int rung) {
        if (rung == rungs - 1) {
            return steps;
        }
        double share = steps / Math.pow(factor, rungs - 1.0 - rung);
        return Math.min(steps, validateEverySteps * Math.max(1, Math.round(share / validateEverySteps)));
    }

    /** Trials that a rung begins with. */
    public int trialsAt(int rung) {
        int left = trials;
        for (int i = 0; i < rung; i++) {
            left = Math.max(1, left / factor);
        }
        return left;
    }

    /**
     * Who goes on after a rung.
     *
     * @param costs of those that reached its end, by number; those that failed are missing
     * @return numbers, the best first; of equals the lower number
     */
    public List<Integer> survivors(int rung, Map<Integer, Double> costs) {
        List<Integer> ranked = new ArrayList<>(costs.keySet());
        ranked.sort(Comparator.comparingDouble((Integer n) -> costs.get(n)).thenComparingInt(n -> n));
        return ranked.subList(0, Math.min(ranked.size(), trialsAt(rung + 1)));
    }
}
