package unwind.backtest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The comparison of a backtest as aligned plain text, at most {@value #WIDTH} columns wide. */
public final class ComparisonTable {
    /** Columns of the terminal that the text fits into. */
    public static final int WIDTH = 100;

    private static final String NOTHING = "-";
    private static final String BOUND = " *";

    private ComparisonTable() {}

    /** Costs, differences to TWAP, then what they are worth, then how to read them; lines end with a newline. */
    public static String text(BacktestResult result) {
        List<StrategySummary> summaries = result.summaries();
        List<String> lines = new ArrayList<>(costs(summaries));
        lines.add("");
        int sessions = result.sessions().size();
        if (sessions < Significance.LEAST_SESSIONS) {
            lines.add("Verdict: %s (%d session%s, %d needed)"
                    .formatted(
                            Verdict.TOO_FEW_SESSIONS.words(),
                            sessions,
                            sessions == 1 ? "" : "s",
                            Significance.LEAST_SESSIONS));
        } else {
            lines.addAll(verdicts(summaries));
        }
        lines.add("");
        lines.add("lower is better, bps of arrival notional, controllable cost without fees");
        lines.add("ratio to TWAP's cost; IS sd: spread of implementation shortfall from session to session");
        if (summaries.stream().anyMatch(StrategySummary::hasForesight)) {
            lines.add("* knows the session's future: a bound, not a rival");
        }
        return String.join("\n", lines) + "\n";
    }

    private static List<String> costs(List<StrategySummary> summaries) {
        TextTable table = new TextTable(false);
        table.row("Strategy", "Cost", "Ratio", "vs TWAP [95 % interval]", "IS sd", "Capture");
        for (StrategySummary s : summaries) {
            table.row(
                    name(s),
                    number("%.4f", s.meanBps()),
                    number("%.3f", s.ratioToTwap()),
                    against(s, "twap").map(ComparisonTable::difference).orElse(NOTHING),
                    number("%.2f", s.shortfallSdBps()),
                    Double.isFinite(s.capture()) ? number("%.0f %%", 100 * s.capture()) : NOTHING);
        }
        return table.lines(WIDTH);
    }

    private static List<String> verdicts(List<StrategySummary> summaries) {
        TextTable table = new TextTable(true);
        table.row("Verdict", "against TWAP", "against VWAP");
        for (StrategySummary s : summaries) {
            if (!s.hasForesight()) {
                table.row(name(s), verdict(s, "twap"), verdict(s, "vwap"));
            }
        }
        return table.lines(WIDTH);
    }

    private static String name(StrategySummary summary) {
        return summary.hasForesight() ? summary.label() + BOUND : summary.label();
    }

    private static String difference(PairedComparison c) {
        return "%s [%s, %s]"
                .formatted(
                        number("%+.3f", c.meanBps()),
                        number("%+.3f", c.intervalLowBps()),
                        number("%+.3f", c.intervalHighBps()));
    }

    private static String verdict(StrategySummary summary, String baseline) {
        return against(summary, baseline)
                .map(c -> "%s (p %s)".formatted(c.verdict().words(), number("%.4f", c.permutationP())))
                .orElse(NOTHING);
    }

    private static Optional<PairedComparison> against(StrategySummary summary, String baseline) {
        return summary.comparisons().stream()
                .filter(c -> c.baseline().equals(baseline))
                .findFirst();
    }

    private static String number(String format, double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, format, value) : NOTHING;
    }
}
