package unwind.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import unwind.cost.CostModel;
import unwind.cost.CostPresets;
import unwind.cost.SessionLiquidity;
import unwind.market.Column;
import unwind.market.Session;
import unwind.order.ExecutionTiming;
import unwind.order.Fill;
import unwind.order.OrderType;
import unwind.order.ParentOrder;
import unwind.problem.ProblemException;
import unwind.sim.ExecutionResult;
import unwind.sim.ExecutionSimulator;
import unwind.sim.LimitFillRule;
import unwind.sim.LimitRules;
import unwind.sim.PaceBand;
import unwind.testing.Sessions;

class SubmitAndLeaveStrategyTest {
    private static final CostModel COSTS = CostPresets.defaultModel();
    private static final LimitRules TOUCH = new LimitRules(LimitFillRule.TOUCH, 1);

    /** A quiet market, 99.98 to 100.02, in which every minute's high is {@code high}. */
    private static SessionLiquidity quiet(int rows, double high) {
        Session.Builder b = Sessions.builder(rows);
        for (int row = 0; row < rows; row++) {
            b.bid(row, 0, 99.98, 500).ask(row, 0, 100.02, 500);
            b.value(row, Column.HIGH, high).value(row, Column.LOW, 99.9).value(row, Column.VOLUME, 10_000);
        }
        Session session = b.build();
        return SessionLiquidity.of(session, Sessions.profile(session), ExecutionTiming.SNAPSHOT);
    }

    private static ExecutionResult play(SubmitAndLeaveStrategy strategy, SessionLiquidity day, int shares) {
        ParentOrder order =
                new ParentOrder(Sessions.TICKER, shares, 0, day.session().rows());
        Briefing briefing = new Briefing(
                day.session().date(), 0, order.horizonMinutes(), day.profile(), day.timing(), COSTS, PaceBand.OFF);
        return new ExecutionSimulator(COSTS, PaceBand.OFF, day, strategy.limitRules())
                .run(day, order, strategy.begin(order, briefing));
    }

    @Test
    void whatNobodyTakesGoesToMarketWhenItsBlockEnds() {
        ExecutionResult result = play(new SubmitAndLeaveStrategy(5, 0, TOUCH), quiet(20, 100.01), 200);
        assertThat(result.fills()).extracting(Fill::row).containsExactly(5, 10, 15, 19);
        assertThat(result.fills()).extracting(Fill::shares).containsExactly(60, 50, 50, 40);
        assertThat(result.fills()).extracting(Fill::type).containsOnly(OrderType.MARKET);
    }

    @Test
    void whatIsTakenIsSoldAtTheBlocksPriceInItsFirstMinute() {
        ExecutionResult result = play(new SubmitAndLeaveStrategy(5, 1, TOUCH), quiet(20, 100.03), 200);
        assertThat(result.fills()).extracting(Fill::row).containsExactly(1, 6, 11, 16);
        assertThat(result.fills()).extracting(Fill::shares).containsExactly(60, 50, 50, 40);
        assertThat(result.fills())
                .allSatisfy(f -> assertThat(f.limitPrice().orElseThrow()).isEqualTo(100.03));
    }

    @Test
    void thePriceIsLeftUntilTheBlockEnds() {
        Session.Builder b = Sessions.builder(12);
        for (int row = 0; row < 12; row++) {
            double ask = 100.02 + 0.01 * row;
            b.bid(row, 0, ask - 0.2, 500).ask(row, 0, ask, 500);
            b.value(row, Column.HIGH, 102).value(row, Column.LOW, 99).value(row, Column.VOLUME, 100);
        }
        Session session = b.build();
        SessionLiquidity day = SessionLiquidity.of(session, Sessions.profile(session), ExecutionTiming.SNAPSHOT);
        // 10 of 100 shares a minute: a block of 60 needs all its minutes.
        ExecutionResult result =
                play(new SubmitAndLeaveStrategy(6, 0, new LimitRules(LimitFillRule.TOUCH, 0.1)), day, 120);
        double[] prices = result.fills().stream()
                .filter(f -> f.type() == OrderType.LIMIT)
                .mapToDouble(f -> f.limitPrice().orElseThrow())
                .toArray();
        assertThat(Arrays.copyOf(prices, 6)).containsOnly(100.02);
        assertThat(Arrays.copyOfRange(prices, 6, prices.length)).containsOnly(100.08);
    }

    @Test
    void theFitChoosesTheDearestPriceThatIsStillTaken() {
        List<SessionLiquidity> training = List.of(quiet(60, 100.04));
        ParentOrder order = new ParentOrder(Sessions.TICKER, 100, 0, 60);
        assertThat(SubmitAndLeaveStrategy.fit(5, TOUCH, training, order, COSTS, PaceBand.OFF)
                        .offsetTicks())
                .isEqualTo(2);
        LimitRules through = new LimitRules(LimitFillRule.TRADE_THROUGH, 1);
        assertThat(SubmitAndLeaveStrategy.fit(5, through, training, order, COSTS, PaceBand.OFF)
                        .offsetTicks())
                .isEqualTo(1);
        assertThatThrownBy(() -> SubmitAndLeaveStrategy.fit(5, TOUCH, List.of(), order, COSTS, PaceBand.OFF))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("no training session");
    }

    @Test
    void theFillAssumptionIsInTheName() {
        assertThat(new SubmitAndLeaveStrategy(5, 0, LimitRules.DEFAULT))
                .returns("submit-and-leave", SubmitAndLeaveStrategy::id)
                .returns("Submit & leave (through)", SubmitAndLeaveStrategy::label);
        assertThat(new SubmitAndLeaveStrategy(5, 0, TOUCH))
                .returns("submit-and-leave-touch", SubmitAndLeaveStrategy::id)
                .returns("Submit & leave (touch)", SubmitAndLeaveStrategy::label);
    }
}
