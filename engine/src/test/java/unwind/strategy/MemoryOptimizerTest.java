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
import unwind.cost.CostContext;
import unwind.cost.CostModel;
import unwind.cost.CostPart;
import unwind.cost.CostPresets;
import unwind.cost.Recovery;
import unwind.cost.SessionLiquidity;
import unwind.sim.PaceBand;
import unwind.testing.Sessions;

class MemoryOptimizerTest {
    private static final double KAPPA = 0.3;

    @Property(tries = 150)
    void noScheduleIsCheaperThanTheStatedGapAllows(
            @ForAll @IntRange(min = 1, max = 8) int shares,
            @ForAll @IntRange(min = 1, max = 5) int minutes,
            @ForAll @DoubleRange(min = 0, max = 1) double band,
            @ForAll @DoubleRange(min = 0, max = 1) double retained,
            @ForAll long seed) {
        double[] spread = new SplittableRandom(seed).doubles(minutes, 0, 2).toArray();
        MinuteCost own = (k, x) -> spread[k] * x + 0.5 * KAPPA * x * x;
        Recovery recovery = new Recovery(KAPPA, retained);
        MemoryOptimizer optimizer = new MemoryOptimizer(own, recovery, shares, minutes, new PaceBand(band));
        double found = dollars(own, retained, optimizer.schedule());
        double best = best(own, retained, new PaceBand(band), shares, new int[minutes], 0, 0);

        assertThat(optimizer.dollars()).isCloseTo(found, within(1e-9));
        assertThat(found).isGreaterThanOrEqualTo(best - 1e-9);
        assertThat(found - best).isLessThanOrEqualTo(optimizer.gapDollars() + 1e-9);
        // One share's own cost is the scale of what whole numbers can hide.
        assertThat(found - best).isLessThanOrEqualTo(KAPPA);
    }

    private static double best(
            MinuteCost own, double retained, PaceBand band, int shares, int[] x, int minute, int sold) {
        if (minute == x.length) {
            return sold == shares ? dollars(own, retained, x) : Double.POSITIVE_INFINITY;
        }
        double least = Double.POSITIVE_INFINITY;
        for (int now = 0; sold + now <= shares; now++) {
            int after = sold + now;
            if (after >= band.least(minute + 1, x.length, shares) && after <= band.most(minute + 1, x.length, shares)) {
                x[minute] = now;
                least = Math.min(least, best(own, retained, band, shares, x, minute + 1, after));
            }
        }
        x[minute] = 0;
        return least;
    }

    private static double dollars(MinuteCost own, double retained, int[] x) {
        double total = 0;
        for (int i = 0; i < x.length; i++) {
            total += own.dollars(i, x[i]);
            for (int j = i + 1; j < x.length; j++) {
                total += KAPPA * Math.pow(retained, j - i) * x[i] * x[j];
            }
        }
        return total;
    }

    @Test
    void withoutSpreadsItFindsTheClosedFormOfObizhaevaAndWang() {
        MinuteCost own = (k, x) -> 0.5 * KAPPA * x * (double) x;
        int[] found = new MemoryOptimizer(own, new Recovery(KAPPA, 0.9), 100_000, 40, PaceBand.OFF).schedule();
        double[] shape = ObizhaevaWangStrategy.shape(-Math.log(0.9), 40);
        double total = Arrays.stream(shape).sum();
        for (int k = 0; k < 40; k++) {
            assertThat((double) found[k]).isCloseTo(100_000 * shape[k] / total, within(2.0));
        }
    }

    @Test
    void onASessionItPricesLikeTheCostModelAndTheGapDoesNotCount() {
        SessionLiquidity day = Sessions.liquidity(Sessions.randomWalk(5));
        CostModel costs = CostPresets.model("obizhaeva-wang");
        Pricing pricing = new Pricing(costs, day);
        MemoryOptimizer optimizer = new MemoryOptimizer(
                pricing::scheduleDollars, costs.recovery().orElseThrow(), 1000, 390, PaceBand.ofPercent(10));

        assertThat(optimizer.dollars()).isCloseTo(modelDollars(costs, day, optimizer.schedule()), within(1e-6));
        double notional = 1000 * day.session().mid()[0];
        assertThat(1e4 * optimizer.gapDollars() / notional).isLessThan(0.01);
    }

    private static double modelDollars(CostModel costs, SessionLiquidity day, int[] x) {
        CostContext context = new CostContext(day);
        double[] parts = new double[CostPart.COUNT];
        double total = 0;
        for (int k = 0; k < x.length; k++) {
            context.moveTo(k, 0);
            total += costs.price(context, x[k], parts);
            costs.afterMinute(context, x[k]);
        }
        return total;
    }

    @Test
    void onlyAModelWithOneTransientImpactHasARecovery() {
        assertThat(CostPresets.model("realistic").recovery()).isEmpty();
        assertThat(CostPresets.model("obizhaeva-wang").recovery())
                .hasValueSatisfying(r -> assertThat(r.retainedPerMinute()).isCloseTo(Math.exp(-0.0693), within(1e-12)));
        assertThat(CostPresets.all())
                .allSatisfy(preset -> assertThat(ScheduleOptimizer.appliesTo(
                                preset.create(preset.params().defaults())))
                        .isTrue());
    }
}
