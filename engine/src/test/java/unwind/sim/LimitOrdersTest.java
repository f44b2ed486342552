package unwind.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import unwind.cost.CostModel;
import unwind.cost.CostPart;
import unwind.cost.CostPreset;
import unwind.cost.CostPresets;
import unwind.cost.SessionLiquidity;
import unwind.market.Column;
import unwind.market.Session;
import unwind.order.ExecutionTiming;
import unwind.order.Fill;
import unwind.order.OrderType;
import unwind.order.ParentOrder;
import unwind.testing.Sessions;

class LimitOrdersTest {
    private static final LimitRules ALL_VOLUME = new LimitRules(LimitFillRule.TRADE_THROUGH, 1);

    private static SessionLiquidity day(Session session, ExecutionTiming timing) {
        return SessionLiquidity.of(session, Sessions.profile(session), timing);
    }

    private static ExecutionResult run(
            SessionLiquidity day, int shares, PaceBand band, LimitRules rules, CostModel costs, LimitDecider decider) {
        ParentOrder order = ExecutionSimulator.fit(
                new ParentOrder(Sessions.TICKER, shares, 0, day.session().rows()), day.session());
        return new ExecutionSimulator(costs, band, day, rules).run(day, order, decider);
    }

    private static ExecutionResult run(Session session, int shares, LimitDecider decider) {
        return run(
                day(session, ExecutionTiming.SNAPSHOT),
                shares,
                PaceBand.OFF,
                ALL_VOLUME,
                CostPresets.defaultModel(),
                decider);
    }

    /** Bids and asks two cents either side of mids 100.00, 100.05, 100.10, ...; each minute trades up to {@code high}. */
    private static Session rising(double... highs) {
        Session.Builder b = Sessions.builder(highs.length);
        for (int row = 0; row < highs.length; row++) {
            double mid = 100 + 0.05 * row;
            b.bid(row, 0, mid - 0.02, 500).ask(row, 0, mid + 0.02, 500);
            b.value(row, Column.HIGH, highs[row]);
            b.value(row, Column.LOW, mid - 0.05);
            b.value(row, Column.VOLUME, 5000);
        }
        return b.build();
    }

    @Test
    void anOrderDecidedAtOneCloseFillsInTheNextRowAgainstTheMidAtItsEnd() {
        ExecutionResult result = run(rising(101, 101, 101), 100, (view, state, ticket) -> {
            if (state.minute() == 0) {
                ticket.limit(100, view.ask(0, view.lastRow()));
            }
        });
        assertThat(result.fills()).hasSize(1);
        Fill fill = result.fills().get(0);
        assertThat(fill.row()).isEqualTo(1);
        assertThat(fill.timestamp()).isEqualTo(Instant.parse("2024-07-01T13:32:00Z"));
        assertThat(fill.type()).isEqualTo(OrderType.LIMIT);
        assertThat(fill.limitPrice()).isEqualTo(OptionalDouble.of(100.02));
        assertThat(fill.referenceMidDollars()).isCloseTo(100.05, within(1e-9));
        assertThat(fill.fillPriceDollars()).isCloseTo(100.02, within(1e-9));
        // Sold 2 cents above the mid at posting, which then rose by 5: the picked-off seller lost 3 a share.
        assertThat(result.dollars(CostPart.PRICE_IMPROVEMENT)).isCloseTo(-2, within(1e-9));
        assertThat(result.dollars(CostPart.ADVERSE_SELECTION)).isCloseTo(5, within(1e-9));
        assertThat(result.controllableDollars()).isCloseTo(3, within(1e-9));
    }

    @Test
    void anOrderIsGoodForOneMinuteOnly() {
        ExecutionResult result = run(rising(0.01, 0.01, 101, 101), 100, (view, state, ticket) -> {
            if (state.minute() == 0) {
                ticket.limit(100, view.ask(0, view.lastRow()));
            }
        });
        assertThat(result.fills()).hasSize(1);
        assertThat(result.fills().get(0).type()).isEqualTo(OrderType.MARKET);
        assertThat(result.fills().get(0).row()).isEqualTo(3);
    }

    @Test
    void inTheLastMinuteTheLimitFillsFirstAndTheRestGoesToMarket() {
        LimitRules tenth = new LimitRules(LimitFillRule.TRADE_THROUGH, 0.1);
        ExecutionResult result = run(
                day(rising(101, 101, 101), ExecutionTiming.SNAPSHOT),
                1700,
                PaceBand.OFF,
                tenth,
                CostPresets.defaultModel(),
                (view, state, ticket) -> ticket.limit(1700, view.ask(0, view.lastRow())));
        // 10 % of 5,000 in each of rows 1 and 2, 700 left for the last close.
        assertThat(result.fills()).extracting(Fill::shares).containsExactly(500, 500, 700);
        assertThat(result.fills()).extracting(Fill::row).containsExactly(1, 2, 2);
        assertThat(result.fills())
                .extracting(Fill::type)
                .containsExactly(OrderType.LIMIT, OrderType.LIMIT, OrderType.MARKET);
        assertThat(result.schedule().totalShares()).isEqualTo(1700);
    }

    @Test
    void underNextRowADecisionDoesNotKnowWhatItsRestingOrderIsDoing() {
        int[] known = new int[4];
        ExecutionResult result = run(
                day(rising(101, 101, 101, 101), ExecutionTiming.NEXT_ROW),
                100,
                PaceBand.OFF,
                ALL_VOLUME,
                CostPresets.defaultModel(),
                (view, state, ticket) -> {
                    known[state.minute()] = state.sold();
                    if (state.minute() == 1) {
                        ticket.limit(60, view.ask(0, view.lastRow()));
                    } else if (state.minute() == 2) {
                        ticket.market(state.sharesLeft());
                    }
                });
        // Posted by the second decision, 60 fill in row 2; the third has seen row 1 and asks for all 100 at market, of
        // which
        // 60 are gone already; the fourth knows.
        assertThat(known).containsExactly(0, 0, 0, 100);
        assertThat(result.fills()).extracting(Fill::shares).containsExactly(60, 40);
        assertThat(result.fills()).extracting(Fill::row).containsExactly(2, 2);
        // The price was seen in row 0 at 100.02; when it arrived the bid was 100.03, and the order gave way.
        assertThat(result.fills().get(0).limitPrice()).isEqualTo(OptionalDouble.of(100.04));
    }

    @Test
    void whatADecisionCouldNotKnowIsTakenOffItsMarketSharesFirstThenOffItsLimit() {
        ExecutionResult result = run(
                day(rising(101, 101, 101, 101, 101), ExecutionTiming.NEXT_ROW),
                1000,
                PaceBand.OFF,
                ALL_VOLUME,
                CostPresets.defaultModel(),
                (view, state, ticket) -> {
                    switch (state.minute()) {
                        case 1 -> ticket.limit(60, view.ask(0, view.lastRow()));
                        case 2 -> ticket.market(40).limit(50, view.ask(0, view.lastRow()));
                        default -> {}
                    }
                });
        assertThat(result.fills()).extracting(Fill::shares).containsExactly(60, 30, 910);
        assertThat(result.fills()).extracting(Fill::row).containsExactly(2, 3, 4);
    }

    @Test
    void aLimitFillPaysNoSpreadNoSlippageAndNoTemporaryImpact() {
        for (CostPreset preset : CostPresets.all()) {
            ExecutionResult result = run(
                    day(rising(101, 101, 101), ExecutionTiming.SNAPSHOT),
                    400,
                    PaceBand.OFF,
                    ALL_VOLUME,
                    CostPresets.model(preset.id()),
                    (view, state, ticket) -> ticket.limit(400, view.ask(0, view.lastRow())));
            assertThat(result.dollars(CostPart.SPREAD)).isZero();
            assertThat(result.dollars(CostPart.SLIPPAGE)).isZero();
            assertThat(result.dollars(CostPart.TEMPORARY_IMPACT)).isZero();
            assertThat(result.dollars(CostPart.TRANSIENT_IMPACT)).isZero();
        }
    }

    @Test
    void permanentImpactIsTheSameInTotalHoweverTheOrderIsSold() {
        SessionLiquidity day = day(Sessions.randomWalk(3), ExecutionTiming.SNAPSHOT);
        CostModel costs = CostPresets.model("almgren-chriss");
        ExecutionResult mixed = run(day, 50_000, PaceBand.OFF, ALL_VOLUME, costs, mixed(4));
        assertThat(mixed.fills()).extracting(Fill::type).contains(OrderType.LIMIT, OrderType.MARKET);
        assertThat(mixed.dollars(CostPart.PERMANENT_IMPACT)).isCloseTo(2.5e-7 * 50_000.0 * 50_000.0 / 2, within(1e-9));
    }

    /** Random market and limit shares round the pace, at random prices. */
    private static LimitDecider mixed(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return (view, state, ticket) -> {
            int pace = Math.max(1, 4 * state.sharesLeft() / state.minutesLeft());
            ticket.market(random.nextInt(pace + 1));
            if (view.lastRow() >= 0) {
                ticket.limit(random.nextInt(3 * pace + 1), view.ask(0, view.lastRow()) + 0.01 * random.nextInt(-4, 3));
            }
        };
    }

    @Property(tries = 60)
    void sharesAreConservedInsideHorizonBandAndVolumeAndThePartsAddUp(
            @ForAll @IntRange(min = 1, max = 20_000) int shares,
            @ForAll @IntRange(min = 1, max = 60) int rows,
            @ForAll @IntRange(min = 0, max = 100) int bandPct,
            @ForAll @IntRange(min = 1, max = 100) int volumePct,
            @ForAll LimitFillRule rule,
            @ForAll ExecutionTiming timing,
            @ForAll long seed) {
        Session session = Sessions.randomWalk(seed, Sessions.DATE, rows);
        PaceBand band = PaceBand.ofPercent(bandPct);
        LimitRules rules = new LimitRules(rule, volumePct / 100.0);
        ExecutionResult result =
                run(day(session, timing), shares, band, rules, CostPresets.defaultModel(), mixed(seed));
        int[] byMinute = result.sharesByMinute();
        assertThat(Arrays.stream(byMinute).sum()).isEqualTo(shares);
        assertThat(result.schedule().totalShares()).isEqualTo(shares);
        int sold = 0;
        for (int k = 0; k < rows; k++) {
            sold += byMinute[k];
            assertThat(sold).isBetween(band.least(k + 1, rows, shares), band.most(k + 1, rows, shares));
        }
        double[] volume = session.column(Column.VOLUME);
        double[] high = session.column(Column.HIGH);
        double[] mid = session.mid();
        for (Fill fill : result.fills()) {
            double cost = fill.shares() * (fill.referenceMidDollars() - fill.fillPriceDollars());
            assertThat(fill.totalCostDollars()).isCloseTo(cost, within(1e-6));
            if (fill.type() == OrderType.LIMIT) {
                double price = fill.limitPrice().orElseThrow();
                assertThat(fill.shares()).isLessThanOrEqualTo((int) (volumePct / 100.0 * volume[fill.row()] + 1e-6));
                assertThat(high[fill.row()])
                        .isGreaterThan(price + (rule == LimitFillRule.TRADE_THROUGH ? 0.005 : -0.005));
                assertThat(fill.row()).isPositive();
                assertThat(price).isGreaterThan(session.bid(0)[fill.row() - 1] + 0.005);
                assertThat(fill.fillPriceDollars()).isCloseTo(price, within(1e-9));
                double improvement = fill.costDollars()[CostPart.PRICE_IMPROVEMENT.ordinal()];
                double selection = fill.costDollars()[CostPart.ADVERSE_SELECTION.ordinal()];
                assertThat(improvement).isCloseTo(fill.shares() * (mid[fill.row() - 1] - price), within(1e-6));
                assertThat(improvement + selection).isCloseTo(fill.shares() * (mid[fill.row()] - price), within(1e-6));
            }
        }
    }

    @Property(tries = 20)
    void aTicketOfMarketSharesIsAMarketOrderToTheLastBit(
            @ForAll @IntRange(min = 1, max = 20_000) int shares, @ForAll ExecutionTiming timing, @ForAll long seed) {
        Session session = Sessions.randomWalk(seed);
        SessionLiquidity day = day(session, timing);
        PaceBand band = PaceBand.ofPercent(10);
        ParentOrder order = new ParentOrder(Sessions.TICKER, shares, 0, session.rows());
        ExecutionSimulator simulator = new ExecutionSimulator(CostPresets.defaultModel(), band, day);
        SplittableRandom one = new SplittableRandom(seed);
        SplittableRandom two = new SplittableRandom(seed);
        Decider plain = (view, state) -> one.nextInt(shares);
        LimitDecider ticketed = (view, state, ticket) -> ticket.market(two.nextInt(shares));
        ExecutionResult expected = simulator.run(day, order, plain);
        ExecutionResult actual = simulator.run(day, order, ticketed);
        assertThat(actual.controllableDollars()).isEqualTo(expected.controllableDollars());
        assertThat(actual.sharesByMinute()).isEqualTo(expected.sharesByMinute());
    }

    @ParameterizedTest
    @EnumSource
    void aNewSessionForgetsTheOrderThatRestedInTheLast(ExecutionTiming timing) {
        SessionLiquidity day = day(Sessions.randomWalk(5), timing);
        ExecutionSimulator simulator =
                new ExecutionSimulator(CostPresets.defaultModel(), PaceBand.OFF, day, ALL_VOLUME);
        ParentOrder order = new ParentOrder(Sessions.TICKER, 5000, 0, 390);
        simulator.begin(day, order);
        OrderTicket ticket = new OrderTicket();
        while (simulator.limitFilled() == 0) {
            simulator.step(ticket.limit(5000, 1));
        }
        simulator.begin(day, order);
        assertThat(simulator.state().sold()).isZero();
        simulator.step(7);
        assertThat(simulator.state().sold()).isEqualTo(7);
        assertThat(simulator.limitFilled()).isZero();
    }

    @Test
    void aTicketRefusesWhatNoBrokerWouldTake() {
        OrderTicket ticket = new OrderTicket();
        assertThatThrownBy(() -> ticket.market(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ticket.limit(1, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ticket.limit(-1, 10)).isInstanceOf(IllegalArgumentException.class);
        LimitDecider decider = (view, state, t) -> t.market(1);
        Session session = Sessions.randomWalk(1);
        ExecutionSimulator simulator = new ExecutionSimulator(
                CostPresets.defaultModel(), PaceBand.OFF, day(session, ExecutionTiming.SNAPSHOT));
        assertThatThrownBy(() -> decider.shares(simulator.view(), simulator.state()))
                .isInstanceOf(IllegalStateException.class);
    }
}
