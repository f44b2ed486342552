package unwind.backtest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import unwind.market.Session;
import unwind.order.ParentOrder;
import unwind.sim.ExecutionSimulator;

/** Where sessions cannot play an order as it was given: late data, an early close, a horizon beyond the close. */
public final class HorizonWarnings {
    private static final int NAMED_SESSIONS = 5;

    private HorizonWarnings() {}

    /** One sentence for each kind of change, with the dates; the same words everywhere. */
    public static List<String> of(ParentOrder order, List<Session> sessions) {
        Map<String, List<String>> datesByWarning = new LinkedHashMap<>();
        for (Session session : sessions) {
            String date = session.date().toString();
            if (order.startMinute() >= session.closeMinute()) {
                String text = "The order starts in minute %d, after the close".formatted(order.startMinute());
                datesByWarning.computeIfAbsent(text, t -> new ArrayList<>()).add(date);
                continue;
            }
            ParentOrder fitted = ExecutionSimulator.fit(order, session);
            if (fitted.startMinute() > order.startMinute()) {
                String text = "The data begins late: the order starts in minute %d instead of minute %d"
                        .formatted(fitted.startMinute(), order.startMinute());
                datesByWarning.computeIfAbsent(text, t -> new ArrayList<>()).add(date);
            }
            if (order.startMinute() + order.horizonMinutes() > session.closeMinute()) {
                datesByWarning
                        .computeIfAbsent(
                                shortened(order.horizonMinutes(), fitted.horizonMinutes()), t -> new ArrayList<>())
                        .add(date);
            }
        }
        List<String> warnings = new ArrayList<>();
        datesByWarning.forEach((text, dates) -> warnings.add(text + " in " + sessions(dates) + "."));
        return warnings;
    }

    /** The words for a horizon cut by the close, without the session. */
    public static String shortened(int wantedMinutes, int minutes) {
        return "The close shortens the horizon from %d to %d minutes".formatted(wantedMinutes, minutes);
    }

    /** The first few dates, and how many more there are. */
    static String sessions(List<String> dates) {
        List<String> named = dates.subList(0, Math.min(NAMED_SESSIONS, dates.size()));
        String rest = dates.size() > named.size() ? " and %d more".formatted(dates.size() - named.size()) : "";
        return (dates.size() == 1 ? "session " : "sessions ") + String.join(", ", named) + rest;
    }
}
