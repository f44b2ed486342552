package unwind.backtest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Thirds of the test sessions as aligned plain text: each strategy's mean difference to TWAP, bps. */
public final class RegimeTable {
    private RegimeTable() {}

    /** Empty where there are too few sessions or no TWAP; lines end with a newline. */
    public static String text(BacktestResult result) {
        List<Regime> regimes = Regime.of(result);
        if (regimes.isEmpty() || result.strategy(Headroom.TWAP).isEmpty()) {
            return "";
        }
        TextTable table = new TextTable(false);
        table.row(header(regimes));
        for (StrategySummary s : result.summaries()) {
            if (!s.id().equals(Headroom.TWAP)) {
                List<String> cells = new ArrayList<>(List.of(s.label()));
                for (Regime regime : regimes) {
                    regime.thirds().forEach(third -> cells.add(difference(third, s.id())));
                }
                table.row(cells.toArray(String[]::new));
            }
        }
        List<String> lines = new ArrayList<>(table.lines(ComparisonTable.WIDTH));
        lines.add("mean difference to TWAP, bps, in thirds of the test sessions: " + sizes(regimes.get(0)));
        lines.add("descriptive only: the thirds are known when the sessions are over, and nothing is tested in them");
        return String.join("\n", lines) + "\n";
    }

    private static String[] header(List<Regime> regimes) {
        List<String> cells = new ArrayList<>(List.of("Regime"));
        for (Regime regime : regimes) {
            String shortName = regime.measure().replace("half-", "").replace("volatility", "vola");
            cells.addAll(List.of(shortName + " lo", "mid", "high"));
        }
        return cells.toArray(String[]::new);
    }

    private static String difference(Regime.Third third, String id) {
        double own = Objects.requireNonNull(third.meanBpsByStrategy().get(id));
        double twap = Objects.requireNonNull(third.meanBpsByStrategy().get(Headroom.TWAP));
        return String.format(Locale.ROOT, "%+.3f", own - twap);
    }

    private static String sizes(Regime regime) {
        return String.join(
                ", ",
                regime.thirds().stream()
                        .map(t -> Integer.toString(t.sessions()))
                        .toList());
    }
}
