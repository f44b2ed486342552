package unwind.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import unwind.problem.Category;
import unwind.problem.ProblemException;
import unwind.testing.Sessions;

class MarketProfileTest {
    @Test
    void constantSessionGivesFlatCurves() {
        MarketProfile profile = Sessions.profile(Sessions.constant(99.98, 100.02, 300));

        assertThat(profile.sessions()).isEqualTo(1);
        assertThat(profile.volumeShares()).hasSize(390).containsOnly(10_000);
        assertThat(profile.advShares()).isCloseTo(3_900_000, within(1e-6));
        assertThat(profile.sigmaPerMinute()).containsOnly(0);
        assertThat(profile.sigmaDay()).isZero();
        assertThat(profile.meanDepthShares()).isCloseTo(300, within(1e-9));
        assertThat(profile.medianHalfSpreadBps(200)).isCloseTo(2, within(1e-9));
        assertThat(profile.pooledHalfSpreadBps(0.9)).isCloseTo(2, within(1e-9));
        assertThat(profile.volumeIsProxy()).isFalse();
    }

    @Test
    void sigmaIsTheRootMeanSquareReturnAndTheDayAddsUpMinutes() {
        MarketProfile profile = Sessions.profile(alternating(390, 0.001));

        assertThat(profile.sigmaPerMinute()[0]).isCloseTo(0.001, within(1e-9));
        assertThat(profile.sigmaPerMinute()[200]).isCloseTo(0.001, within(1e-9));
        assertThat(profile.sigmaDay()).isCloseTo(0.001 * Math.sqrt(390), within(1e-8));
    }

    /** A mid that goes up and down by the same log return every minute. */
    private static Session alternating(int rows, double logReturn) {
        Session.Builder b = Sessions.builder(rows);
        for (int t = 0; t < rows; t++) {
            double mid = 100 * Math.exp(t % 2 == 0 ? 0 : logReturn);
            b.bid(t, 0, mid - 0.01, 100).ask(t, 0, mid + 0.01, 100).value(t, Column.VOLUME, t);
        }
        return b.build();
    }

    @Test
    void curvesPoolSevenMinutesToEitherSide() {
        MarketProfile profile = Sessions.profile(alternating(390, 0));

        assertThat(profile.volumeShares()[100]).as("mean of 93..107").isCloseTo(100, within(1e-9));
        assertThat(profile.volumeShares()[0]).as("mean of 0..7").isCloseTo(3.5, within(1e-9));
        assertThat(profile.volumeShares()[389]).as("mean of 382..389").isCloseTo(385.5, within(1e-9));
    }

    @Test
    void sessionsAreAveraged() {
        MarketProfile profile = Sessions.profile(
                Sessions.constant(99.98, 100.02, 100),
                Sessions.constant(Sessions.DATE.plusDays(1), 390, 99.96, 100.04, 300));

        assertThat(profile.meanDepthShares()).isCloseTo(200, within(1e-9));
        assertThat(profile.medianHalfSpreadBps(50)).as("between 2 and 4").isCloseTo(3, within(1e-9));
    }

    @Test
    void quantilesInterpolateBetweenOrderedValues() {
        // 101 half-spreads of 1, 2, ... 101 cents at a mid of 100: the p quantile is 1 + 100 p bps times one.
        Session.Builder b = Sessions.builder(101);
        for (int t = 0; t < 101; t++) {
            b.bid(t, 0, 100 - 0.01 * (t + 1), 100).ask(t, 0, 100 + 0.01 * (t + 1), 100);
        }
        MarketProfile profile = Sessions.profile(b.build());

        assertThat(profile.pooledHalfSpreadBps(0.5)).isCloseTo(51, within(1e-6));
        assertThat(profile.pooledHalfSpreadBps(0.15))
                .as("between kept quantiles")
                .isCloseTo(16, within(1e-6));
        assertThat(profile.pooledHalfSpreadBps(0.001))
                .as("below the lowest kept")
                .isCloseTo(6, within(1e-6));
        assertThat(profile.pooledHalfSpreadBps(0.999))
                .as("above the highest kept")
                .isCloseTo(96, within(1e-6));
    }

    @Test
    void missingVolumeMakesTheCurveAProxyThatSumsToTheAssumedDay() {
        Session.Builder b = Sessions.builder(390);
        for (int t = 0; t < 390; t++) {
            b.bid(t, 0, 100, 100).ask(t, 0, 100.02, 100);
        }
        MarketProfile profile = MarketProfile.fit(List.of(b.build()), 780_000);

        assertThat(profile.volumeIsProxy()).isTrue();
        assertThat(profile.volumeShares()).containsOnly(2_000);
        assertThat(profile.advShares()).isCloseTo(780_000, within(1e-6));
    }

    @Test
    void halfDayFillsTheMissingAfternoonWithItsLastMinutes() {
        MarketProfile profile = Sessions.profile(Sessions.constant(Sessions.DATE, 210, 99.98, 100.02, 300));

        assertThat(profile.volumeShares()).hasSize(390).containsOnly(10_000);
        assertThat(profile.medianHalfSpreadBps(389)).isCloseTo(2, within(1e-9));
    }

    @Test
    void everyCurveIsFiniteAndSpreadQuantilesAscend() {
        MarketProfile profile = MarketProfile.fit(Sessions.randomWalks(4, 3), Sessions.ASSUMED_ADV);

        assertThat(Arrays.stream(profile.volumeShares())).allMatch(Double::isFinite);
        assertThat(Arrays.stream(profile.sigmaPerMinute())).allMatch(s -> s > 0 && s < 0.01);
        for (double[] quantiles : profile.halfSpreadBpsQuantiles()) {
            assertThat(quantiles).hasSize(MarketProfile.QUANTILES.length).isSorted();
        }
    }

    @Test
    void equalDataGivesEqualProfiles() {
        assertThat(Sessions.profile(Sessions.randomWalk(1)))
                .isEqualTo(Sessions.profile(Sessions.randomWalk(1)))
                .hasSameHashCodeAs(Sessions.profile(Sessions.randomWalk(1)))
                .isNotEqualTo(Sessions.profile(Sessions.randomWalk(2)));
    }

    @Test
    void noTrainingSessionIsADataProblem() {
        assertThatThrownBy(() -> MarketProfile.fit(List.of(), 1e6))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().category()).isEqualTo(Category.DATA));
    }
}
