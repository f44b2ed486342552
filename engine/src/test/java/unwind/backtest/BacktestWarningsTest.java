package unwind.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import unwind.cost.CostPresets;
import unwind.cost.SessionLiquidity;
import unwind.market.Progress;
import unwind.order.ExecutionTiming;
import unwind.order.ParentOrder;
import unwind.order.SliceLimits;
import unwind.strategy.HindsightStrategy;
import unwind.strategy.TwapStrategy;

/** What stands beside the numbers of a backtest because they would mislead without it. */
class BacktestWarningsTest {
    private static final List<SessionLiquidity> DAYS =
            Market.liquidity(Market.sessions(2, 60), ExecutionTiming.SNAPSHOT);

    private static BacktestResult play(ParentOrder order, double bandPct, String preset) {
        return Backtester.run(
                DAYS,
                order,
                ExecutionTiming.SNAPSHOT,
                bandPct,
                CostPresets.model(preset),
                List.of(new TwapStrategy(), new HindsightStrategy()),
                Progress.NONE);
    }

    @Test
    void resultsWithoutAPaceBandSaySo() {
        assertThat(play(Market.order(600, 60), 100, "realistic").warnings())
                .anyMatch(w -> w.startsWith("No pace band"));
        assertThat(play(Market.order(600, 60), 10, "realistic").warnings()).isEmpty();
    }

    @Test
    void aBoundFoundInLotsNamesThemAndWhatTheyMatter() {
        assertThat(play(Market.order(20_000, 60), 10, "blockhouse").warnings())
                .anyMatch(w -> w.contains("in lots of 20 shares") && w.contains("bps higher"));
        assertThat(play(Market.order(1000, 60), 10, "blockhouse").warnings()).isEmpty();
        assertThat(play(Market.order(20_000, 60), 10, "realistic").warnings()).isEmpty();
    }

    @Test
    void sharesThatWentBeyondTheLimitsOfAChildOrderAreNamed() {
        SliceLimits limits = new SliceLimits(1, 0, 10, Double.POSITIVE_INFINITY);
        BacktestResult result = play(Market.order(6000, 60).withLimits(limits), 10, "realistic");
        assertThat(result.strategy("twap").orElseThrow().sessions())
                .allMatch(r -> r.filledShares() == 6000 && r.beyondLimitsShares() == 6000 - 60 * 10);
        assertThat(result.warnings())
                .anyMatch(w -> w.startsWith("TWAP could not finish") && w.contains("up to 5400 shares"))
                .anyMatch(w -> w.startsWith("The hindsight bound is not under the limits"));
        assertThat(result.strategy("hindsight").orElseThrow().sessions()).allMatch(r -> r.beyondLimitsShares() == 0);
        assertThat(play(Market.order(600, 60).withLimits(limits), 10, "realistic")
                        .warnings())
                .noneMatch(w -> w.contains("could not finish"));
    }
}
