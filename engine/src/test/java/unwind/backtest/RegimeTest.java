package unwind.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import unwind.market.Progress;
import unwind.order.ExecutionTiming;
import unwind.strategy.ImmediateStrategy;
import unwind.strategy.TwapStrategy;

class RegimeTest {
    private static BacktestResult played(int from, int to) {
        return Backtester.run(
                Market.liquidity(Market.sessions(to, 60).subList(from, to), ExecutionTiming.SNAPSHOT),
                Market.order(600, 60),
                ExecutionTiming.SNAPSHOT,
                10,
                Market.costs(),
                List.of(new TwapStrategy(), new ImmediateStrategy()),
                Progress.NONE);
    }

    @Test
    void everySessionIsInOneThirdAndThirdsAreOrdered() {
        BacktestResult result = played(0, 10);
        double mean = result.summary("twap").orElseThrow().meanBps();
        List<Regime> regimes = Regime.of(result);

        assertThat(regimes).extracting(Regime::measure).containsExactly("half-spread", "volatility", "volume");
        for (Regime regime : regimes) {
            assertThat(regime.thirds()).extracting(Regime.Third::sessions).containsExactly(3, 3, 4);
            assertThat(regime.thirds().get(0).to())
                    .isLessThanOrEqualTo(regime.thirds().get(1).from());
            assertThat(regime.thirds().get(1).to())
                    .isLessThanOrEqualTo(regime.thirds().get(2).from());
            double weighted = regime.thirds().stream()
                    .mapToDouble(t -> t.sessions() * t.meanBpsByStrategy().getOrDefault("twap", Double.NaN))
                    .sum();
            assertThat(weighted / 10).isCloseTo(mean, within(1e-12));
        }
    }

    @Test
    void measuresAreThoseOfTheSessionsThemselves() {
        BacktestResult result = played(0, 9);
        double widest = result.sessions().stream()
                .mapToDouble(s -> {
                    double sum = 0;
                    for (int row = 0; row < s.session().rows(); row++) {
                        double ask = s.session().ask(0)[row];
                        double bid = s.session().bid(0)[row];
                        sum += 1e4 * (ask - bid) / (ask + bid);
                    }
                    return sum / s.session().rows();
                })
                .max()
                .orElseThrow();
        assertThat(Regime.of(result).get(0).thirds().get(2).to()).isCloseTo(widest, within(1e-9));
        double busiest = result.sessions().stream()
                .mapToDouble(s -> Arrays.stream(s.volumeShares()).sum() / 60)
                .max()
                .orElseThrow();
        assertThat(Regime.of(result).get(2).thirds().get(2).to()).isCloseTo(busiest, within(1e-6));
    }

    @Test
    void fewSessionsHaveNoThirds() {
        assertThat(Regime.of(played(0, 8))).isEmpty();
        assertThat(RegimeTable.text(played(0, 8))).isEmpty();
        assertThat(RegimeTable.text(played(0, 9)).lines())
                .allMatch(line -> line.length() <= 110)
                .anyMatch(line -> line.startsWith("Immediate"))
                .noneMatch(line -> line.startsWith("TWAP"));
    }

    @Test
    void poolingWindowsEqualsPlayingAllAtOnce() {
        BacktestResult all = played(0, 10);
        BacktestResult pooled = Pooling.of(List.of(played(5, 10), played(0, 5)));

        assertThat(pooled.sessions()).hasSize(10);
        for (int i = 0; i < 2; i++) {
            StrategySummary a = all.summaries().get(i);
            StrategySummary b = pooled.summaries().get(i);
            assertThat(b.comparisons()).isEqualTo(a.comparisons());
            assertThat(b.meanBps()).isEqualTo(a.meanBps());
            assertThat(b.ratioToTwap()).isEqualTo(a.ratioToTwap());
        }
    }
}
