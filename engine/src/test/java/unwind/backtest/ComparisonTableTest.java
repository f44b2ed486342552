package unwind.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import unwind.market.Progress;
import unwind.order.ExecutionTiming;
import unwind.strategy.HindsightStrategy;
import unwind.strategy.Strategy;
import unwind.strategy.TwapStrategy;

class ComparisonTableTest {
    private static PairedComparison compared(String baseline, double mean, Verdict verdict) {
        return new PairedComparison(
                baseline,
                12,
                mean,
                mean,
                mean - 0.1,
                mean + 0.1,
                1,
                0.0117,
                0.0234,
                0.75,
                verdict,
                new PairedDetails(0.015, 1.5, 31, new PriceAdvantage(0.7, 1.1)));
    }

    private static StrategySummary summary(
            String id, String label, boolean bound, double capture, List<PairedComparison> comparisons) {
        return new StrategySummary(
                id,
                label,
                bound,
                12,
                1.25,
                1.2,
                0.8,
                new double[0],
                0.01,
                3,
                47.216,
                200_000,
                capture,
                1,
                0.0123,
                0.2,
                comparisons,
                List.of());
    }

    private static BacktestResult result(int sessions, StrategySummary... summaries) {
        BacktestResult played = Backtester.run(
                Market.liquidity(Market.sessions(sessions, 60), ExecutionTiming.SNAPSHOT),
                Market.order(10, 60),
                ExecutionTiming.SNAPSHOT,
                10,
                Market.costs(),
                List.of(),
                Progress.NONE);
        return new BacktestResult(
                played.order(),
                played.timing(),
                10,
                played.costs(),
                played.sessions(),
                List.of(),
                List.of(summaries),
                List.of());
    }

    @Test
    void readsAsATable() {
        String text = ComparisonTable.text(result(
                12,
                summary("twap", "TWAP", false, 0, List.of(compared("vwap", 0.05, Verdict.NO_SIGNIFICANT_DIFFERENCE))),
                summary(
                        "sac",
                        "SAC",
                        false,
                        0.4,
                        List.of(compared("twap", -0.25, Verdict.WIN), compared("vwap", 0.3, Verdict.LOSS))),
                summary(
                        "hindsight",
                        "Hindsight",
                        true,
                        Double.NaN,
                        List.of(compared("twap", -0.6, Verdict.WIN), compared("vwap", -0.5, Verdict.WIN)))));

        assertThat(text).isEqualTo("""
                        Strategy       Cost  Ratio  vs TWAP [95 % interval]  IS sd  +risk   Part.  Capture
                        TWAP         1.2500  0.800                        -  47.22  1.295  1.23 %      0 %
                        SAC          1.2500  0.800  -0.250 [-0.350, -0.150]  47.22  1.295  1.23 %     40 %
                        Hindsight *  1.2500  0.800  -0.600 [-0.700, -0.500]  47.22  1.295  1.23 %        -

                        Verdict  against TWAP        against VWAP
                        TWAP     -                   no significant difference (p 0.0117)
                        SAC      cheaper (p 0.0117)  dearer (p 0.0117)

                        Beside it, vs TWAP  p adjusted  Wilcoxon p  cheaper in   GLR      PA  for 80 % power
                        SAC                     0.0234      0.0150        75 %  1.50  +0.700              31

                        lower is better, bps of arrival notional, controllable cost without fees
                        ratio to TWAP's cost; IS sd: spread of implementation shortfall from session to session
                        +risk: cost + lambda Var[IS], lambda 1.00e-06 per dollar; part.: share of the minutes' volume
                        * knows the session's future: a bound, not a rival
                        """);
    }

    @Test
    void saysWhenSessionsAreTooFewToDecide() {
        String text = ComparisonTable.text(result(9, summary("twap", "TWAP", false, 0, List.of())));

        assertThat(text).contains("Verdict: too few sessions to decide (9 sessions, 10 needed)");
        assertThat(text).doesNotContain("against").doesNotContain("a bound");
    }

    @Test
    void fitsIntoAHundredColumns() {
        String longName = "SAC, seed 7, run 2026-11-22T08-15-30Z-ibm-7f3a, stopped before its budget";
        List<PairedComparison> wide = List.of(
                compared("twap", -123.4, Verdict.NO_SIGNIFICANT_DIFFERENCE),
                compared("vwap", -123.4, Verdict.NO_SIGNIFICANT_DIFFERENCE));
        String text = ComparisonTable.text(result(12, summary("sac", longName, false, 0.123, wide)));

        assertThat(text.lines()).allMatch(line -> line.length() <= ComparisonTable.WIDTH);
        assertThat(text).contains("-123.400 [-123.500, -123.300]").contains("~");
    }

    @Test
    void showsWhatWasPlayed() {
        List<Strategy> strategies = List.of(new TwapStrategy(), new HindsightStrategy());
        String text = ComparisonTable.text(Backtester.run(
                Market.liquidity(Market.sessions(3, 60), ExecutionTiming.SNAPSHOT),
                Market.order(600, 60),
                ExecutionTiming.SNAPSHOT,
                10,
                Market.costs(),
                strategies,
                Progress.NONE));

        assertThat(text).contains("TWAP").contains("100 %").contains("a bound, not a rival");
    }
}
