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
        List<Session> days = new ArrayList<>();
        for (int i = 0; i < sessions; i++) {
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
                new SubmitAndLeaveStrategy(5, -1, new LimitRules(LimitFillRule.TOUCH, 0.1)));
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
        return result.summary("submit-and-leave-touch")
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
