package unwind.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import unwind.cost.CostPresets;
import unwind.cost.SessionLiquidity;
import unwind.market.MarketProfile;
import unwind.market.Session;
import unwind.order.ExecutionTiming;
import unwind.order.ParentOrder;
import unwind.order.SliceLimits;
import unwind.testing.Sessions;

/** Limits of a child order hold for whatever a strategy asks, and what they leave over is sold at the end and said. */
class SliceLimitsInKernelTest {
    private static final List<Session> TRAINING = Sessions.randomWalks(3, 3);
    private static final MarketProfile PROFILE = MarketProfile.fit(TRAINING, Sessions.ASSUMED_ADV);

    private static ExecutionResult play(
            SessionLiquidity day, int shares, int horizon, SliceLimits limits, PaceBand band, Decider decider) {
        ParentOrder order = new ParentOrder(Sessions.TICKER, shares, 0, horizon).withLimits(limits);
        return new ExecutionSimulator(CostPresets.defaultModel(), band, day).run(day, order, decider);
    }

    private static SessionLiquidity day(long seed, ExecutionTiming timing) {
        return SessionLiquidity.of(Sessions.randomWalk(seed), PROFILE, timing);
    }

    @Property(tries = 60)
    void everyChildOrderButTheLastKeepsTheLimitsAndTheSumIsExact(
            @ForAll @IntRange(min = 1, max = 20_000) int shares,
            @ForAll @IntRange(min = 1, max = 390) int horizon,
            @ForAll @IntRange(min = 1, max = 200) int lot,
            @ForAll @IntRange(min = 0, max = 300) int least,
            @ForAll @IntRange(min = 0, max = 5) int mostLots,
            @ForAll @IntRange(min = 1, max = 60) int volumePct,
            @ForAll @IntRange(min = 0, max = 100) int bandPct,
            @ForAll long seed) {
        int most = Math.ceilDiv(Math.max(1, least), lot) * lot + mostLots * lot;
        SliceLimits limits = new SliceLimits(lot, least, most, volumePct / 100.0);
        ExecutionTiming timing = seed % 2 == 0 ? ExecutionTiming.SNAPSHOT : ExecutionTiming.NEXT_ROW;
        SessionLiquidity day = day(seed, timing);
        SplittableRandom random = new SplittableRandom(seed);
        Decider wild = (view, state) -> random.nextInt(-5, 2000);
        int[] sold = play(day, shares, horizon, limits, PaceBand.ofPercent(bandPct), wild)
                .sharesByMinute();
        assertThat(Arrays.stream(sold).sum()).isEqualTo(shares);
        for (int k = 0; k < sold.length - 1; k++) {
            if (sold[k] == 0) {
                continue;
            }
            int visible = k - timing.lagRows();
            double volume = visible < 0 ? PROFILE.volumeShares()[0] : day.volumeShares()[visible];
            assertThat(sold[k] % lot).isZero();
            assertThat(sold[k]).isBetween(Math.max(1, least), most);
            assertThat((double) sold[k]).isLessThanOrEqualTo(volumePct / 100.0 * volume + 1e-6);
        }
    }

    @Test
    void whatTheLimitsLeaveOverIsSoldInTheLastMinuteAndSaid() {
        SliceLimits limits = new SliceLimits(1, 0, 10, Double.POSITIVE_INFINITY);
        ExecutionResult result =
                play(day(1, ExecutionTiming.SNAPSHOT), 1000, 30, limits, PaceBand.OFF, (view, state) -> 1000);
        assertThat(Arrays.copyOf(result.sharesByMinute(), 29)).containsOnly(10);
        assertThat(result.sharesByMinute()[29]).isEqualTo(710);
        assertThat(result.beyondLimitsShares()).isEqualTo(700);
    }

    @Test
    void anOrderThatFitsIntoItsLimitsGoesNowhereBeyondThem() {
        SliceLimits limits = new SliceLimits(100, 0, 200, Double.POSITIVE_INFINITY);
        ExecutionResult result =
                play(day(1, ExecutionTiming.SNAPSHOT), 1050, 30, limits, PaceBand.OFF, (view, state) -> 1000);
        assertThat(Arrays.copyOf(result.sharesByMinute(), 6)).containsExactly(200, 200, 200, 200, 200, 0);
        assertThat(result.sharesByMinute()[29]).isEqualTo(50);
        assertThat(result.beyondLimitsShares()).isZero();
    }

    @Test
    void aDemandOfTheBandIsMetByTheSmallestChildOrderThatIsAllowed() {
        SliceLimits limits = new SliceLimits(100, 0, 300, Double.POSITIVE_INFINITY);
        ExecutionResult result =
                play(day(1, ExecutionTiming.SNAPSHOT), 1000, 10, limits, PaceBand.ofPercent(10), (view, state) -> 0);
        assertThat(result.sharesByMinute()).containsExactly(0, 100, 100, 100, 100, 100, 100, 100, 100, 200);
        assertThat(result.beyondLimitsShares()).isZero();
    }

    @Test
    void aRestingOrderIsAChildOrderToo() {
        SliceLimits limits = new SliceLimits(10, 20, 40, Double.POSITIVE_INFINITY);
        SessionLiquidity day = day(3, ExecutionTiming.SNAPSHOT);
        LimitDecider eager = (view, state, ticket) -> ticket.limit(95, view.ask(0, view.lastRow()));
        ParentOrder order = new ParentOrder(Sessions.TICKER, 1000, 0, 200).withLimits(limits);
        LimitRules rules = new LimitRules(LimitFillRule.TOUCH, 1);
        ExecutionResult result =
                new ExecutionSimulator(CostPresets.defaultModel(), PaceBand.OFF, day, rules).run(day, order, eager);
        List<Integer> filled = result.fills().stream()
                .filter(f -> f.limitPrice().isPresent())
                .map(f -> f.shares())
                .toList();
        assertThat(filled).isNotEmpty().allMatch(x -> x <= 40);
        assertThat(result.filledShares()).isEqualTo(1000);
    }
}
