package unwind.market;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import unwind.problem.Problem;

/**
 * What an import gives: sessions that can be traded, and everything noticed on the way.
 *
 * @param sessions by date, then ticker
 * @param findings in the order a person should read them, most serious first
 * @param sources file names as given
 * @param dataHash sha256 over the bytes of the input files, hex
 */
public record MarketData(List<Session> sessions, List<Finding> findings, List<String> sources, String dataHash) {
    public MarketData {
        sessions = sessions.stream()
                .sorted(Comparator.comparing(Session::date).thenComparing(Session::ticker))
                .toList();
        findings = List.copyOf(findings);
        sources = List.copyOf(sources);
        if (sessions.isEmpty()) {
            throw Problem.data("No session in " + String.join(", ", sources) + " can be used.", "See the findings.");
        }
    }

    public List<String> tickers() {
        return sessions.stream().map(Session::ticker).distinct().sorted().toList();
    }

    public List<LocalDate> dates() {
        return sessions.stream().map(Session::date).distinct().toList();
    }

    public List<Session> sessions(DateRange range) {
        return sessions.stream().filter(s -> range.contains(s.date())).toList();
    }

    /** True when any session holds a minute's extremes instead of point-in-time quotes. */
    public boolean hasExtremes() {
        return sessions.stream().anyMatch(s -> s.quoteKind() == QuoteKind.EXTREMES);
    }

    /** True when any session has estimated quotes: its data held bars alone. */
    public boolean hasEstimates() {
        return sessions.stream().anyMatch(s -> s.quoteKind() == QuoteKind.ESTIMATED);
    }

    public boolean hasVolume() {
        return sessions.stream().allMatch(s -> s.has(Column.VOLUME));
    }
}
