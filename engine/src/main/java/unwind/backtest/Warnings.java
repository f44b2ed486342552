package unwind.backtest;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import unwind.cost.SessionLiquidity;
import unwind.market.Column;
import unwind.market.QuoteKind;
import unwind.order.ParentOrder;
import unwind.sim.ExecutionResult;

/** What a reader must know beside the numbers of a backtest. */
final class Warnings {
    private static final double NO_BAND_PCT = 100;

    private Warnings() {}

    static List<String> of(
            ParentOrder order, double paceBandPct, List<SessionLiquidity> sessions, List<StrategyResult> results) {
        List<String> warnings = new ArrayList<>(HorizonWarnings.of(
                order, sessions.stream().map(SessionLiquidity::session).toList()));
        if (extremes(sessions)) {
            warnings.add(
                    "The rows hold each minute's extreme quotes, not a book that could be hit: these costs show the"
                            + " pipeline and support no cost claim.");
        }
        if (paceBandPct >= NO_BAND_PCT) {
            warnings.add("No pace band: waiting for the close is nearly free here and is risk, not skill. Hold these"
                    + " results apart from those with a band, and read the IS sd beside them.");
        }
        if (order.limits().any()) {
            slices(results, warnings);
        }
        if (kind(sessions, QuoteKind.ESTIMATED)) {
            warnings.add(
                    "Estimated: the data has bars without quotes, so that spreads come from an estimator, sizes are"
                            + " assumed and the close of a bar stands in for the mid. These costs support no cost claim.");
        }
        staticAnswer(results, warnings);
        List<String> limits = results.stream()
                .filter(StrategyResult::hasLimitFills)
                .map(StrategyResult::label)
                .toList();
        if (!limits.isEmpty()) {
            limits(String.join(", ", limits), sessions, warnings);
        }
        return warnings;
    }

    /** The fixed answer of a policy that looks at the day is no optimum among fixed schedules, and is said to be none. */
    private static void staticAnswer(List<StrategyResult> results, List<String> warnings) {
        OptionalDouble optimum = dollars(results, "static-optimum");
        OptionalDouble learned = dollars(results, "sac-static");
        if (optimum.isPresent() && learned.isPresent() && learned.getAsDouble() > optimum.getAsDouble()) {
            warnings.add(
                    ("The static schedule of SAC costs %.1f %% more than the static optimum here: it is the mean pace"
                                    + " of a policy that looks at the day, not a schedule that was optimised for not looking.")
                            .formatted(100 * (learned.getAsDouble() / optimum.getAsDouble() - 1)));
        }
    }

    private static OptionalDouble dollars(List<StrategyResult> results, String id) {
        return results.stream()
                .filter(r -> r.id().equals(id))
                .mapToDouble(r -> r.sessions().stream()
                        .mapToDouble(ExecutionResult::controllableDollars)
                        .sum())
                .findFirst();
    }

    /** What the limits of a child order left over, and who is not under them. */
    private static void slices(List<StrategyResult> results, List<String> warnings) {
        for (StrategyResult result : results) {
            List<ExecutionResult> beyond = result.plays().stream()
                    .flatMap(List::stream)
                    .filter(r -> r.beyondLimitsShares() > 0)
                    .toList();
            if (!beyond.isEmpty()) {
                warnings.add(
                        ("%s could not finish within the limits of a child order: in %s the rest went to market in the"
                                        + " last minute, up to %d shares beyond them.")
                                .formatted(
                                        result.label(),
                                        HorizonWarnings.sessions(beyond.stream()
                                                .map(r -> r.session().toString())
                                                .distinct()
                                                .toList()),
                                        beyond.stream()
                                                .mapToInt(ExecutionResult::beyondLimitsShares)
                                                .max()
                                                .orElse(0)));
            }
        }
        if (results.stream().anyMatch(r -> r.id().equals(Headroom.BOUND))) {
            warnings.add("The hindsight bound is not under the limits of a child order: it may be lower than what is"
                    + " possible.");
        }
    }

    private static void limits(String names, List<SessionLiquidity> sessions, List<String> warnings) {
        if (kind(sessions, QuoteKind.ESTIMATED)) {
            warnings.add("Exploratory: %s. The quotes that a limit order waits at are estimated.".formatted(names));
        }
        if (extremes(sessions)) {
            warnings.add("Exploratory, never a win: %s. Whether a limit order filled is guessed from extreme quotes."
                    .formatted(names));
        }
        if (sessions.stream()
                .anyMatch(s -> !s.session().has(Column.HIGH) && !s.session().has(Column.BID_HIGH))) {
            warnings.add("The data has no highs: limit orders of %s fill only where a closing bid reaches their price, "
                            .formatted(names)
                    + "which is too seldom and only when the price has run away.");
        }
    }

    static boolean extremes(List<SessionLiquidity> sessions) {
        return kind(sessions, QuoteKind.EXTREMES);
    }

    private static boolean kind(List<SessionLiquidity> sessions, QuoteKind kind) {
        return sessions.stream().anyMatch(s -> s.session().quoteKind() == kind);
    }
}
