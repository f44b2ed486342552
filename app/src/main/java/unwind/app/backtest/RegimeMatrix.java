package unwind.app.backtest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import unwind.backtest.BacktestResult;
import unwind.backtest.Regime;
import unwind.backtest.StrategySummary;
import unwind.report.BpsFormat;

/** What every strategy saves against TWAP in calm and in wild sessions. */
final class RegimeMatrix {
    private static final String TWAP = "twap";
    private static final Map<String, String> THIRDS = Map.of("low", "Low", "mid", "Middle", "high", "High");

    private RegimeMatrix() {}

    /** Sorts the sessions: not on the FX thread. Empty with its reason as the only note where there is nothing to say. */
    static Matrix of(BacktestResult result) {
        List<Regime> regimes = Regime.of(result);
        if (regimes.isEmpty()) {
            return nothing("Thirds of the test sessions need at least %d of them; there are %d."
                    .formatted(Regime.LEAST_SESSIONS, result.sessions().size()));
        }
        if (result.strategy(TWAP).isEmpty()) {
            return nothing("Tick TWAP and run the backtest again: the differences are taken to it.");
        }
        List<StrategySummary> others =
                result.summaries().stream().filter(s -> !s.id().equals(TWAP)).toList();
        List<String> heads = new ArrayList<>(List.of("TWAP itself"));
        others.forEach(s -> heads.add(s.label()));
        BpsFormat bps = BpsFormat.of(result);
        List<Matrix.Row> rows = new ArrayList<>();
        regimes.forEach(regime -> regime.thirds().forEach(third -> rows.add(row(regime, third, others, bps))));
        return new Matrix(
                heads,
                rows,
                List.of("Mean cost of TWAP, and mean difference of the others to it, in bps; negative is cheaper."
                        + " Descriptive: which third a session is in is known when it is over, and nothing is tested in"
                        + " them."));
    }

    private static Matrix nothing(String why) {
        return new Matrix(List.of(), List.of(), List.of(why));
    }

    private static Matrix.Row row(Regime regime, Regime.Third third, List<StrategySummary> others, BpsFormat bps) {
        double twap = bps(third, TWAP);
        List<String> figures = new ArrayList<>(List.of(bps.cost(twap)));
        others.forEach(s -> figures.add(bps.difference(bps(third, s.id()) - twap)));
        String measure = regime.measure();
        return new Matrix.Row(
                "%s%s (%s)"
                        .formatted(
                                measure.substring(0, 1).toUpperCase(java.util.Locale.ROOT),
                                measure.substring(1),
                                regime.unit()),
                "%s: %s to %s (%d)"
                        .formatted(
                                THIRDS.getOrDefault(third.name(), third.name()),
                                Figures.significant(third.from()),
                                Figures.significant(third.to()),
                                third.sessions()),
                false,
                figures);
    }

    private static double bps(Regime.Third third, String strategy) {
        return third.meanBpsByStrategy().getOrDefault(strategy, Double.NaN);
    }
}
