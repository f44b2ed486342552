package unwind.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import unwind.deploy.call.EndpointReplay;
import unwind.market.CsvMarketDataImporter;
import unwind.market.ImportOptions;
import unwind.market.MarketData;
import unwind.market.MarketProfile;
import unwind.market.Progress;
import unwind.market.Session;
import unwind.problem.Problem;

/** Which recorded session to feed to an endpoint. */
final class RecordedSession {
    @Option(
            names = "--replay",
            paramLabel = "DATE",
            description =
                    "Feeds the recorded session of this date to the endpoint minute by minute, as if it were today, and"
                            + " prints what was sold as CSV. Needs --data.")
    private @Nullable LocalDate date;

    @Option(
            names = "--data",
            arity = "1..*",
            paramLabel = "FILE",
            description = "Market data files, CSV, plain or gzip, or folders of them, for --replay.")
    private List<Path> files = List.of();

    /**
     * A session and what the sessions before it say of a usual day.
     *
     * @param profile empty where there is none before it
     */
    record Found(Session session, Optional<MarketProfile> profile) {}

    boolean wanted() {
        return date != null;
    }

    /**
     * Reads the data and finds the session.
     *
     * @param ticker empty where the data has one only
     * @throws unwind.problem.ProblemException (usage) when there is no such session, or several
     */
    Found find(Optional<String> ticker, Progress progress) {
        if (files.isEmpty()) {
            throw Problem.usage("--replay needs recorded minutes.", "Name them with --data FILE.");
        }
        MarketData data = new CsvMarketDataImporter().load(files, ImportOptions.defaults(), progress);
        List<Session> own = data.sessions().stream()
                .filter(s -> ticker.isEmpty() || s.ticker().equalsIgnoreCase(ticker.get()))
                .toList();
        List<Session> that = own.stream().filter(s -> s.date().equals(date)).toList();
        if (that.size() > 1) {
            throw Problem.usage(
                    "The data holds %s on %s.".formatted(String.join(", ", data.tickers()), date),
                    "Choose one with --ticker.");
        }
        if (that.isEmpty()) {
            throw Problem.usage(
                    "The data holds no session of %s on %s."
                            .formatted(ticker.orElse(String.join(", ", data.tickers())), date),
                    own.isEmpty()
                            ? "It holds " + String.join(", ", data.tickers()) + "."
                            : "Its sessions are from %s to %s."
                                    .formatted(
                                            own.getFirst().date(), own.getLast().date()));
        }
        List<Session> before =
                own.stream().filter(s -> s.date().isBefore(that.get(0).date())).toList();
        return new Found(
                that.get(0),
                before.isEmpty()
                        ? Optional.empty()
                        : Optional.of(MarketProfile.fit(before, EndpointReplay.ASSUMED_ADV_SHARES)));
    }
}
