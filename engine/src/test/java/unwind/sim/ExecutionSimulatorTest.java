package unwind.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import unwind.cost.CostModel;
import unwind.cost.CostPart;
import unwind.cost.CostPresets;
import unwind.cost.SessionLiquidity;
import unwind.market.Session;
import unwind.order.ExecutionTiming;
import unwind.order.ParentOrder;
import unwind.problem.ProblemException;
import unwind.testing.Sessions;

class ExecutionSimulatorTest {
    private final CostModel costs = CostPresets.model("realistic");

    private ExecutionResult run(Session session, ParentOrder order, Decider decider) {
        SessionLiquidity day = Sessions.liquidity(session);
        return new ExecutionSimulator(costs, PaceBand.OFF, day)
                .run(day, ExecutionSimulator.fit(order, session), decider);
    }

    @Test
    void halfTheSpreadIsPaidOnEveryShareOfAQuietMarket() {
        Session session = Sessions.constant(99.99, 100.01, 1_000_000);
        ExecutionResult result = run(session, new ParentOrder("TEST", 390, 0, 390), (view, state) -> 1);
        // 390 shares x 1 cent; nothing moves, so sigma and with it the impact is zero.
        assertThat(result.controllableDollars()).isCloseTo(3.90, within(1e-9));
        assertThat(result.dollars(CostPart.SPREAD)).isCloseTo(3.90, within(1e-9));
        assertThat(result.bps(result.controllableDollars())).isCloseTo(1.0, within(1e-9));
        assertThat(result.shortfallDollars()).isCloseTo(3.90 + result.feesDollars(), within(1e-9));
    }

    @Test
    void whatIsLeftIsSoldInTheLastMinuteWhateverTheDeciderSays() {
        ExecutionResult result = run(Sessions.randomWalk(1), new ParentOrder("TEST", 500, 0, 390), (view, state) -> 0);
        assertThat(result.fills()).hasSize(1);
        assertThat(result.fills().get(0).row()).isEqualTo(389);
        assertThat(result.fills().get(0).shares()).isEqualTo(500);
    }

    @Test
    void theLastFillIsStampedAtTheCloseAndTheFirstAMinuteAfterTheOpen() {
        ExecutionResult result = run(Sessions.randomWalk(1), new ParentOrder("TEST", 390, 0, 390), (view, state) -> 1);
        assertThat(result.fills().get(0).timestamp()).isEqualTo(Instant.parse("2024-07-01T13:31:00Z"));
        assertThat(result.fills().get(389).timestamp()).isEqualTo(Instant.parse("2024-07-01T20:00:00Z"));
    }

    @Test
    void aHorizonBeyondTheCloseIsShortened() {
        Session half = Sessions.constant(LocalDate.of(2024, 7, 3), 210, 99.99, 100.01, 1000);
        assertThat(ExecutionSimulator.fit(new ParentOrder("TEST", 10, 30, 390), half)
                        .horizonMinutes())
                .isEqualTo(180);
        assertThatThrownBy(() -> ExecutionSimulator.fit(new ParentOrder("TEST", 10, 300, 30), half))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("ends in minute 210");
    }

    @Test
    void theViewRefusesRowsOfTheFuture() {
        Session session = Sessions.randomWalk(1);
        MarketView snapshot = MarketView.over(session, Sessions.profile(session), ExecutionTiming.SNAPSHOT);
        snapshot.moveToFill(10);
        assertThat(snapshot.mid(10)).isEqualTo(session.mid()[10]);
        assertThatThrownBy(() -> snapshot.mid(11)).isInstanceOf(IllegalStateException.class);
        MarketView late = MarketView.over(session, Sessions.profile(session), ExecutionTiming.NEXT_ROW);
        late.moveToFill(10);
        assertThatThrownBy(() -> late.halfSpreadBps(10)).isInstanceOf(IllegalStateException.class);
        late.moveToFill(0);
        assertThat(late.lastRow()).isEqualTo(-1);
    }
}
