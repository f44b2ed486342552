package unwind.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import unwind.backtest.BacktestResult;
import unwind.backtest.Backtester;
import unwind.cost.CostPresets;
import unwind.cost.SessionLiquidity;
import unwind.market.MarketProfile;
import unwind.market.Progress;
import unwind.market.Session;
import unwind.market.synth.SynthSpec;
import unwind.market.synth.SyntheticMarket;
import unwind.order.ExecutionTiming;
import unwind.order.ParentOrder;
import unwind.sim.PaceBand;

class BoundsTest {
    private final List<Session> sessions = SyntheticMarket.sessions(SynthSpec.ofKind(SynthSpec.Kind.WIDE, 12, 3));
    private final MarketProfile profile = MarketProfile.fit(sessions.subList(0, 8), 1e6);
    private final List<SessionLiquidity> training = liquidity(sessions.subList(0, 8));
    private final List<SessionLiquidity> test = liquidity(sessions.subList(8, 12));
    private final ParentOrder order = new ParentOrder("X", 1000, 0, 390);

    private List<SessionLiquidity> liquidity(List<Session> days) {
        return days.stream()
                .map(s -> SessionLiquidity.of(s, profile, ExecutionTiming.SNAPSHOT))
                .toList();
    }

    private BacktestResult play(String preset, Strategy... strategies) {
        return Backtester.run(
                test,
                order,
                ExecutionTiming.SNAPSHOT,
                10,
                CostPresets.model(preset),
                List.of(strategies),
                Progress.NONE);
    }

    @Test
    void nothingInsideTheBandIsCheaperThanHindsightOnAnySession() {
        for (String preset : List.of("realistic", "metaorder", "blockhouse", "almgren-chriss", "obizhaeva-wang")) {
            BacktestResult result = play(
                    preset,
                    new HindsightStrategy(),
                    new TwapStrategy(),
                    new StaticOptimumStrategy(training),
                    new SpreadThresholdStrategy(0.3, 8),
                    new ObizhaevaWangStrategy(ObizhaevaWangStrategy.PARAMS.defaults()));
            double[] bound = result.strategies().get(0).controllableBps();
            result.strategies().stream().skip(1).forEach(rival -> {
                double[] bps = rival.controllableBps();
                IntStream.range(0, bound.length)
                        .forEach(i -> assertThat(bound[i])
                                .as(preset + " " + rival.id() + " session " + i)
                                .isLessThanOrEqualTo(bps[i] + 1e-9));
            });
        }
    }

    @Test
    void staticOptimumIsNoDearerThanTwapOnTheSessionsItWasFittedOn() {
        BacktestResult result = Backtester.run(
                training,
                order,
                ExecutionTiming.SNAPSHOT,
                10,
                CostPresets.defaultModel(),
                List.of(new TwapStrategy(), new StaticOptimumStrategy(training)),
                Progress.NONE);
        assertThat(result.summaries().get(1).meanBps())
                .isLessThan(result.summaries().get(0).meanBps());
    }

    @Test
    void spreadThresholdFitsBothItsParametersToTheTrainingSessions() {
        SpreadThresholdStrategy fitted =
                SpreadThresholdStrategy.fit(training, order, CostPresets.defaultModel(), PaceBand.ofPercent(10));
        BacktestResult result = Backtester.run(
                training,
                order,
                ExecutionTiming.SNAPSHOT,
                10,
                CostPresets.defaultModel(),
                List.of(fitted, new TwapStrategy()),
                Progress.NONE);
        assertThat(result.summaries().get(0).ratioToTwap()).isLessThan(0.9);
    }
}
