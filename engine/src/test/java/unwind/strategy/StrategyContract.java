package unwind.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import unwind.cost.CostModel;
import unwind.cost.CostPresets;
import unwind.cost.SessionLiquidity;
import unwind.market.MarketProfile;
import unwind.market.Session;
import unwind.order.ExecutionTiming;
import unwind.order.Fill;
import unwind.order.ParentOrder;
import unwind.order.SliceLimits;
import unwind.sim.Decider;
import unwind.sim.ExecutionResult;
import unwind.sim.ExecutionSimulator;
import unwind.sim.PaceBand;
import unwind.testing.Sessions;

/** What holds for every strategy, whatever it decides; each strategy's test inherits it. */
public abstract class StrategyContract {
    private static final List<Session> TRAINING = Sessions.randomWalks(5, 3);

    /** The strategy, fitted on the sessions given. */
    protected abstract Strategy strategy(
            List<SessionLiquidity> training, ParentOrder order, CostModel costs, PaceBand band);

    @Property(tries = 25)
    void sharesSumStayInsideTheHorizonAndTheBand(
            @ForAll @IntRange(min = 1, max = 5000) int shares,
            @ForAll @IntRange(min = 0, max = 380) int start,
            @ForAll @IntRange(min = 1, max = 390) int horizon,
            @ForAll @IntRange(min = 0, max = 100) int bandPct,
            @ForAll long seed) {
        Played played = play(shares, start, horizon, bandPct, seed);
        ExecutionResult result = played.result;
        int[] byMinute = result.sharesByMinute();
        assertThat(Arrays.stream(byMinute).sum()).isEqualTo(shares);
        assertThat(Arrays.stream(byMinute)).allMatch(x -> x >= 0);
        assertThat(result.schedule().totalShares()).isEqualTo(shares);
        assertThat(result.order().startMinute() + byMinute.length).isLessThanOrEqualTo(Session.FULL_MINUTES);
        if (played.strategy.keepsPaceBand()) {
            PaceBand band = PaceBand.ofPercent(bandPct);
            int sold = 0;
            for (int k = 0; k < byMinute.length; k++) {
                sold += byMinute[k];
                assertThat(sold)
                        .isBetween(
                                band.least(k + 1, byMinute.length, shares), band.most(k + 1, byMinute.length, shares));
            }
        }
    }

    @Property(tries = 10)
    void limitsOfAChildOrderHoldUpToTheLastMinuteAndTheSumIsExact(
            @ForAll @IntRange(min = 1, max = 5000) int shares,
            @ForAll @IntRange(min = 1, max = 60) int lot,
            @ForAll @IntRange(min = 0, max = 4) int leastLots,
            @ForAll long seed) {
        SliceLimits limits = new SliceLimits(lot, leastLots * lot, 5 * lot, 0.05);
        Played played = play(shares, 0, 390, 10, seed, limits);
        int[] byMinute = played.result.sharesByMinute();
        assertThat(Arrays.stream(byMinute).sum()).isEqualTo(shares);
        if (!played.strategy.keepsSliceLimits()
                || played.result.fills().stream().anyMatch(f -> f.limitPrice().isPresent())) {
            return;
        }
        for (int x : Arrays.copyOf(byMinute, byMinute.length - 1)) {
            assertThat(x % lot).isZero();
            assertThat(x).isLessThanOrEqualTo(5 * lot);
            assertThat(x == 0 || x >= leastLots * lot).isTrue();
        }
    }

    @Property(tries = 10)
    void costIsTheSumOfItsPartsAndOfItsFills(@ForAll @IntRange(min = 1, max = 5000) int shares, @ForAll long seed) {
        ExecutionResult result = play(shares, 0, 390, 10, seed).result;
        double fromPrices = 0;
        for (Fill fill : result.fills()) {
            fromPrices += fill.shares() * (fill.referenceMidDollars() - fill.fillPriceDollars());
        }
        assertThat(result.controllableDollars()).isCloseTo(fromPrices, within(1e-6 + 1e-9 * Math.abs(fromPrices)));
    }

    @Property(tries = 10)
    void theSameSessionGivesTheSameSchedule(@ForAll long seed) {
        assertThat(play(777, 3, 200, 10, seed).result.sharesByMinute())
                .isEqualTo(play(777, 3, 200, 10, seed).result.sharesByMinute());
    }

    private record Played(Strategy strategy, ExecutionResult result) {}

    private Played play(int shares, int start, int horizon, int bandPct, long seed) {
        return play(shares, start, horizon, bandPct, seed, SliceLimits.NONE);
    }

    private Played play(int shares, int start, int horizon, int bandPct, long seed, SliceLimits limits) {
        MarketProfile profile = MarketProfile.fit(TRAINING, Sessions.ASSUMED_ADV);
        List<SessionLiquidity> training = TRAINING.stream()
                .map(s -> SessionLiquidity.of(s, profile, ExecutionTiming.NEXT_ROW))
                .toList();
        Session session = Sessions.randomWalk(seed);
        SessionLiquidity day = SessionLiquidity.of(session, profile, ExecutionTiming.NEXT_ROW);
        CostModel costs = CostPresets.defaultModel();
        PaceBand band = PaceBand.ofPercent(bandPct);
        ParentOrder asked = new ParentOrder(Sessions.TICKER, shares, start, horizon, limits);
        Strategy strategy = strategy(training, asked, costs, band);
        ParentOrder order = ExecutionSimulator.fit(
                strategy.keepsSliceLimits() ? asked : asked.withLimits(SliceLimits.NONE), session);
        Briefing briefing = new Briefing(
                session.date(),
                order.startMinute(),
                order.horizonMinutes(),
                profile,
                ExecutionTiming.NEXT_ROW,
                costs,
                band);
        int firstRow = order.startMinute() - session.firstMinute();
        Decider decider = strategy instanceof ForesightStrategy bound
                ? bound.beginKnowing(order, briefing, day, firstRow)
                : strategy.begin(order, briefing);
        PaceBand enforced = strategy.keepsPaceBand() ? band : PaceBand.OFF;
        return new Played(strategy, new ExecutionSimulator(costs, enforced, day).run(day, order, decider));
    }
}
