package unwind.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import unwind.cost.CostContext;
import unwind.cost.CostModel;
import unwind.cost.CostPresets;
import unwind.cost.SessionLiquidity;
import unwind.market.MarketProfile;
import unwind.market.Session;
import unwind.order.ExecutionTiming;
import unwind.order.ParentOrder;
import unwind.sim.MarketView;
import unwind.sim.PaceBand;
import unwind.testing.Sessions;

class CostCurveTest {
    private final ParentOrder order = new ParentOrder(Sessions.TICKER, 1000, 0, 390);
    private final CostCurve curve = new CostCurve(order, PaceBand.ofPercent(10));
    private final CostModel costs = CostPresets.defaultModel();

    @Test
    void sharesRiseWithTheReservationPriceAndMeetItsMarginalCost() {
        float[] marginal = rising(3);
        double before = 0;
        for (double price = marginal[0] - 1; price < marginal[CostCurve.SIZES - 1] + 1; price += 0.01) {
            double shares = curve.sharesBelow(price, marginal);
            assertThat(shares).isGreaterThanOrEqualTo(before);
            if (price > marginal[0] && price < marginal[CostCurve.SIZES - 1]) {
                assertThat(curve.at(shares, marginal)).isCloseTo(price, within(1e-5));
            }
            before = shares;
        }
        assertThat(curve.sharesBelow(marginal[0] - 1, marginal)).isZero();
        assertThat(before).isCloseTo(200, within(1e-6));
    }

    private static float[] rising(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] marginal = new float[CostCurve.SIZES];
        float now = 0.5f;
        for (int i = 0; i < marginal.length; i++) {
            now += 0.01f + (float) random.nextDouble();
            marginal[i] = now;
        }
        return marginal;
    }

    @Test
    void underSnapshotTheExpectedCostIsWhatTheKernelCharges() {
        Session session = Sessions.randomWalk(4);
        SessionLiquidity day = Sessions.liquidity(session);
        float[][] seen = new CostSight(day.profile(), costs, curve, SpreadForecast.unfitted()).table(day);
        float[][] charged = CostSight.realised(day, costs, curve);
        for (int row = 0; row < session.rows(); row++) {
            assertThat(seen[row]).as("row %d", row).containsExactly(charged[row], within(1e-5f));
        }
    }

    /** Within 3 %: a flat curve is given a slope of 0.2 % from step to step. */
    @Test
    void theSumOfMarginalCostsIsTheCost() {
        SessionLiquidity day = Sessions.liquidity(Sessions.constant(99.99, 100.01, 500));
        float[] marginal = CostSight.realised(day, costs, curve)[100];
        double bpsShares = 0;
        double from = 0;
        for (int i = 0; i < CostCurve.SIZES; i++) {
            bpsShares += marginal[i] * (curve.shares(i) - from);
            from = curve.shares(i);
        }
        CostContext context = new CostContext(day);
        context.moveTo(100, 0);
        double dollars = costs.scheduleDollars(context, from);
        assertThat(bpsShares * 1e-4 * 100).isCloseTo(dollars, within(0.03 * dollars));
    }

    @Test
    void aConstantSpreadIsForecastAsItself() {
        Session session = Sessions.constant(99.98, 100.02, 500);
        MarketProfile profile = Sessions.profile(session);
        SessionLiquidity day = SessionLiquidity.of(session, profile, ExecutionTiming.NEXT_ROW);
        SpreadForecast forecast = SpreadForecast.fit(java.util.List.of(day));
        MarketView view = MarketView.over(session, profile, ExecutionTiming.NEXT_ROW);
        for (int row = 1; row < session.rows(); row++) {
            view.moveToFill(row);
            assertThat(forecast.halfSpreadBps(view, profile)).isCloseTo(2, within(1e-3));
        }
    }

    @Test
    void theReservationScaleRunsBothWays() {
        double[] values = new SplittableRandom(5).doubles(500, 0.3, 4).toArray();
        ReservationScale scale = ReservationScale.fit(values);
        for (double position = -1; position <= 1; position += 0.01) {
            assertThat(scale.position(scale.bps(position))).isCloseTo(position, within(1e-4));
        }
        Arrays.sort(values);
        assertThat(scale.bps(0)).isCloseTo(values[250], within(0.05));
        assertThat(scale.bps(-1)).isLessThanOrEqualTo(values[0]);
        assertThat(scale.bps(1)).isGreaterThanOrEqualTo(values[499]);
    }
}
