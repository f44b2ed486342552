package unwind.app.backtest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import unwind.backtest.BacktestResult;
import unwind.cost.CostPresets;
import unwind.run.ExperimentParams;

/** Words round a backtest's figures. */
final class BacktestWords {
    private static final List<String> CHART_LINES = List.of("sac", "sac-static", "twap", "vwap", "hindsight");
    private static final int MOST_LINES = 4;

    private BacktestWords() {}

    static String basis(BacktestResult result) {
        int n = result.sessions().size();
        String band = result.paceBandPct() >= 100
                ? "no pace band"
                : "pace band \u00b1" + trimmed(result.paceBandPct()) + " % of the order";
        return "Selling %s shares of %s over %d test session%s \u00b7 costs '%s' \u00b7 %s timing \u00b7 %s"
                .formatted(
                        Figures.count(result.order().shares()),
                        result.sessions().isEmpty()
                                ? result.order().ticker()
                                : result.sessions().getFirst().session().ticker(),
                        n,
                        n == 1 ? "" : "s",
                        CostPresets.byId(result.costs().preset()).label(),
                        ExperimentParams.timingLabel(result.timing()).toLowerCase(Locale.ROOT),
                        band);
    }

    private static String trimmed(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    /** At most four lines stay readable: SAC, TWAP, VWAP and the optimum; other strategies fill free places. */
    static List<String> shownOnCharts(BacktestResult result) {
        List<String> shown = new ArrayList<>();
        CHART_LINES.stream()
                .filter(id -> result.strategy(id).isPresent())
                .filter(id -> !(id.equals("sac-static") && shown.contains("sac")))
                .forEach(shown::add);
        result.strategies().stream()
                .map(s -> s.id())
                .filter(id -> !shown.contains(id) && !id.equals("sac-static") && !id.equals("immediate"))
                .limit(Math.max(0, MOST_LINES - shown.size()))
                .forEach(shown::add);
        return shown;
    }
}
