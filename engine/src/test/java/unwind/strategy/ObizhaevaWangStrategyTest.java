package unwind.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import unwind.cost.CostContext;
import unwind.cost.CostModel;
import unwind.cost.CostPart;
import unwind.cost.CostPresets;
import unwind.cost.SessionLiquidity;
import unwind.order.ExecutionTiming;
import unwind.order.ParentOrder;
import unwind.param.ParamValues;
import unwind.sim.PaceBand;
import unwind.testing.Sessions;

class ObizhaevaWangStrategyTest {
    private static final SessionLiquidity FLAT = Sessions.liquidity(Sessions.constant(99.99, 100.01, 1000));

    @Property(tries = 100)
    void firstAndLastAreTheStatedShareOfTheOrder(
            @ForAll @DoubleRange(min = 0.001, max = 10) @Scale(3) double rho,
            @ForAll @IntRange(min = 2, max = 390) int minutes) {
        double[] shares = optimum(rho, minutes, 1000);
        double a = Math.exp(-rho);
        double ends = 1000 / ((minutes - 2) * (1 - a) + 2);
        assertThat(shares[0]).isCloseTo(ends, within(1e-9));
        assertThat(shares[minutes - 1]).isCloseTo(ends, within(1e-9));
        for (int k = 1; k < minutes - 1; k++) {
            assertThat(shares[k]).isCloseTo((1 - a) * ends, within(1e-9));
        }
    }

    @Property(tries = 40)
    void movingSharesBetweenAnyTwoMinutesCostsMoreUnderTheTransientModel(
            @ForAll @DoubleRange(min = 0.01, max = 2) double rho, @ForAll @IntRange(min = 2, max = 30) int minutes) {
        CostModel costs = costs(rho);
        double[] shares = optimum(rho, minutes, 1000);
        double least = dollars(costs, shares);
        for (int from = 0; from < minutes; from++) {
            for (int to = 0; to < minutes; to++) {
                for (double moved : new double[] {0.01, 1}) {
                    double[] other = shares.clone();
                    other[from] -= moved;
                    other[to] += moved;
                    if (from != to) {
                        assertThat(dollars(costs, other)).isGreaterThan(least);
                    }
                }
            }
        }
    }

    @Property(tries = 20)
    void aDescentFromTwapFindsTheSameSchedule(
            @ForAll @DoubleRange(min = 0.05, max = 2) double rho, @ForAll @IntRange(min = 2, max = 8) int minutes) {
        CostModel costs = costs(rho);
        double[] found = new double[minutes];
        Arrays.fill(found, 1000.0 / minutes);
        for (double step = 128; step > 1e-4; step /= 2) {
            while (improve(costs, found, step)) {
                // Until no exchange of this size helps; a convex cost has no other valley.
            }
        }
        assertThat(found).containsExactly(optimum(rho, minutes, 1000), within(0.5));
        assertThat(dollars(costs, found)).isCloseTo(dollars(costs, optimum(rho, minutes, 1000)), within(1e-6));
    }

    private static boolean improve(CostModel costs, double[] shares, double step) {
        boolean improved = false;
        for (int from = 0; from < shares.length; from++) {
            for (int to = 0; to < shares.length; to++) {
                double before = dollars(costs, shares);
                shares[from] -= step;
                shares[to] += step;
                if (dollars(costs, shares) < before - 1e-12) {
                    improved = true;
                } else {
                    shares[from] += step;
                    shares[to] -= step;
                }
            }
        }
        return improved;
    }

    @Test
    void manyShortIntervalsGiveTheContinuousSolution() {
        double rhoT = 3;
        int intervals = 100_000;
        double[] shares = optimum(rhoT / intervals, intervals, 1);
        assertThat(shares[0]).isCloseTo(1 / (rhoT + 2), within(1e-4));
        assertThat(shares[intervals / 2] * intervals).isCloseTo(rhoT / (rhoT + 2), within(1e-4));
    }

    @Test
    void aBookThatNeverRefillsTakesHalfAtEachEndAndAQuickOneIsTwap() {
        assertThat(ObizhaevaWangStrategy.shape(0, 5)).containsExactly(1, 0, 0, 0, 1);
        assertThat(schedule("10", "realistic")).isEqualTo(LargestRemainder.even(1000, 390));
        assertThat(ObizhaevaWangStrategy.shape(0.1, 1)).containsExactly(1);
    }

    @Test
    void recoveryOfTheCostModelGoesBeforeTheParameter() {
        assertThat(schedule("10", "obizhaeva-wang")[0]).isEqualTo((int)
                Math.round(1000 / (388 * (1 - Math.exp(-0.0693)) + 2)));
        assertThat(schedule("10", "realistic")[0]).isEqualTo(3);
    }

    private static int[] schedule(String rho, String preset) {
        ParentOrder order = new ParentOrder(Sessions.TICKER, 1000, 0, 390);
        CostModel costs = CostPresets.model(preset);
        Briefing briefing = new Briefing(
                Sessions.DATE, 0, 390, FLAT.profile(), ExecutionTiming.SNAPSHOT, costs, PaceBand.ofPercent(10));
        ParamValues values = ObizhaevaWangStrategy.PARAMS.with(Map.of("owRhoPerMinute", rho));
        return new unwind.sim.ExecutionSimulator(costs, PaceBand.ofPercent(10), FLAT)
                .run(FLAT, order, new ObizhaevaWangStrategy(values).begin(order, briefing))
                .sharesByMinute();
    }

    private static double[] optimum(double rho, int minutes, double order) {
        double[] shape = ObizhaevaWangStrategy.shape(rho, minutes);
        double total = Arrays.stream(shape).sum();
        return Arrays.stream(shape).map(x -> order * x / total).toArray();
    }

    private static CostModel costs(double rho) {
        var preset = CostPresets.byId("obizhaeva-wang");
        return preset.create(preset.params().defaults().with("rhoPerMinute", Double.toString(rho)));
    }

    private static double dollars(CostModel costs, double[] shares) {
        CostContext context = new CostContext(FLAT);
        double[] parts = new double[CostPart.COUNT];
        double total = 0;
        for (int k = 0; k < shares.length; k++) {
            context.moveTo(k, 0);
            costs.price(context, shares[k], parts);
            costs.afterMinute(context, shares[k]);
            total += parts[CostPart.TRANSIENT_IMPACT.ordinal()];
        }
        return total;
    }
}
