package unwind.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import unwind.market.MarketProfile;
import unwind.market.Session;
import unwind.market.synth.SynthSpec;
import unwind.market.synth.SyntheticMarket;
import unwind.order.ExecutionTiming;
import unwind.testing.Sessions;

class MetaorderImpactTest extends CostComponentContract {
    private static final double Y = 0.7;

    @Override
    CostComponent component() {
        return new MetaorderImpact(Y);
    }

    @Test
    void onEvenCurvesTheScaleIsTheRootOfTheMinutes() {
        MarketProfile even = profile(Sessions.constant(99.99, 100.01, 1000), 3e-4);
        assertThat(MetaorderScale.of(even)).isCloseTo(Math.sqrt(390), within(1e-9));
    }

    @Test
    void whereNothingMovesTheScaleIsStillANumber() {
        assertThat(MetaorderScale.of(Sessions.profile(Sessions.constant(99.99, 100.01, 1000))))
                .isCloseTo(Math.sqrt(390), within(1e-9));
    }

    /** One percent of a day's volume, as the law is stated, and a hundredth of that. */
    @ParameterizedTest
    @EnumSource
    void twapOverASessionPaysTheSquareRootLawForTheWholeOrder(SynthSpec.Kind kind) {
        List<Session> training = SyntheticMarket.sessions(SynthSpec.ofKind(kind, 30, 5));
        MarketProfile profile = MarketProfile.fit(training, 1e6);
        for (double participation : new double[] {0.01, 0.0001}) {
            double order = participation * profile.advShares();
            double paid = training.stream()
                    .mapToDouble(s -> twapShare(SessionLiquidity.of(s, profile, ExecutionTiming.SNAPSHOT), order))
                    .average()
                    .orElseThrow();
            assertThat(paid / (Y * profile.sigmaDay() * Math.sqrt(participation)))
                    .isCloseTo(1, within(0.1));
        }
    }

    @Test
    void theRunRecordNamesTheScale() {
        MarketProfile profile = Sessions.profile(Sessions.randomWalk(3));
        assertThat(CostPresets.model("metaorder").calibrations(profile))
                .singleElement()
                .asString()
                .contains("k = " + MetaorderScale.of(profile));
        assertThat(CostPresets.model("realistic").calibrations(profile)).isEmpty();
    }

    @Test
    void theScaleReachesTheFormula() {
        SessionLiquidity day = Sessions.liquidity(Sessions.randomWalk(3));
        CostContext context = new CostContext(day);
        context.moveTo(100, 0);
        assertThat(component().dollars(context, 50))
                .isCloseTo(
                        MetaorderScale.of(day.profile()) * new SquareRootImpact(Y).dollars(context, 50), within(1e-9));
    }

    /** What even slices of an order pay, as a share of its value. */
    private double twapShare(SessionLiquidity day, double order) {
        CostContext context = new CostContext(day);
        int rows = day.session().rows();
        double paid = 0;
        for (int t = 0; t < rows; t++) {
            context.moveTo(t, 0);
            paid += component().dollars(context, order / rows) / context.midDollars();
        }
        return paid / order;
    }

    private static MarketProfile profile(Session session, double sigmaPerMinute) {
        MarketProfile fitted = Sessions.profile(session);
        double[] sigma = new double[Session.FULL_MINUTES];
        java.util.Arrays.fill(sigma, sigmaPerMinute);
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
                sigmaPerMinute * Math.sqrt(Session.FULL_MINUTES),
                fitted.volumeIsProxy());
    }
}
