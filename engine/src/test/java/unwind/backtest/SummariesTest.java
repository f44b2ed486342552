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
import unwind.sim.LimitFillRule;

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

    @Test
    void participationIsMeasuredInTheMinutesOfTheFills() {
        // 1,000 of 10,000 shares in each session's only fill.
        StrategySummary s = first(played("twap", 10, 30));

        assertThat(s.participation()).isCloseTo(0.1, within(1e-12));
        assertThat(s.peakParticipation()).isCloseTo(0.1, within(1e-12));
    }

    @Test
    void riskIsPricedLikeInDollars() {
        StrategySummary s = first(played("sac", 10, 30, 20));
        // Shortfall in dollars: 12, 42, 42; variance 300. 20 dollars + 0.01 x 300 = 23 dollars = 2.3 bps of 100,000.
        assertThat(s.notionalDollars()).isCloseTo(100_000, within(1e-6));
        assertThat(s.riskAdjustedBps(0.01)).isCloseTo(2.3, within(1e-9));
        assertThat(s.riskAdjustedBps(0)).isEqualTo(s.meanBps());
    }

    @Test
    void priceAdvantageIsTheQuotientOfAveragePrices() {
        // Costs 7 and 9 against 10 and 10 dollars on 1,000 shares: prices 0.003 and 0.001 higher.
        PriceAdvantage price = first(played("sac", 7, 9), played("twap", 10, 10))
                .comparisons()
                .get(0)
                .details()
                .price();
        double expected = (1e4 * (99.993 / 99.99 - 1) + 1e4 * (99.981 / 99.98 - 1)) / 2;
        assertThat(price.meanBps()).isCloseTo(expected, within(1e-9));
        assertThat(price.gainLossRatio()).isNaN();
        assertThat(PriceAdvantage.of(new double[] {3, -1, 1, 0}).gainLossRatio())
                .isCloseTo(2, within(1e-12));
    }

    @Test
    void pIsAdjustedOverStrategiesButNotOverBounds() {
        List<StrategySummary> all = Summaries.of(List.of(
                played("sac", 7, 7.5, 6, 7, 7, 7),
                played("immediate", 20, 21, 22, 20, 20, 20),
                played("other", 9, 11, 9, 11, 9, 12),
                played("twap", 10, 10, 10, 10, 10, 10),
                boundOf("hindsight", 1, 1, 1, 1, 1, 1)));
        // Two-sided p: 2/64, 2/64 and, with ties, more; three tests.
        assertThat(adjusted(all, 0)).isCloseTo(2 / 64.0 * 3 / 2, within(1e-12));
        assertThat(adjusted(all, 1)).isCloseTo(2 / 64.0 * 3 / 2, within(1e-12));
        assertThat(adjusted(all, 2)).isEqualTo(1);
        assertThat(adjusted(all, 4)).isNaN();
    }

    private static StrategyResult boundOf(String id, double... costs) {
        return played(id, costs);
    }

    private static double adjusted(List<StrategySummary> all, int i) {
        return all.get(i).against("twap").orElseThrow().adjustedP();
    }

    @Test
    void severalSeedsAreAveragedSessionBySessionAndThenTested() {
        StrategyResult one = played("sac", 6, 12, 7);
        StrategyResult two = played("sac", 8, 6, 9);
        StrategyResult both = new StrategyResult(
                "sac",
                "sac",
                false,
                false,
                LimitFillRule.TRADE_THROUGH,
                one.sessions(),
                List.of(new SeedResult(1, one.sessions()), new SeedResult(2, two.sessions())));
        StrategySummary mean = first(both, played("twap", 10, 10, 10));

        assertThat(mean.meanBps()).isCloseTo(0.8, within(1e-12));
        PairedComparison c = mean.against("twap").orElseThrow();
        // Session means 7, 9, 8 against 10: never one session a seed.
        assertThat(c.sessions()).isEqualTo(3);
        assertThat(c.medianBps()).isCloseTo(-0.2, within(1e-12));
        assertThat(c.permutationP()).isEqualTo(1 / 8.0);
        assertThat(mean.seeds()).extracting(SeedSummary::seed).containsExactly(1L, 2L);
        assertThat(mean.seeds().get(1).meanBps()).isCloseTo(23 / 30.0, within(1e-12));
        assertThat(mean.seeds().get(0).ratioToTwap()).isCloseTo(25 / 30.0, within(1e-12));
        double variance =
                (Math.pow(first(one).shortfallSdBps(), 2) + Math.pow(first(two).shortfallSdBps(), 2)) / 2;
        assertThat(mean.shortfallSdBps()).isCloseTo(Math.sqrt(variance), within(1e-12));
    }

    @Test
    void tickersOfOneDateAreOneObservation() {
        StrategyResult twap = twoTickers("twap", new double[] {10, 10}, new double[] {20, 20});
        StrategyResult sac = twoTickers("sac", new double[] {8, 9}, new double[] {16, 19});
        StrategySummary s = first(sac, twap);
        PairedComparison c = s.against("twap").orElseThrow();

        assertThat(s.sessions()).isEqualTo(4);
        assertThat(c.sessions()).isEqualTo(2);
        // Differences in bps: (-0.2 - 0.4) / 2 and (-0.1 - 0.1) / 2.
        assertThat(c.meanBps()).isCloseTo(-0.2, within(1e-12));
        assertThat(s.ratioToTwap()).isCloseTo(52 / 60.0, within(1e-12));
    }

    private static StrategyResult twoTickers(String id, double[] first, double[] second) {
        List<ExecutionResult> sessions = new ArrayList<>();
        for (int i = 0; i < first.length; i++) {
            sessions.add(played(id, first).sessions().get(i));
            sessions.add(played(id, second).sessions().get(i));
        }
        return new StrategyResult(id, id, false, false, sessions);
    }
}
