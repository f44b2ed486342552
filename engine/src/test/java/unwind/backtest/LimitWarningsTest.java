package unwind.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import unwind.cost.SessionLiquidity;
import unwind.market.Column;
import unwind.market.MarketProfile;
import unwind.market.Progress;
import unwind.market.QuoteKind;
import unwind.market.Session;
import unwind.order.ExecutionTiming;
import unwind.sim.LimitFillRule;
import unwind.sim.LimitRules;
import unwind.strategy.HindsightStrategy;
import unwind.strategy.Strategy;
import unwind.strategy.SubmitAndLeaveStrategy;
import unwind.strategy.TwapStrategy;
import unwind.testing.Sessions;

/** What limit orders seem to earn on rows of extreme quotes is not evidence. */
class LimitWarningsTest {
    private static final int ROWS = 30;

    private static BacktestResult play(QuoteKind kind, int sessions) {
        return play(kind, 0, sessions, LimitFillRule.TOUCH);
    }

    private static BacktestResult play(QuoteKind kind, int from, int sessions, LimitFillRule rule) {
        List<Session> days = new ArrayList<>();
        for (int i = from; i < from + sessions; i++) {
            Session.Builder b =
                    Sessions.builder(Sessions.DATE.plusDays(i), ROWS).quoteKind(kind);
            for (int row = 0; row < ROWS; row++) {
                b.bid(row, 0, 99.98 - 0.001 * i - 0.01 * (row % 2), 500).ask(row, 0, 100.02, 500);
                b.value(row, Column.BID_HIGH, 100.05).value(row, Column.ASK_LOW, 99.9);
            }
            days.add(b.build());
        }
        MarketProfile profile = MarketProfile.fit(days, 1e6);
        List<SessionLiquidity> played = days.stream()
                .map(d -> SessionLiquidity.of(d, profile, ExecutionTiming.NEXT_ROW))
                .toList();
        List<Strategy> strategies = List.of(
                new TwapStrategy(),
                new HindsightStrategy(),
                new SubmitAndLeaveStrategy(5, -1, new LimitRules(rule, 0.1)));
        return Backtester.run(
                played,
                Market.order(90, ROWS),
                ExecutionTiming.NEXT_ROW,
                100,
                Market.costs(),
                strategies,
                Progress.NONE);
    }

    private static PairedComparison againstTwap(BacktestResult result) {
        return againstTwap(result, LimitFillRule.TOUCH);
    }

    private static PairedComparison againstTwap(BacktestResult result, LimitFillRule rule) {
        return result.summary(SubmitAndLeaveStrategy.id(rule))
                .orElseThrow()
                .comparisons()
                .get(0);
    }

    @Test
    void onExtremesEvenASureSavingIsExploratoryAndSaysSo() {
        BacktestResult result = play(QuoteKind.EXTREMES, 12);
        assertThat(againstTwap(result).meanBps()).isNegative();
        assertThat(againstTwap(result).verdict()).isEqualTo(Verdict.EXPLORATORY);
        assertThat(result.warnings()).anyMatch(w -> w.contains("Exploratory, never a win: Submit & leave (touch)"));
    }

    @Test
    void poolingWindowsOfExtremesKeepsThemExploratory() {
        BacktestResult pooled = Pooling.of(List.of(
                play(QuoteKind.EXTREMES, 0, 6, LimitFillRule.TOUCH),
                play(QuoteKind.EXTREMES, 6, 6, LimitFillRule.TOUCH)));
        assertThat(againstTwap(pooled).sessions()).isEqualTo(12);
        assertThat(againstTwap(pooled).verdict()).isEqualTo(Verdict.EXPLORATORY);
    }

    @Test
    void aSavingUnderAKinderFillRuleSaysSoAndIsNoWin() {
        PairedComparison touch = againstTwap(play(QuoteKind.POINT_IN_TIME, 0, 12, LimitFillRule.TOUCH));
        assertThat(touch.verdictWords()).isEqualTo("cheaper, optimistic");
        assertThat(touch.isWin()).isFalse();
        BacktestResult queue = play(QuoteKind.POINT_IN_TIME, 0, 12, LimitFillRule.QUEUE);
        assertThat(againstTwap(queue, LimitFillRule.QUEUE).verdictWords()).isEqualTo("cheaper, rests on a queue guess");
        assertThat(againstTwap(queue, LimitFillRule.QUEUE).isWin()).isFalse();
        assertThat(ComparisonTable.text(queue)).contains("queue: rests on a queue guess");
    }

    @Test
    void tradedThroughASavingIsAWinAndNeedsNoCaveat() {
        PairedComparison through = againstTwap(
                play(QuoteKind.POINT_IN_TIME, 0, 12, LimitFillRule.TRADE_THROUGH), LimitFillRule.TRADE_THROUGH);
        assertThat(through.verdictWords()).isEqualTo("cheaper");
        assertThat(through.isWin()).isTrue();
    }

    @Test
    void onPointInTimeQuotesTheSameSavingCounts() {
        BacktestResult result = play(QuoteKind.POINT_IN_TIME, 12);
        assertThat(againstTwap(result).verdict()).isEqualTo(Verdict.WIN);
        assertThat(result.warnings()).noneMatch(w -> w.contains("Exploratory"));
    }

    @Test
    void aBoundOfMarketOrdersSaysNothingOfWhatLimitOrdersCapture() {
        BacktestResult result = play(QuoteKind.POINT_IN_TIME, 12);
        assertThat(result.summary("twap").orElseThrow().capture()).isZero();
        assertThat(result.summary("submit-and-leave-touch").orElseThrow().capture())
                .isNaN();
    }

    @Test
    void fewSessionsDecideNothingEitherWay() {
        assertThat(againstTwap(play(QuoteKind.EXTREMES, 4)).verdict()).isEqualTo(Verdict.TOO_FEW_SESSIONS);
    }
}
