package unwind.backtest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The comparison of a backtest as aligned plain text, at most {@value #WIDTH} columns wide. */
public final class ComparisonTable {
    /** Columns of the terminal that the text fits into. */
    public static final int WIDTH = 100;

    private static final String NOTHING = "-";
    private static final String BOUND = " *";

    private ComparisonTable() {}

    /** The same with the default risk aversion. */
    public static String text(BacktestResult result) {
        return text(result, StrategySummary.DEFAULT_RISK_AVERSION_PER_DOLLAR);
    }

    /**
     * Costs, differences to TWAP, then what they are worth, then how to read them; lines end with a newline.
     *
     * @param lambdaPerDollar risk aversion, 1 / dollar
     */
    public static String text(BacktestResult result, double lambdaPerDollar) {
        List<StrategySummary> summaries = result.summaries();
        List<String> lines = new ArrayList<>(costs(summaries, lambdaPerDollar));
        lines.addAll(seeds(summaries));
        lines.add("");
        int dates = dates(result);
        if (dates < Significance.LEAST_SESSIONS) {
            lines.add("Verdict: %s (%d session%s, %d needed)"
                    .formatted(
                            Verdict.TOO_FEW_SESSIONS.words(),
                            dates,
                            dates == 1 ? "" : "s",
                            Significance.LEAST_SESSIONS));
        } else {
            lines.addAll(verdicts(summaries));
            lines.add("");
            lines.addAll(secondOpinions(summaries));
        }
        lines.add("");
        lines.add("lower is better, bps of arrival notional, controllable cost without fees");
        lines.add("ratio to TWAP's cost; IS sd: spread of implementation shortfall from session to session");
        lines.add("+risk: cost + lambda Var[IS], lambda %s per dollar; part.: share of the minutes' volume"
                .formatted(number("%.3g", lambdaPerDollar)));
        if (summaries.stream().anyMatch(ComparisonTable::restsOnFills)) {
            lines.add("queue, touch: limit orders are taken to fill more easily than when traded through; never a win");
        }
        if (summaries.stream().anyMatch(StrategySummary::hasForesight)) {
            lines.add("* knows the session's future: a bound, not a rival");
        }
        return String.join("\n", lines) + "\n";
    }

    /** The costs alone, for one of several tickers; lines end with a newline. */
    public static String costs(BacktestResult result, double lambdaPerDollar) {
        return String.join("\n", costs(result.summaries(), lambdaPerDollar)) + "\n";
    }

    /** What the tests count: tickers of one date are one observation. */
    private static int dates(BacktestResult result) {
        return (int) result.sessions().stream()
                .map(s -> s.session().date())
                .distinct()
                .count();
    }

    private static String caveat(StrategySummary s, String baseline) {
        return s.against(baseline)
                .map(c -> "  " + c.fillRule().id() + ": " + c.fillRule().caveat())
                .orElse("");
    }

    private static boolean restsOnFills(StrategySummary s) {
        return s.comparisons().stream().anyMatch(c -> !c.fillRule().caveat().isEmpty());
    }

    private static List<String> costs(List<StrategySummary> summaries, double lambdaPerDollar) {
        TextTable table = new TextTable(false);
        table.row("Strategy", "Cost", "Ratio", "vs TWAP [95 % interval]", "IS sd", "+risk", "Part.", "Capture");
        for (StrategySummary s : summaries) {
            table.row(
                    name(s),
                    number("%.4f", s.meanBps()),
                    number("%.3f", s.ratioToTwap()),
                    s.against("twap").map(ComparisonTable::difference).orElse(NOTHING),
                    number("%.2f", s.shortfallSdBps()),
                    number("%.3f", s.riskAdjustedBps(lambdaPerDollar)),
                    percent("%.2f %%", s.participation()),
                    percent("%.0f %%", s.capture()));
        }
        return table.lines(WIDTH);
    }

    private static List<String> seeds(List<StrategySummary> summaries) {
        return summaries.stream()
                .filter(s -> !s.seeds().isEmpty())
                .map(s -> s.label() + ", mean of seeds: "
                        + String.join(
                                ", ",
                                s.seeds().stream()
                                        .map(seed ->
                                                "seed %d %s".formatted(seed.seed(), number("%.4f", seed.meanBps())))
                                        .toList()))
                .toList();
    }

    /** None of these decides; each can make a reader doubt the verdict. */
    private static List<String> secondOpinions(List<StrategySummary> summaries) {
        TextTable table = new TextTable(false);
        table.row("Beside it, vs TWAP", "p adjusted", "Wilcoxon p", "cheaper in", "GLR", "PA", "for 80 % power");
        for (StrategySummary s : summaries) {
            if (!s.hasForesight()) {
                s.against("twap")
                        .ifPresent(c -> table.row(
                                name(s),
                                probability(c.adjustedP()),
                                probability(c.details().wilcoxonP()),
                                percent("%.0f %%", c.winRate()),
                                number("%.2f", c.details().gainLossRatio()),
                                number("%+.3f", c.details().price().meanBps()),
                                number("%.0f", c.details().sessionsForPower())));
            }
        }
        return table.lines(WIDTH);
    }

    private static List<String> verdicts(List<StrategySummary> summaries) {
        TextTable table = new TextTable(true);
        table.row("Verdict", "against TWAP", "against VWAP");
        for (StrategySummary s : summaries) {
            if (!s.hasForesight()) {
                table.row(name(s), verdict(s, "twap"), verdict(s, "vwap"));
                if (restsOnFills(s)) {
                    table.row("", caveat(s, "twap"), caveat(s, "vwap"));
                }
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
        return summary.against(baseline)
                .map(c -> "%s (p %s)".formatted(c.verdict().words(), probability(c.permutationP())))
                .orElse(NOTHING);
    }

    private static String percent(String format, double share) {
        return number(format, 100 * share);
    }

    /** A p that rounds to nothing is not zero. */
    private static String probability(double p) {
        return p < 0.0001 ? "<0.0001" : number("%.4f", p);
    }

    private static String number(String format, double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, format, value) : NOTHING;
    }
}
