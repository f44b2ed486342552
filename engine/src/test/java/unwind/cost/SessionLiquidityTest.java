package unwind.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import unwind.market.Column;
import unwind.market.MarketProfile;
import unwind.market.Session;
import unwind.order.ExecutionTiming;
import unwind.testing.Sessions;

class SessionLiquidityTest {
    private static final int CHANGED = 100;

    private final MarketProfile profile = Sessions.profile(Sessions.randomWalk(1), Sessions.randomWalk(2));

    /** A random walk whose quotes jump by a dollar from a row on. */
    private static Session jumpingFrom(int row) {
        Session base = Sessions.randomWalk(3);
        Session.Builder b = Sessions.builder(base.rows());
        for (int t = 0; t < base.rows(); t++) {
            double jump = t >= row ? 1 : 0;
            b.bid(t, 0, base.bid(0)[t] + jump, base.bidSize(0)[t]);
            b.ask(t, 0, base.ask(0)[t] + jump, base.askSize(0)[t]);
        }
        return b.build();
    }

    @ParameterizedTest
    @EnumSource(ExecutionTiming.class)
    void sigmaUsesVisibleRowsOnly(ExecutionTiming timing) {
        double[] calm = SessionLiquidity.of(jumpingFrom(390), profile, timing).sigmaPerMinute();
        double[] jumps =
                SessionLiquidity.of(jumpingFrom(CHANGED), profile, timing).sigmaPerMinute();
        int firstThatMaySee = CHANGED + timing.lagRows();

        for (int t = 0; t < firstThatMaySee; t++) {
            assertThat(jumps[t]).as("row %d", t).isEqualTo(calm[t]);
        }
        assertThat(jumps[firstThatMaySee]).isGreaterThan(calm[firstThatMaySee]);
    }

    @Test
    void jumpLeavesTheWindowAfterThirtyReturns() {
        double[] calm = SessionLiquidity.of(jumpingFrom(390), profile, ExecutionTiming.SNAPSHOT)
                .sigmaPerMinute();
        double[] jumps = SessionLiquidity.of(jumpingFrom(CHANGED), profile, ExecutionTiming.SNAPSHOT)
                .sigmaPerMinute();

        assertThat(jumps[CHANGED + 29]).isGreaterThan(calm[CHANGED + 29]);
        assertThat(jumps[CHANGED + 30]).isCloseTo(calm[CHANGED + 30], within(1e-6));
    }

    @ParameterizedTest
    @EnumSource(ExecutionTiming.class)
    void openHasTheTrainingSigma(ExecutionTiming timing) {
        assertThat(SessionLiquidity.of(Sessions.randomWalk(3), profile, timing).sigmaPerMinute()[0])
                .isCloseTo(profile.sigmaPerMinute()[0], within(1e-15));
    }

    @Test
    void firstReturnsAreShrunkTowardsTheTrainingSigma() {
        Session session = Sessions.randomWalk(3);
        double r1 = Math.log(session.mid()[1] / session.mid()[0]);
        double r2 = Math.log(session.mid()[2] / session.mid()[1]);
        double prior = profile.sigmaPerMinute()[2];

        assertThat(SessionLiquidity.of(session, profile, ExecutionTiming.SNAPSHOT)
                        .sigmaPerMinute()[2])
                .isCloseTo(Math.sqrt((r1 * r1 + r2 * r2 + 10 * prior * prior) / 12), within(1e-15));
    }

    @Test
    void volumeIsTheMinutesOwnButAtLeastATenthOfTheTrainingCurve() {
        Session.Builder b = Sessions.builder(4);
        double[] traded = {50_000, 400, 0, Double.NaN};
        for (int t = 0; t < 4; t++) {
            b.bid(t, 0, 100, 100).ask(t, 0, 100.02, 100).value(t, Column.VOLUME, traded[t]);
        }
        MarketProfile flat = Sessions.profile(Sessions.constant(100, 100.02, 100));

        assertThat(SessionLiquidity.of(b.build(), flat, ExecutionTiming.SNAPSHOT)
                        .volumeShares())
                .containsExactly(new double[] {50_000, 1_000, 1_000, 1_000}, within(1e-9));
    }

    @Test
    void withoutTradedVolumeDepthIsTheProxy() {
        Session training = withoutVolume(390, 200);
        Session session = withoutVolume(3, 500);
        MarketProfile proxy = Sessions.profile(training);

        assertThat(proxy.volumeIsProxy()).isTrue();
        assertThat(SessionLiquidity.of(session, proxy, ExecutionTiming.SNAPSHOT).volumeShares())
                .containsExactly(IntStream.range(0, 3).mapToDouble(t -> 25_000).toArray(), within(1e-6));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, Double.NaN})
    void unknownTrainingDepthGivesTheLeastVolumeAndNeverNaN(double trainingSize) {
        MarketProfile unknown = Sessions.profile(withoutVolume(390, trainingSize));

        assertThat(SessionLiquidity.of(withoutVolume(3, 500), unknown, ExecutionTiming.SNAPSHOT)
                        .volumeShares())
                .containsExactly(1, 1, 1);
    }

    @Test
    void lateStartReadsTheCurveAtTheMinuteOfDay() {
        Session late = new Session.Builder(
                        Sessions.TICKER,
                        Sessions.DATE,
                        Sessions.randomWalk(1).zone(),
                        Sessions.randomWalk(1).rowStart(0),
                        300,
                        2)
                .bid(0, 0, 100, 100)
                .ask(0, 0, 100.02, 100)
                .bid(1, 0, 100, 100)
                .ask(1, 0, 100.02, 100)
                .build();

        assertThat(SessionLiquidity.of(late, profile, ExecutionTiming.SNAPSHOT).sigmaPerMinute()[0])
                .isCloseTo(profile.sigmaPerMinute()[300], within(1e-15));
    }

    private static Session withoutVolume(int rows, double size) {
        Session.Builder b = Sessions.builder(rows);
        for (int t = 0; t < rows; t++) {
            b.bid(t, 0, 100, size).ask(t, 0, 100.02, size);
        }
        return b.build();
    }
}
