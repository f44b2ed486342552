package unwind.backtest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import unwind.cost.SessionLiquidity;
import unwind.market.QuoteKind;
import unwind.market.Session;
import unwind.order.ParentOrder;
import unwind.sim.ExecutionSimulator;

/** What a reader must know beside the numbers of a backtest. */
final class Warnings {
    private static final int NAMED_SESSIONS = 5;

    private Warnings() {}

    static List<String> of(ParentOrder order, List<SessionLiquidity> sessions) {
        Map<String, List<String>> datesByWarning = new LinkedHashMap<>();
        for (SessionLiquidity liquidity : sessions) {
            Session session = liquidity.session();
            ParentOrder fitted = ExecutionSimulator.fit(order, session);
            String date = session.date().toString();
            if (fitted.startMinute() > order.startMinute()) {
                String text = "The data begins late: the order starts in minute %d instead of minute %d"
                        .formatted(fitted.startMinute(), order.startMinute());
                datesByWarning.computeIfAbsent(text, t -> new ArrayList<>()).add(date);
            }
            if (order.startMinute() + order.horizonMinutes() > session.closeMinute()) {
                String text = "The close shortens the horizon from %d to %d minutes"
                        .formatted(order.horizonMinutes(), fitted.horizonMinutes());
                datesByWarning.computeIfAbsent(text, t -> new ArrayList<>()).add(date);
            }
        }
        List<String> warnings = new ArrayList<>();
        datesByWarning.forEach((text, dates) -> warnings.add(text + " in " + sessions(dates) + "."));
        if (sessions.stream().anyMatch(s -> s.session().quoteKind() == QuoteKind.EXTREMES)) {
            warnings.add(
                    "The rows hold each minute's extreme quotes, not a book that could be hit: these costs show the"
                            + " pipeline and support no cost claim.");
        }
        return warnings;
    }

    private static String sessions(List<String> dates) {
        List<String> named = dates.subList(0, Math.min(NAMED_SESSIONS, dates.size()));
        String rest = dates.size() > named.size() ? " and %d more".formatted(dates.size() - named.size()) : "";
        return (dates.size() == 1 ? "session " : "sessions ") + String.join(", ", named) + rest;
    }
}
