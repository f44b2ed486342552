package unwind.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import unwind.cost.CostPart;
import unwind.cost.CostPresets;
import unwind.cost.SessionLiquidity;
import unwind.market.Column;
import unwind.market.MarketProfile;
import unwind.market.Session;
import unwind.order.ExecutionTiming;
import unwind.order.ParentOrder;
import unwind.testing.Sessions;

/**
 * Why the reference mid of a limit fill is the mid at the end of its minute. The price is a fair game in steps within the
 * minute and knows nothing of our orders, so nobody earns or loses by waiting: then the measured cost must equal
 * implementation shortfall on average. Measured against the mid at posting it would not, by what adverse selection takes.
 */
class LimitMartingaleTest {
    private static final int ORDERS = 8000;
    private static final int ROWS = 20;
    private static final int STEPS = 12;
    private static final int SHARES = 60;
    private static final double TICK = 0.01;
    private static final int HALF_SPREAD_TICKS = 2;

    private static Session fairGame(SplittableRandom random) {
        Session.Builder b = Sessions.builder(ROWS);
        int mid = 10_000;
        for (int row = 0; row < ROWS; row++) {
            int high = Integer.MIN_VALUE;
            int low = Integer.MAX_VALUE;
            for (int step = 0; step < STEPS; step++) {
                mid += random.nextInt(10) == 0 ? 1 : random.nextInt(9) == 0 ? -1 : 0;
                int trade = mid + (random.nextBoolean() ? HALF_SPREAD_TICKS : -HALF_SPREAD_TICKS);
                high = Math.max(high, trade);
                low = Math.min(low, trade);
            }
            b.bid(row, 0, (mid - HALF_SPREAD_TICKS) / 100.0, 300);
            b.ask(row, 0, (mid + HALF_SPREAD_TICKS) / 100.0, 300);
            b.value(row, Column.HIGH, high / 100.0);
            b.value(row, Column.LOW, low / 100.0);
            b.value(row, Column.VOLUME, 6000);
        }
        return b.build();
    }

    /** Offers the even pace at an offset from the ask; what is a few minutes behind goes to market. */
    private static LimitDecider decider(int offsetTicks) {
        return (view, state, ticket) -> {
            int due = SHARES * (state.minute() - 5) / ROWS - state.sold();
            ticket.market(Math.max(0, due));
            if (view.lastRow() >= 0) {
                ticket.limit(4, view.ask(0, view.lastRow()) + offsetTicks * TICK);
            }
        };
    }

    @ParameterizedTest
    @CsvSource({
        "TRADE_THROUGH, 0, SNAPSHOT",
        "TRADE_THROUGH, -1, NEXT_ROW",
        "QUEUE, 0, SNAPSHOT",
        "TOUCH, 0, SNAPSHOT",
        "TOUCH, 2, NEXT_ROW"
    })
    void againstTheMidAtTheEndOfTheMinuteCostEqualsShortfallOnAverage(
            LimitFillRule rule, int offsetTicks, ExecutionTiming timing) {
        SplittableRandom random = new SplittableRandom(20_06);
        Session first = fairGame(random);
        MarketProfile profile = Sessions.profile(first);
        SessionLiquidity day = SessionLiquidity.of(first, profile, timing);
        ExecutionSimulator simulator =
                new ExecutionSimulator(CostPresets.defaultModel(), PaceBand.OFF, day, new LimitRules(rule, 1));
        ParentOrder order = new ParentOrder(Sessions.TICKER, SHARES, 0, ROWS);
        // Ticks a share, for each order.
        double[] drift = new double[ORDERS];
        double[] adverse = new double[ORDERS];
        for (int i = 0; i < ORDERS; i++) {
            SessionLiquidity next = SessionLiquidity.of(fairGame(random), profile, timing);
            ExecutionResult result = simulator.run(next, order, decider(offsetTicks));
            double shortfall = result.shortfallDollars() - result.feesDollars();
            double perShare = 1 / (TICK * SHARES);
            drift[i] = perShare * (shortfall - result.controllableDollars());
            adverse[i] = perShare * result.dollars(CostPart.ADVERSE_SELECTION);
        }
        double error = standardError(drift);
        System.out.printf(
                java.util.Locale.ROOT,
                "%s, %+d ticks, %s: IS - cost %.3f +- %.3f ticks a share; the mid at posting would hide %.3f%n",
                rule.id(),
                offsetTicks,
                timing.id(),
                mean(drift),
                error,
                mean(adverse));
        assertThat(error).as("precise enough to tell").isLessThan(0.06);
        assertThat(Math.abs(mean(drift))).isLessThan(3 * error);
        assertThat(mean(adverse))
                .as("what the mid at posting would hide")
                .isGreaterThan(3 * error)
                .isGreaterThan(10 * standardError(adverse));
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }

    private static double standardError(double[] values) {
        double mean = mean(values);
        double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
        return Math.sqrt(squares / (values.length - 1) / values.length);
    }
}
