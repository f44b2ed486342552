package unwind.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import unwind.backtest.BacktestResult;
import unwind.report.ReportSamples;

class PolicyMapTest {
    private static final BacktestResult RESULT = ReportSamples.backtest("AAPL", 6);

    private static PolicyMap map(String strategy) {
        return PolicyMap.of(RESULT, RESULT.strategy(strategy).orElseThrow().sessions());
    }

    private static double paceAt(PolicyMap map, int part) {
        double sold = 0;
        int minutes = 0;
        for (int i = 0; i < map.pace().length; i++) {
            if (map.minutes()[i][part] > 0) {
                sold += map.pace()[i][part] * map.minutes()[i][part];
                minutes += map.minutes()[i][part];
            }
        }
        return sold / minutes;
    }

    @Test
    void twapSellsAtPaceOneWhateverTheSpread() {
        PolicyMap twap = map("twap");
        for (int part = 0; part < twap.spreadEdgesBps().length - 1; part++) {
            assertThat(paceAt(twap, part)).isCloseTo(1, within(0.1));
        }
    }

    @Test
    void aStrategyThatReadsTheSpreadIsFasterWhereItIsNarrow() {
        PolicyMap sac = map("sac");
        int widest = sac.spreadEdgesBps().length - 2;
        assertThat(paceAt(sac, 0)).isGreaterThan(1.2);
        assertThat(paceAt(sac, widest)).isLessThan(0.8);
        for (int part = 1; part <= widest; part++) {
            assertThat(paceAt(sac, part)).isLessThan(paceAt(sac, part - 1));
        }
    }

    @Test
    void everyMinuteButTheForcedLastOneIsCountedOnce() {
        int counted =
                Arrays.stream(map("sac").minutes()).flatMapToInt(Arrays::stream).sum();
        assertThat(counted).isEqualTo(6 * 389);
    }

    @Test
    void spreadsThatDifferInTheirLastDigitsAreOnePart() {
        double[] assumed =
                IntStream.range(0, 390).mapToDouble(i -> 0.5 + 1e-9 * i).toArray();
        assertThat(PolicyMap.edges(assumed)).containsExactly(0.5, 0.5);
        assertThat(PolicyMap.edges(new double[] {1, 1, 2, 2, 4, 4, 8, 8, 16, 16}))
                .containsExactly(1, 2, 4, 8, 16);
    }
}
