package unwind.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import unwind.cost.SessionLiquidity;
import unwind.market.Progress;
import unwind.market.QuoteKind;
import unwind.market.Session;
import unwind.order.ExecutionTiming;
import unwind.order.ParentOrder;
import unwind.problem.Category;
import unwind.problem.ProblemException;
import unwind.sim.Decider;
import unwind.sim.ExecutionResult;
import unwind.sim.PaceBand;
import unwind.strategy.Briefing;
import unwind.strategy.ForesightStrategy;
import unwind.strategy.HindsightStrategy;
import unwind.strategy.LargestRemainder;
import unwind.strategy.Strategy;
import unwind.strategy.TwapStrategy;

class BacktesterTest {
    private static final ParentOrder ORDER = Market.order(600, 60);

    private static BacktestResult run(List<Session> sessions, Strategy... strategies) {
        return Backtester.run(
                Market.liquidity(sessions, ExecutionTiming.NEXT_ROW),
                ORDER,
                ExecutionTiming.NEXT_ROW,
                10,
                Market.costs(),
                List.of(strategies),
                Progress.NONE);
    }

    @Test
    void everyStrategySellsTheWholeOrderInEverySessionInDateOrder() {
        List<Session> shuffled = new ArrayList<>(Market.sessions(4, 60));
        Collections.reverse(shuffled);

        BacktestResult result = run(shuffled, new TwapStrategy(), Market.waiting("late", false));

        assertThat(result.strategies()).extracting(StrategyResult::id).containsExactly("twap", "late");
        for (StrategyResult strategy : result.strategies()) {
            assertThat(strategy.sessions())
                    .extracting(ExecutionResult::session)
                    .containsExactlyElementsOf(result.sessions().stream()
                            .map(s -> s.session().date())
                            .toList())
                    .isSorted();
            assertThat(strategy.sessions()).allMatch(r -> r.filledShares() == 600);
        }
        assertThat(result.strategies().get(0).sessions().get(0).sharesByMinute())
                .containsExactly(LargestRemainder.even(600, 60));
    }

    @Test
    void paceBandHoldsForThoseThatKeepItAndForNoneElse() {
        BacktestResult result =
                run(Market.sessions(2, 60), Market.waiting("kept", true), Market.waiting("free", false));

        int[] free = result.strategy("free").orElseThrow().sessions().get(1).sharesByMinute();
        assertThat(free[59]).isEqualTo(600);
        int[] kept = result.strategy("kept").orElseThrow().sessions().get(1).sharesByMinute();
        PaceBand band = PaceBand.ofPercent(10);
        int sold = 0;
        for (int t = 0; t < 60; t++) {
            sold += kept[t];
            assertThat(sold).isEqualTo(band.least(t + 1, 60, 600));
        }
    }

    @Test
    void briefingSaysWhatHoldsInTheSession() {
        List<Briefing> briefings = new ArrayList<>();
        Strategy kept = new Market.Rule("kept", "kept", true, b -> note(briefings, b));
        Strategy free = new Market.Rule("free", "free", false, b -> note(briefings, b));
        List<Session> late = List.of(Market.session(LocalDate.of(2013, 10, 2), 5, 40, QuoteKind.POINT_IN_TIME, 1));

        run(late, kept, free);

        assertThat(briefings).extracting(Briefing::band).containsExactly(PaceBand.ofPercent(10), PaceBand.OFF);
        assertThat(briefings).allSatisfy(b -> {
            assertThat(b.date()).isEqualTo(LocalDate.of(2013, 10, 2));
            assertThat(b.firstMinuteOfDay()).isEqualTo(5);
            assertThat(b.horizonMinutes()).isEqualTo(40);
            assertThat(b.timing()).isEqualTo(ExecutionTiming.NEXT_ROW);
        });
    }

    private static Decider note(List<Briefing> briefings, Briefing briefing) {
        briefings.add(briefing);
        return (view, state) -> state.mostNow();
    }

    @Test
    void aBoundKnowsTheSessionAndIsMarked() {
        List<SessionLiquidity> known = new ArrayList<>();
        ForesightStrategy bound = new ForesightStrategy() {
            @Override
            public String id() {
                return "bound";
            }

            @Override
            public String label() {
                return "Bound";
            }

            @Override
            public boolean keepsPaceBand() {
                return true;
            }

            @Override
            public Decider beginKnowing(ParentOrder order, Briefing briefing, SessionLiquidity session, int firstRow) {
                known.add(session);
                assertThat(firstRow)
                        .isEqualTo(order.startMinute() - session.session().firstMinute());
                return (view, state) -> state.leastNow();
            }
        };

        BacktestResult result = run(Market.sessions(2, 60), bound, new TwapStrategy());

        assertThat(known).containsExactlyElementsOf(result.sessions());
        assertThat(result.strategies()).extracting(StrategyResult::hasForesight).containsExactly(true, false);
        assertThat(result.summaries()).extracting(StrategySummary::hasForesight).containsExactly(true, false);
    }

    @Test
    void shortenedHorizonsAndExtremeQuotesAreSaid() {
        List<Session> sessions = new ArrayList<>(Market.sessions(2, 60));
        sessions.add(Market.session(LocalDate.of(2013, 11, 29), 0, 45, QuoteKind.POINT_IN_TIME, 9));
        sessions.add(Market.session(LocalDate.of(2013, 12, 2), 3, 57, QuoteKind.EXTREMES, 9));

        BacktestResult result = run(sessions, new TwapStrategy());

        assertThat(result.warnings()).hasSize(3);
        assertThat(result.warnings().get(0))
                .isEqualTo("The close shortens the horizon from 60 to 45 minutes in session 2013-11-29.");
        assertThat(result.warnings().get(1))
                .isEqualTo("The data begins late: the order starts in minute 3 instead of minute 0 in session"
                        + " 2013-12-02.");
        assertThat(result.warnings().get(2)).contains("no cost claim");
        assertThat(result.strategies().get(0).sessions().get(2).order().horizonMinutes())
                .isEqualTo(45);
        assertThat(run(Market.sessions(2, 60), new TwapStrategy()).warnings()).isEmpty();
    }

    @Test
    void manySessionsWithOneWarningAreNamedOnce() {
        BacktestResult result = run(Market.sessions(8, 50), new TwapStrategy());

        assertThat(result.warnings())
                .singleElement()
                .asString()
                .contains("from 60 to 50")
                .contains("2013-10-01, 2013-10-02, 2013-10-03, 2013-10-04, 2013-10-05 and 3 more");
    }

    @Test
    void progressCountsSessionsAndMayCancel() {
        List<Long> done = new ArrayList<>();
        List<SessionLiquidity> sessions = Market.liquidity(Market.sessions(3, 60), ExecutionTiming.SNAPSHOT);
        List<Strategy> strategies = List.of(new TwapStrategy(), Market.waiting("late", false));

        Backtester.run(sessions, ORDER, ExecutionTiming.SNAPSHOT, 10, Market.costs(), strategies, (d, total, what) -> {
            assertThat(total).isEqualTo(6);
            done.add(d);
        });
        assertThat(done).containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L);

        assertThatThrownBy(() -> Backtester.run(
                        sessions, ORDER, ExecutionTiming.SNAPSHOT, 10, Market.costs(), strategies, (d, total, what) -> {
                            if (d == 2) {
                                throw new CancellationException();
                            }
                        }))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void sameInputSameResult() {
        Strategy[] strategies = {new TwapStrategy(), Market.waiting("late", true), new HindsightStrategy()};
        BacktestResult one = run(Market.sessions(3, 60), strategies);
        BacktestResult two = run(Market.sessions(3, 60), strategies);

        assertThat(ComparisonTable.text(two)).isEqualTo(ComparisonTable.text(one));
        for (int s = 0; s < strategies.length; s++) {
            assertThat(two.strategies().get(s).controllableBps())
                    .containsExactly(one.strategies().get(s).controllableBps());
        }
    }

    @Test
    void costsAddUpAndFeesStayApart() {
        BacktestResult result = run(Market.sessions(3, 60), new TwapStrategy());
        StrategySummary summary = result.summary("twap").orElseThrow();

        assertThat(Arrays.stream(summary.partsBps()).sum()).isCloseTo(summary.meanBps(), within(1e-12));
        double fees = result.strategies().get(0).sessions().stream()
                .mapToDouble(r -> 1e4 * Market.FEES_DOLLARS / r.arrivalNotionalDollars())
                .average()
                .orElseThrow();
        assertThat(summary.feesBps()).isCloseTo(fees, within(1e-12));
    }

    @Test
    void refusesWhatCannotBePlayed() {
        assertThatThrownBy(() -> run(List.of(), new TwapStrategy()))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().category()).isEqualTo(Category.DATA));
        assertThatThrownBy(() -> run(Market.sessions(1, 60), new TwapStrategy(), new TwapStrategy()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("twice");
        assertThatThrownBy(() -> Backtester.run(
                        Market.liquidity(Market.sessions(1, 60), ExecutionTiming.SNAPSHOT),
                        ORDER,
                        ExecutionTiming.NEXT_ROW,
                        10,
                        Market.costs(),
                        List.of(new TwapStrategy()),
                        Progress.NONE))
                .hasMessageContaining("made for snapshot, not for next-row");
    }
}
