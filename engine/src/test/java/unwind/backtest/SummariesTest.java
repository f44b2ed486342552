package unwind.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import unwind.cost.CostPart;
import unwind.order.Fill;
import unwind.order.OrderType;
import unwind.order.ParentOrder;
import unwind.sim.ExecutionResult;

class SummariesTest {
    /** 1,000 shares arriving at 100 dollars, so that 10 dollars are 1 bps; one session a cost. */
    private static StrategyResult played(String id, double... costDollars) {
        List<ExecutionResult> sessions = new ArrayList<>();
        for (int i = 0; i < costDollars.length; i++) {
            double[] parts = new double[CostPart.COUNT];
            parts[CostPart.SPREAD.ordinal()] = 0.75 * costDollars[i];
            parts[CostPart.SLIPPAGE.ordinal()] = 0.25 * costDollars[i];
            double referenceMid = 100 - 0.01 * i;
            Fill fill = new Fill(
                    0,
                    Instant.EPOCH,
                    1000,
                    OrderType.MARKET,
                    OptionalDouble.empty(),
                    referenceMid - costDollars[i] / 1000,
                    referenceMid,
                    99.99,
                    1e-4,
                    1e4,
                    parts);
            sessions.add(new ExecutionResult(
                    new ParentOrder("IBM", 1000, 0, 1), Market.FIRST_DATE.plusDays(i), 0, 100, List.of(fill), 2));
        }
        return new StrategyResult(id, id, id.equals("hindsight"), false, sessions);
    }

    private static StrategySummary first(StrategyResult... results) {
        return Summaries.of(List.of(results)).get(0);
    }

    @Test
    void ratioAndCaptureAreQuotientsOfSums() {
        StrategyResult twap = played("twap", 10, 10);
        StrategyResult bound = played("hindsight", 4, 6);
        StrategySummary sac = first(played("sac", 7, 9), twap, bound);

        assertThat(sac.ratioToTwap()).isCloseTo(0.8, within(1e-12));
        assertThat(sac.capture()).isCloseTo(0.4, within(1e-12));
        assertThat(first(bound, twap).capture()).isCloseTo(1, within(1e-12));
        assertThat(first(twap, bound).capture()).isZero();
    }

    @Test
    void captureIsBlankWithoutHeadroomOrBound() {
        StrategyResult sac = played("sac", 9.9, 9.9);

        assertThat(first(sac, played("twap", 10, 10), played("hindsight", 9.9, 9.91))
                        .capture())
                .isNaN();
        assertThat(first(sac, played("twap", 10, 10), played("hindsight", 9.8, 9.8))
                        .capture())
                .isCloseTo(0.5, within(1e-9));
        assertThat(first(sac, played("twap", 10, 10)).capture()).isNaN();
        assertThat(first(sac, played("hindsight", 9, 9)).ratioToTwap()).isNaN();
        assertThat(first(sac, played("twap", 0, 0), played("hindsight", 0, 0)).capture())
                .isNaN();
    }

    @Test
    void meansAreInBasisPointsOfTheArrivalNotional() {
        StrategySummary s = first(played("sac", 10, 30, 20), played("twap", 20, 20, 20));

        assertThat(s.sessions()).isEqualTo(3);
        assertThat(s.meanBps()).isCloseTo(2, within(1e-12));
        assertThat(s.medianBps()).isCloseTo(2, within(1e-12));
        assertThat(s.partsBps()[CostPart.SPREAD.ordinal()]).isCloseTo(1.5, within(1e-12));
        assertThat(s.partsBps()[CostPart.SLIPPAGE.ordinal()]).isCloseTo(0.5, within(1e-12));
        assertThat(s.feesBps()).isCloseTo(0.2, within(1e-12));
        assertThat(s.completion()).isEqualTo(1);
        // Shortfall: drift 0, 1, 2 bps a session plus costs 1, 3, 2 plus fees 0.2: 1.2, 4.2, 4.2.
        assertThat(s.shortfallMeanBps()).isCloseTo(3.2, within(1e-9));
        assertThat(s.shortfallSdBps()).isCloseTo(Math.sqrt(3), within(1e-9));
    }

    @Test
    void everyStrategyIsComparedWithTheRivalsThatWerePlayed() {
        StrategyResult vwap = played("vwap", 9, 9, 9);
        StrategySummary sac =
                first(played("sac", 7, 8, 6), vwap, played("spread-threshold", 7, 7, 7), played("twap", 9, 9, 9));

        assertThat(sac.comparisons())
                .extracting(PairedComparison::baseline)
                .containsExactly("twap", "vwap", "spread-threshold");
        assertThat(sac.comparisons().get(0).meanBps()).isCloseTo(-0.2, within(1e-12));
        assertThat(first(vwap, played("twap", 9, 9, 9)).comparisons())
                .extracting(PairedComparison::baseline)
                .containsExactly("twap");
    }
}
