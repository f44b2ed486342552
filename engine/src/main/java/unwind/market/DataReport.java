package unwind.market;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Market data in words: what was loaded, then what was found and done about it. For the command line and reports. */
public final class DataReport {
    private DataReport() {}

    /** A few lines a ticker, then three lines a finding, most serious first; ends with a line break. */
    public static String text(MarketData data) {
        StringBuilder text = new StringBuilder();
        text.append("Files: ").append(String.join(", ", data.sources())).append('\n');
        text.append("sha256: ").append(data.dataHash()).append('\n');
        for (String ticker : data.tickers()) {
            describe(
                    data.sessions().stream()
                            .filter(s -> s.ticker().equals(ticker))
                            .toList(),
                    text);
        }
        text.append('\n');
        if (data.findings().isEmpty()) {
            text.append("No faults found.\n");
        }
        for (Finding finding : data.findings()) {
            text.append(finding.severity()).append("  ").append(finding.title()).append("  [");
            text.append(finding.code()).append("]\n");
            text.append("  found: ").append(finding.what()).append('\n');
            text.append("  where: ").append(finding.where()).append('\n');
            text.append("  done:  ").append(finding.action()).append('\n');
        }
        return text.toString();
    }

    private static void describe(List<Session> sessions, StringBuilder text) {
        Session first = sessions.get(0);
        Session last = sessions.get(sessions.size() - 1);
        long minutes = sessions.stream().mapToLong(Session::rows).sum();
        text.append(String.format(
                Locale.ROOT,
                "%s: %d session%s, %,d minute%s, %s to %s\n",
                first.ticker(),
                sessions.size(),
                sessions.size() == 1 ? "" : "s",
                minutes,
                minutes == 1 ? "" : "s",
                first.date(),
                last.date()));
        text.append(String.format(
                Locale.ROOT,
                "  mean half-spread %.2f bps, mean best bid size %,.0f shares, %s\n",
                meanHalfSpreadBps(sessions, minutes),
                sessions.stream()
                                .mapToDouble(s -> Arrays.stream(s.bidSize(0)).sum())
                                .sum()
                        / minutes,
                volume(sessions)));
        text.append("  quotes: ").append(kind(sessions)).append('\n');
    }

    private static double meanHalfSpreadBps(List<Session> sessions, long minutes) {
        double sum = 0;
        for (Session session : sessions) {
            for (int t = 0; t < session.rows(); t++) {
                sum += session.halfSpreadBps(t);
            }
        }
        return sum / minutes;
    }

    private static String volume(List<Session> sessions) {
        List<Session> with = sessions.stream().filter(s -> s.has(Column.VOLUME)).toList();
        if (with.isEmpty()) {
            return "no volume";
        }
        double shares = 0;
        for (Session session : with) {
            for (double v : session.column(Column.VOLUME)) {
                shares += Double.isNaN(v) ? 0 : v;
            }
        }
        String mean = String.format(Locale.ROOT, "mean volume %,.0f shares a session", shares / with.size());
        return with.size() == sessions.size()
                ? mean
                : mean + " in the %d of %d sessions that have it".formatted(with.size(), sessions.size());
    }

    private static String kind(List<Session> sessions) {
        long extremes = sessions.stream()
                .filter(s -> s.quoteKind() == QuoteKind.EXTREMES)
                .count();
        long estimated = sessions.stream()
                .filter(s -> s.quoteKind() == QuoteKind.ESTIMATED)
                .count();
        if (estimated > 0) {
            return "estimated from bars in %d of %d sessions (no cost claim)".formatted(estimated, sessions.size());
        }
        if (extremes == 0) {
            return "point in time (snapshot and next-row timing)";
        }
        String all = "a minute's extremes (next-row timing only; no cost claim)";
        return extremes == sessions.size() ? all : all + " in %d of %d sessions".formatted(extremes, sessions.size());
    }
}
