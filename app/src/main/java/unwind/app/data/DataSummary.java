package unwind.app.data;

import java.util.Locale;
import unwind.market.MarketData;

/** What was loaded, in one line. */
final class DataSummary {
    private DataSummary() {}

    static String of(MarketData data) {
        int sessions = data.sessions().size();
        long rows = data.sessions().stream().mapToLong(s -> s.rows()).sum();
        return String.format(
                Locale.ROOT,
                "%d session%s, %s to %s \u00b7 %,d minutes \u00b7 %s \u00b7 %s",
                sessions,
                sessions == 1 ? "" : "s",
                data.sessions().getFirst().date(),
                data.sessions().getLast().date(),
                rows,
                quotes(data),
                data.hasVolume() ? "traded volume" : "no traded volume");
    }

    private static String quotes(MarketData data) {
        if (data.hasEstimates()) {
            return "spreads estimated from bars";
        }
        return data.hasExtremes() ? "minute extremes, not a book" : "point-in-time quotes";
    }
}
