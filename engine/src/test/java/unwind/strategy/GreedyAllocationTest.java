package unwind.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import unwind.sim.PaceBand;

class GreedyAllocationTest {
    /** Whole and half dollars, so that many shares cost the same and every sum is exact. */
    @Property(tries = 400)
    void equalsSellingOneShareAtATimeTiesIncluded(
            @ForAll @IntRange(min = 1, max = 3000) int shares,
            @ForAll @IntRange(min = 1, max = 40) int minutes,
            @ForAll @DoubleRange(min = 0, max = 1) double band,
            @ForAll @IntRange(min = 0, max = 3) int curvature,
            @ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] linear = random.ints(minutes, 0, 5).toArray();
        int[] curved = random.ints(minutes, 0, curvature + 1).toArray();
        int[] kink = random.ints(minutes, 1, 50).toArray();
        MinuteCost cost = (minute, x) ->
                linear[minute] * x + 0.5 * curved[minute] * (double) x * x + 2.0 * Math.max(0, x - kink[minute]);
        int[] least = bounds(minutes, k -> new PaceBand(band).least(k, minutes, shares));
        int[] most = bounds(minutes, k -> new PaceBand(band).most(k, minutes, shares));

        assertThat(new GreedyAllocation(cost, shares, least, most).solve())
                .isEqualTo(oneByOne(cost, shares, least, most));
    }

    /** Bounds of any shape, not only a corridor of even width. */
    @Property(tries = 300)
    void equalsSellingOneShareAtATimeUnderAnyBounds(
            @ForAll @IntRange(min = 1, max = 300) int shares,
            @ForAll @IntRange(min = 1, max = 20) int minutes,
            @ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] linear = random.doubles(minutes, 0, 40).toArray();
        double[] curved = random.doubles(minutes, 0.01, 2).toArray();
        MinuteCost cost = (minute, x) -> linear[minute] * x + curved[minute] * Math.pow(x, 1.5);
        int[] path = random.ints(minutes, 0, shares + 1).sorted().toArray();
        int[] other = random.ints(minutes, 0, shares + 1).sorted().toArray();
        path[minutes - 1] = shares;
        other[minutes - 1] = shares;
        int[] least = bounds(minutes, k -> Math.min(path[k - 1], other[k - 1]));
        int[] most = bounds(minutes, k -> Math.max(path[k - 1], other[k - 1]));

        assertThat(new GreedyAllocation(cost, shares, least, most).solve())
                .isEqualTo(oneByOne(cost, shares, least, most));
    }

    private interface Bound {
        int after(int minutes);
    }

    private static int[] bounds(int minutes, Bound bound) {
        int[] bounds = new int[minutes];
        Arrays.setAll(bounds, k -> bound.after(k + 1));
        return bounds;
    }

    /** The definition: a share at a time to the cheapest minute that can take it; shares no code with the class. */
    private static int[] oneByOne(MinuteCost cost, int shares, int[] least, int[] most) {
        int[] sold = new int[least.length];
        for (int left = shares; left > 0; left--) {
            int best = -1;
            double cheapest = Double.POSITIVE_INFINITY;
            for (int k = 0; k < sold.length; k++) {
                double next = cost.dollars(k, sold[k] + 1) - cost.dollars(k, sold[k]);
                boolean better = next < cheapest || (next == cheapest && sold[k] < sold[best]);
                sold[k]++;
                if (better && feasible(sold, least, most)) {
                    best = k;
                    cheapest = next;
                }
                sold[k]--;
            }
            sold[best]++;
        }
        return sold;
    }

    private static boolean feasible(int[] sold, int[] least, int[] most) {
        int sum = 0;
        for (int k = 0; k < sold.length; k++) {
            sum = Math.max(least[k], sum + sold[k]);
            if (sum > most[k]) {
                return false;
            }
        }
        return true;
    }
}
