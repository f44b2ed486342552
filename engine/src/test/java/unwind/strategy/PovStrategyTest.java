package unwind.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import unwind.cost.CostModel;
import unwind.cost.CostPresets;
import unwind.cost.SessionLiquidity;
import unwind.market.Column;
import unwind.market.MarketProfile;
import unwind.market.Session;
import unwind.order.ExecutionTiming;
import unwind.order.ParentOrder;
import unwind.sim.ExecutionSimulator;
import unwind.sim.PaceBand;
import unwind.testing.Sessions;

class PovStrategyTest {
    private static final Session STEADY = Sessions.constant(99.99, 100.01, 1000);

    @Test
    void onAUsualDayItFinishesOnTimeAtAnEvenRate() {
        int[] schedule = play(STEADY, Map.of("povMarginPct", "0"), 3900, ExecutionTiming.SNAPSHOT, PaceBand.OFF);
        assertThat(schedule).containsOnly(10);
    }

    @Test
    void theMarginEndsItEarly() {
        int[] schedule = play(STEADY, Map.of("povMarginPct", "25"), 3900, ExecutionTiming.SNAPSHOT, PaceBand.OFF);
        assertThat(Arrays.stream(schedule, 0, 312).sum()).isEqualTo(3900);
    }

    @Test
    void aRateOfItsOwnIsAShareOfTheVolumeAndFractionsAreCarried() {
        int[] schedule = play(STEADY, Map.of("povRatePct", "0.015"), 3900, ExecutionTiming.SNAPSHOT, PaceBand.OFF);
        assertThat(schedule).startsWith(1, 2, 1, 2, 1, 2);
        assertThat(schedule[389]).isEqualTo(3900 - (int) Math.floor(389 * 1.5));
    }

    @ParameterizedTest
    @EnumSource
    void aBurstOfVolumeIsFollowedAsSoonAsItIsVisible(ExecutionTiming timing) {
        int burst = 100;
        int[] calm = play(STEADY, Map.of(), 3900, timing, PaceBand.OFF);
        int[] busy = play(withVolume(burst, 60_000), Map.of(), 3900, timing, PaceBand.OFF);
        int seen = burst + timing.lagRows();
        assertThat(Arrays.copyOf(busy, seen)).isEqualTo(Arrays.copyOf(calm, seen));
        // Five minutes of mean volume: the burst of six times the usual volume doubles the mean.
        for (int k = seen; k < seen + 5; k++) {
            assertThat(busy[k]).isBetween(2 * calm[k] - 2, 2 * calm[k] + 2);
        }
    }

    @Test
    void aMissingVolumeIsTakenFromTheTrainingCurve() {
        assertThat(play(withVolume(100, Double.NaN), Map.of(), 3900, ExecutionTiming.SNAPSHOT, PaceBand.OFF))
                .isEqualTo(play(STEADY, Map.of(), 3900, ExecutionTiming.SNAPSHOT, PaceBand.OFF));
    }

    @Test
    void aQuietDayIsCompletedAndKeptInTheBand() {
        int[] schedule = play(quiet(), Map.of(), 3900, ExecutionTiming.SNAPSHOT, PaceBand.ofPercent(10));
        assertThat(Arrays.stream(schedule).sum()).isEqualTo(3900);
        assertThat(schedule[389]).isBetween(390, 401);
    }

    private static Session withVolume(int row, double shares) {
        Session.Builder b = Sessions.builder(Session.FULL_MINUTES);
        for (int t = 0; t < Session.FULL_MINUTES; t++) {
            b.bid(t, 0, 99.99, 1000);
            b.ask(t, 0, 100.01, 1000);
            b.value(t, Column.VOLUME, t == row ? shares : Sessions.CONSTANT_VOLUME);
        }
        return b.build();
    }

    private static Session quiet() {
        Session.Builder b = Sessions.builder(Session.FULL_MINUTES);
        for (int t = 0; t < Session.FULL_MINUTES; t++) {
            b.bid(t, 0, 99.99, 1000);
            b.ask(t, 0, 100.01, 1000);
            b.value(t, Column.VOLUME, Sessions.CONSTANT_VOLUME / 4);
        }
        return b.build();
    }

    private static int[] play(
            Session session, Map<String, String> values, int shares, ExecutionTiming timing, PaceBand band) {
        MarketProfile profile = Sessions.profile(STEADY);
        SessionLiquidity day = SessionLiquidity.of(session, profile, timing);
        ParentOrder order = new ParentOrder(Sessions.TICKER, shares, 0, 390);
        CostModel costs = CostPresets.defaultModel();
        Briefing briefing = new Briefing(session.date(), 0, 390, profile, timing, costs, band);
        Strategy strategy = new PovStrategy(PovStrategy.PARAMS.with(values));
        return new ExecutionSimulator(costs, band, day)
                .run(day, order, strategy.begin(order, briefing))
                .sharesByMinute();
    }
}
