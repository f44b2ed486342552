package unwind.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import unwind.sim.PaceBand;

class ScheduleOptimizerTest {
    @Property(tries = 150)
    void greedyEqualsBruteForceForConvexCosts(
            @ForAll @IntRange(min = 1, max = 8) int shares,
            @ForAll @IntRange(min = 1, max = 5) int minutes,
            @ForAll @DoubleRange(min = 0, max = 1) double band,
            @ForAll long seed) {
        MinuteCost convex = randomCost(minutes, seed, 1.5);
        ScheduleOptimizer optimizer = new ScheduleOptimizer(convex, shares, minutes, new PaceBand(band));
        double best = bruteForce(convex, shares, minutes, new PaceBand(band));
        assertThat(total(convex, optimizer.greedy(), shares, new PaceBand(band)))
                .isCloseTo(best, within(1e-9));
        assertThat(total(convex, optimizer.dynamicProgramming(), shares, new PaceBand(band)))
                .isCloseTo(best, within(1e-9));
    }

    @Property(tries = 150)
    void dynamicProgrammingEqualsBruteForceForConcaveCosts(
            @ForAll @IntRange(min = 1, max = 8) int shares,
            @ForAll @IntRange(min = 1, max = 5) int minutes,
            @ForAll @DoubleRange(min = 0, max = 1) double band,
            @ForAll long seed) {
        MinuteCost concave = randomCost(minutes, seed, 0.5);
        ScheduleOptimizer optimizer = new ScheduleOptimizer(concave, shares, minutes, new PaceBand(band));
        assertThat(total(concave, optimizer.dynamicProgramming(), shares, new PaceBand(band)))
                .isCloseTo(bruteForce(concave, shares, minutes, new PaceBand(band)), within(1e-9));
    }

    @Test
    void equalMinutesShareEvenly() {
        MinuteCost same = (minute, shares) -> Math.pow(shares, 1.5);
        int[] schedule = new ScheduleOptimizer(same, 100, 10, PaceBand.OFF).greedy();
        assertThat(schedule).containsOnly(10);
    }

    @Test
    void concaveCostsGoIntoOneBlockWithoutABand() {
        MinuteCost concave = (minute, shares) -> Math.sqrt(shares);
        int[] schedule = new ScheduleOptimizer(concave, 100, 10, PaceBand.OFF).dynamicProgramming();
        assertThat(Arrays.stream(schedule).max().orElseThrow()).isEqualTo(100);
    }

    @Test
    void lotsSumExactlyAboveTheMostLots() {
        MinuteCost concave = (minute, shares) -> Math.sqrt(shares) * (1 + minute % 3);
        int[] schedule = new ScheduleOptimizer(concave, 12_345, 20, PaceBand.ofPercent(10)).dynamicProgramming();
        assertThat(Arrays.stream(schedule).sum()).isEqualTo(12_345);
        assertThat(Arrays.stream(schedule)).allMatch(shares -> shares >= 0);
    }

    private static MinuteCost randomCost(int minutes, long seed, double exponent) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] linear = random.doubles(minutes, 0, 3).toArray();
        double[] curved = random.doubles(minutes, 0, 2).toArray();
        return (minute, shares) -> linear[minute] * shares + curved[minute] * Math.pow(shares, exponent);
    }

    /** Tries every schedule by recursion: shares no code with the optimiser. */
    private static double bruteForce(MinuteCost cost, int shares, int minutes, PaceBand band) {
        return best(cost, shares, minutes, band, 0, 0);
    }

    private static double best(MinuteCost cost, int shares, int minutes, PaceBand band, int minute, int sold) {
        if (minute == minutes) {
            return sold == shares ? 0 : Double.POSITIVE_INFINITY;
        }
        double least = Double.POSITIVE_INFINITY;
        for (int now = 0; sold + now <= shares; now++) {
            int after = sold + now;
            if (after >= band.least(minute + 1, minutes, shares) && after <= band.most(minute + 1, minutes, shares)) {
                double rest = best(cost, shares, minutes, band, minute + 1, after);
                least = Math.min(least, cost.dollars(minute, now) + rest);
            }
        }
        return least;
    }

    private static double total(MinuteCost cost, int[] schedule, int shares, PaceBand band) {
        double total = 0;
        int sold = 0;
        for (int k = 0; k < schedule.length; k++) {
            total += cost.dollars(k, schedule[k]);
            sold += schedule[k];
            assertThat(schedule[k]).isNotNegative();
            assertThat(sold)
                    .isBetween(band.least(k + 1, schedule.length, shares), band.most(k + 1, schedule.length, shares));
        }
        assertThat(sold).isEqualTo(shares);
        return total;
    }
}
