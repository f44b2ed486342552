package unwind.app.backtest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import unwind.backtest.BacktestResult;
import unwind.backtest.PairedComparison;
import unwind.backtest.StrategySummary;
import unwind.report.BpsFormat;

/** The result of a backtest in one or two honest sentences. */
final class KeySentence {
    private static final List<String> LEARNED = List.of("sac", "sac-static", "sac-limit");
    private static final List<String> RIVALS = List.of("static-optimum", "spread-threshold");
    private static final int LEAST_SESSIONS = 10;

    private KeySentence() {}

    static String of(BacktestResult result) {
        Optional<StrategySummary> subject = subject(result);
        if (subject.isEmpty()) {
            return "Nothing to compare: play TWAP and at least one other strategy.";
        }
        StrategySummary s = subject.get();
        return BacktestRow.against(s, "twap")
                .map(c -> againstTwap(s, c, BpsFormat.of(result)) + rivals(result, s))
                .orElse("Without TWAP in the backtest there is no baseline: play TWAP too.");
    }

    /**
     * SAC where it was played, else the cheapest strategy that could really have been played: of limit orders that is the
     * one under the conservative fill assumption, whose id carries no other.
     */
    private static Optional<StrategySummary> subject(BacktestResult result) {
        return LEARNED.stream()
                .flatMap(id -> result.summary(id).stream())
                .findFirst()
                .or(() -> result.summaries().stream()
                        .filter(s -> !s.hasForesight() && !s.id().equals("twap"))
                        .filter(s -> !s.id().startsWith("submit-and-leave-"))
                        .min(Comparator.comparingDouble(StrategySummary::meanBps)));
    }

    private static String againstTwap(StrategySummary s, PairedComparison c, BpsFormat bps) {
        String difference = difference(s.label(), c.meanBps(), bps);
        String sessions = c.sessions() == 1 ? "1 unseen session" : c.sessions() + " unseen sessions";
        String interval = Double.isFinite(c.intervalLowBps())
                ? " (95 %% interval %s bps)".formatted(bps.interval(c.intervalLowBps(), c.intervalHighBps()))
                : "";
        return switch (c.verdict()) {
            case WIN, LOSS -> "%s over %s%s.".formatted(difference, sessions, interval);
            case NO_SIGNIFICANT_DIFFERENCE ->
                "No significant difference: %s over %s%s.".formatted(difference, sessions, interval);
            case EXPLORATORY -> "Exploratory, no claim: %s over %s%s.".formatted(difference, sessions, interval);
            case TOO_FEW_SESSIONS ->
                "Too few sessions to decide: %s over %s%s; at least %d are needed."
                        .formatted(difference, sessions, interval, LEAST_SESSIONS);
        };
    }

    private static String difference(String label, double meanBps, BpsFormat bps) {
        if (bps.isNothing(meanBps)) {
            return "%s cost the same as TWAP to within %s bps on average".formatted(label, bps.cost(bps.unit()));
        }
        return "%s cost %s bps %s than TWAP on average"
                .formatted(label, bps.cost(Math.abs(meanBps)), meanBps < 0 ? "less" : "more");
    }

    /** A learned policy that a plain rule beats has learned nothing, so the rule is named. */
    private static String rivals(BacktestResult result, StrategySummary s) {
        if (!LEARNED.contains(s.id())) {
            return "";
        }
        BpsFormat bps = BpsFormat.of(result);
        List<String> cheaper = new ArrayList<>();
        for (String rival : RIVALS) {
            result.summary(rival)
                    .filter(r -> r.meanBps() <= s.meanBps())
                    .ifPresent(r -> cheaper.add("%s (%s bps)".formatted(r.label(), bps.cost(r.meanBps()))));
        }
        return cheaper.isEmpty()
                ? ""
                : " At %s bps it does not beat the plain %s."
                        .formatted(bps.cost(s.meanBps()), String.join(" and ", cheaper));
    }
}
