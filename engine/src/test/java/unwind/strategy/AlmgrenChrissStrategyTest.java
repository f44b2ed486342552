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
import unwind.cost.CostModel;
import unwind.cost.CostPresets;
import unwind.cost.SessionLiquidity;
import unwind.market.MarketProfile;
import unwind.market.Session;
import unwind.order.ExecutionTiming;
import unwind.order.ParentOrder;
import unwind.param.ParamValues;
import unwind.sim.ExecutionSimulator;
import unwind.sim.PaceBand;
import unwind.testing.Sessions;

class AlmgrenChrissStrategyTest {
    /** Table 1 of the paper: a million shares in five days, one trade a day. */
    private static final double SIGMA = 0.95;

    private static final double ETA = 2.5e-6;
    private static final double GAMMA = 2.5e-7;
    private static final double ETA_TILDE = ETA - GAMMA / 2;
    private static final double EXAMPLE = 1e-6 * SIGMA * SIGMA / ETA_TILDE;

    private static final double SIGMA_MINUTE = 5e-4;

    @Test
    void urgencyOfThePapersExample() {
        assertThat(AlmgrenChrissStrategy.kappa(EXAMPLE)).isCloseTo(0.61, within(0.005));
    }

    @Property(tries = 200)
    void urgencySolvesTheHyperbolicRelation(@ForAll @DoubleRange(min = 0.001, max = 100) @Scale(3) double squared) {
        double kappa = AlmgrenChrissStrategy.kappa(squared);
        assertThat(2 * (Math.cosh(kappa) - 1)).isCloseTo(squared, within(1e-9 * (1 + squared)));
    }

    @Test
    void tinyAndHugeUrgenciesStayNumbers() {
        assertThat(AlmgrenChrissStrategy.kappa(1e-30)).isCloseTo(1e-15, within(1e-24));
        double[] atOnce = AlmgrenChrissStrategy.left(AlmgrenChrissStrategy.kappa(Double.MAX_VALUE), 390);
        assertThat(atOnce[0]).isEqualTo(1);
        assertThat(Arrays.stream(atOnce).skip(1)).allMatch(x -> x >= 0 && x < 1e-300);
        assertThat(AlmgrenChrissStrategy.left(1e-12, 4))
                .containsExactly(new double[] {1, 0.75, 0.5, 0.25, 0}, within(1e-9));
    }

    @Test
    void costAndVarianceAreThePublishedClosedForms() {
        double kappa = AlmgrenChrissStrategy.kappa(EXAMPLE);
        double[] left = AlmgrenChrissStrategy.left(kappa, 5);
        double squares = 0;
        double variance = 0;
        for (int j = 1; j <= 5; j++) {
            squares += (left[j - 1] - left[j]) * (left[j - 1] - left[j]);
            variance += left[j] * left[j];
        }
        // Almgren and Chriss, eq. 20, with tau = 1, X = 1 and without the part that no schedule changes.
        double sinhT = Math.sinh(5 * kappa);
        double sinhTau = Math.sinh(kappa);
        assertThat(squares)
                .isCloseTo(
                        Math.tanh(kappa / 2) * (Math.sinh(10 * kappa) + 10 * sinhTau) / (2 * sinhT * sinhT),
                        within(1e-12));
        assertThat(variance)
                .isCloseTo((sinhT * Math.cosh(4 * kappa) - 5 * sinhTau) / (2 * sinhT * sinhT * sinhTau), within(1e-12));
    }

    @Property(tries = 60)
    void trajectoryIsTheMinimumThatADescentFinds(
            @ForAll @DoubleRange(min = 0.001, max = 3) @Scale(3) double squared,
            @ForAll @IntRange(min = 2, max = 12) int intervals) {
        double[] left = AlmgrenChrissStrategy.left(AlmgrenChrissStrategy.kappa(squared), intervals);
        assertThat(descend(squared, intervals)).containsExactly(left, within(1e-6));
    }

    /** Minimises sum of squared trades + squared x sum of squared holdings, one holding at a time, from a straight line. */
    private static double[] descend(double squared, int intervals) {
        double[] x = new double[intervals + 1];
        Arrays.setAll(x, j -> 1 - (double) j / intervals);
        for (int sweep = 0; sweep < 3000; sweep++) {
            for (int j = 1; j < intervals; j++) {
                x[j] = (x[j - 1] + x[j + 1]) / (2 + squared);
            }
        }
        return x;
    }

    @Test
    void withoutRiskAversionItIsTwap() {
        for (int shares : new int[] {1, 77, 1000}) {
            assertThat(play("0", shares, PaceBand.OFF)).isEqualTo(LargestRemainder.even(shares, 390));
        }
    }

    @Test
    void riskAversionSellsFasterEarlyAndTheBandLimitsIt() {
        int[] twap = LargestRemainder.even(1000, 390);
        int[] averse = play("0.0001", 1000, PaceBand.OFF);
        int[] moreAverse = play("0.001", 1000, PaceBand.OFF);
        int[] banded = play("0.001", 1000, PaceBand.ofPercent(10));

        assertThat(sold(averse, 100)).isGreaterThan(sold(twap, 100));
        assertThat(sold(moreAverse, 100)).isGreaterThan(sold(averse, 100));
        assertThat(sold(banded, 100)).isEqualTo(PaceBand.ofPercent(10).most(100, 390, 1000));
        assertThat(sold(moreAverse, 390)).isEqualTo(1000);
    }

    @Test
    void coefficientOfTheCostModelDecidesTheUrgency() {
        ParamValues linear = CostPresets.byId("almgren-chriss").params().defaults();
        int[] dear = play("0.0001", CostPresets.byId("almgren-chriss").create(linear.with("etaLinear", "70")));
        int[] cheap = play("0.0001", CostPresets.byId("almgren-chriss").create(linear.with("etaLinear", "0.7")));
        assertThat(sold(cheap, 60)).isGreaterThan(sold(dear, 60));
    }

    @Test
    void noShiftedScheduleIsCheaperOnAFlatMarket() {
        double lambda = 0.0001;
        int[] optimum = play("0.0001", 100_000, PaceBand.OFF);
        double least = objectiveBps(lambda, optimum);
        assertThat(least).isLessThan(objectiveBps(lambda, LargestRemainder.even(100_000, 390)));
        for (int from = 0; from < 390; from += 37) {
            for (int to = 5; to < 390; to += 41) {
                int moved = Math.min(40, optimum[from]);
                int[] other = optimum.clone();
                other[from] -= moved;
                other[to] += moved;
                assertThat(objectiveBps(lambda, other)).isGreaterThanOrEqualTo(least - 1e-9);
            }
        }
    }

    /** Cost + lambda x variance of a schedule with the constants of {@link #flatProfile}. */
    private static double objectiveBps(double lambda, int[] schedule) {
        int shares = Arrays.stream(schedule).sum();
        double cost = 0;
        double variance = 0;
        int left = shares;
        for (int now : schedule) {
            cost += 7 * SIGMA_MINUTE * now * now / Sessions.CONSTANT_VOLUME;
            left -= now;
            variance += SIGMA_MINUTE * SIGMA_MINUTE * Math.pow((double) left / shares, 2);
        }
        return 1e4 * cost / shares + lambda * 1e8 * variance;
    }

    private static MarketProfile flatProfile() {
        MarketProfile fitted = Sessions.profile(Sessions.constant(99.99, 100.01, 1e9));
        double[] sigma = new double[Session.FULL_MINUTES];
        Arrays.fill(sigma, SIGMA_MINUTE);
        return new MarketProfile(
                fitted.ticker(),
                fitted.sessions(),
                fitted.volumeShares(),
                sigma,
                fitted.halfSpreadBpsQuantiles(),
                fitted.depthQuantiles(),
                fitted.volumeQuantiles(),
                fitted.pooledHalfSpreadBpsQuantiles(),
                fitted.meanDepthShares(),
                fitted.advShares(),
                SIGMA_MINUTE * Math.sqrt(390),
                fitted.volumeIsProxy());
    }

    private static int sold(int[] schedule, int minutes) {
        return Arrays.stream(schedule, 0, minutes).sum();
    }

    private static int[] play(String lambda, CostModel costs) {
        return play(lambda, 1000, PaceBand.OFF, costs);
    }

    private static int[] play(String lambda, int shares, PaceBand band) {
        return play(lambda, shares, band, CostPresets.model("almgren-chriss"));
    }

    private static int[] play(String lambda, int shares, PaceBand band, CostModel costs) {
        Session flat = Sessions.constant(99.99, 100.01, 1e9);
        MarketProfile profile = flatProfile();
        SessionLiquidity day = SessionLiquidity.of(flat, profile, ExecutionTiming.SNAPSHOT);
        ParentOrder order = new ParentOrder(Sessions.TICKER, shares, 0, 390);
        Strategy strategy =
                new AlmgrenChrissStrategy(AlmgrenChrissStrategy.PARAMS.with(Map.of("acRiskAversionPerBps", lambda)));
        Briefing briefing = new Briefing(flat.date(), 0, 390, profile, ExecutionTiming.SNAPSHOT, costs, band);
        return new ExecutionSimulator(costs, band, day)
                .run(day, order, strategy.begin(order, briefing))
                .sharesByMinute();
    }
}
