package unwind.cost;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import unwind.market.Session;
import unwind.testing.Sessions;

/** What every cost component must keep; a new component gets it by one subclass. */
abstract class CostComponentContract {
    private static final int PARENT_SHARES = 5_000;
    private static final int MINUTES = 60;

    private final Session session = Sessions.randomWalk(11);
    private final SessionLiquidity liquidity = Sessions.liquidity(session);
    private final CostContext context = new CostContext(liquidity);

    abstract CostComponent component();

    @Test
    void zeroSharesCostNothing() {
        for (int row = 0; row < session.rows(); row += 13) {
            context.moveTo(row, 700);
            context.setTransientDollars(0.03);
            assertThat(component().dollars(context, 0)).isZero();
            assertThat(component().scheduleDollars(context, 0)).isZero();
        }
    }

    @Test
    void costIsFiniteNeverNegativeAndGrowsWithShares() {
        for (int row = 0; row < session.rows(); row += 13) {
            context.moveTo(row, 300);
            double before = 0;
            for (double shares = 1; shares < 1e6; shares *= 1.7) {
                double dollars = component().dollars(context, shares);
                assertThat(dollars).isFinite().isGreaterThanOrEqualTo(before);
                before = dollars;
            }
        }
    }

    @Test
    void convexityIsWhatTheComponentSays() {
        double leastCurvature = 0;
        for (int row = 0; row < session.rows(); row += 13) {
            context.moveTo(row, 0);
            for (int shares = 1; shares < 3_000; shares += 37) {
                double below = component().scheduleDollars(context, shares - 1);
                double here = component().scheduleDollars(context, shares);
                double above = component().scheduleDollars(context, shares + 1);
                leastCurvature = Math.min(leastCurvature, (above - here) - (here - below));
            }
        }
        if (component().convex()) {
            assertThat(leastCurvature).isGreaterThan(-1e-9);
        } else {
            assertThat(leastCurvature).isLessThan(-1e-9);
        }
    }

    @Test
    void separabilityIsWhatTheComponentSays() {
        double first = constantPart(new SplittableRandom(1));
        double range = 0;
        for (int seed = 2; seed < 8; seed++) {
            range = Math.max(range, Math.abs(constantPart(new SplittableRandom(seed)) - first));
        }
        if (component().separable()) {
            assertThat(range).isLessThan(1e-6);
        } else {
            assertThat(range).isGreaterThan(1e-3);
        }
    }

    /** Dollars of a random schedule of the parent order less what each minute costs by itself. */
    private double constantPart(SplittableRandom random) {
        CostContext path = new CostContext(liquidity);
        CostContext alone = new CostContext(liquidity);
        double difference = 0;
        int sold = 0;
        for (int row = 0; row < MINUTES; row++) {
            int left = PARENT_SHARES - sold;
            int shares = row == MINUTES - 1 ? left : random.nextInt(0, Math.min(left, 250) + 1);
            path.moveTo(row, sold);
            alone.moveTo(row, 0);
            difference += component().dollars(path, shares) - component().scheduleDollars(alone, shares);
            component().afterMinute(path, shares);
            sold += shares;
        }
        return difference;
    }

    @Test
    void bookedUnderAPartOfMarketOrders() {
        assertThat(component().part()).isNotIn(CostPart.PRICE_IMPROVEMENT, CostPart.ADVERSE_SELECTION);
    }

    @Test
    void formulaSpeaksOfShares() {
        assertThat(component().formula()).containsAnyOf("x", "q_i").doesNotContain("NaN", "null", "%s");
    }
}
