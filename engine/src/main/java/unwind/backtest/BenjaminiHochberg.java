package unwind.backtest;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * p values adjusted for testing several strategies at once: an adjusted value of at most q marks a set in which the expected
 * share of false discoveries is at most q (Benjamini and Hochberg 1995, "Controlling the False Discovery Rate", JRSS B 57,
 * 289-300; valid under positive dependence too, Benjamini and Yekutieli 2001, Annals of Statistics 29, 1165-1188).
 */
final class BenjaminiHochberg {
    private BenjaminiHochberg() {}

    /**
     * @param p two-sided p values, {@code [tests]}
     * @return adjusted values in the same order, at most 1
     */
    static double[] adjust(double[] p) {
        int[] largestFirst = IntStream.range(0, p.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> p[i]).reversed())
                .mapToInt(Integer::intValue)
                .toArray();
        double[] adjusted = new double[p.length];
        double least = 1;
        for (int k = 0; k < p.length; k++) {
            int rank = p.length - k;
            least = Math.min(least, p[largestFirst[k]] * p.length / rank);
            adjusted[largestFirst[k]] = least;
        }
        return adjusted;
    }
}
