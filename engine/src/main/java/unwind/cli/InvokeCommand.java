package unwind.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import unwind.deploy.DeploymentTarget;
import unwind.deploy.Invocation;
import unwind.deploy.RunNotes;
import unwind.deploy.call.CallForm;
import unwind.deploy.call.EndpointReplay;
import unwind.deploy.call.Replay;
import unwind.market.Session;
import unwind.problem.Problem;

/** {@code unwind invoke}: calls an endpoint and prints its answer. */
@Command(
        name = "invoke",
        mixinStandardHelpOptions = true,
        description = "Calls an endpoint and prints its answer as it came.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  unwind invoke --ticker AAPL --shares 1000 --horizon 390",
            "  unwind invoke --request today.json",
            "  unwind invoke --request - < today.json",
            "  unwind invoke --ticker AAPL --save runs/RUN_ID/call.json",
            "  unwind invoke --replay 2025-03-31 --data sample-data/SYNW_wide_60_sessions.csv.gz",
            "Status and latency go to stderr. Exit code 4 when the endpoint did not answer with 200."
        })
final class InvokeCommand implements Callable<Integer> {
    @Mixin
    private TargetOptions target = new TargetOptions();

    @Option(names = "--name", paramLabel = "NAME", defaultValue = "unwind", description = "Endpoint (default: unwind).")
    private String name = "unwind";

    @Option(names = "--ticker", paramLabel = "TICKER", description = "What to sell.")
    private @Nullable String ticker;

    @Option(
            names = "--shares",
            paramLabel = "N",
            defaultValue = "1000",
            description = "How many shares (default: 1000).")
    private int shares = 1000;

    @Option(names = "--horizon", paramLabel = "MIN", defaultValue = "390", description = "Minutes (default: 390).")
    private int horizon = 390;

    @Option(
            names = "--request",
            paramLabel = "FILE",
            description = "A whole request as JSON, instead of the three fields; - reads standard input.")
    private @Nullable String request;

    @Option(
            names = "--save",
            paramLabel = "FILE",
            description = "Also keeps the call with its answer; as RUNDIR/call.json it stands in the run's report.")
    private @Nullable Path save;

    @Mixin
    private RecordedSession recorded = new RecordedSession();

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() throws IOException {
        if (recorded.wanted()) {
            return replay();
        }
        String body = body();
        try (DeploymentTarget place = target.open()) {
            Invocation answer = place.invoke(name, body);
            PrintWriter err = command.commandLine().getErr();
            err.printf(
                    Locale.ROOT,
                    "%d from %s%s in %.1f ms, %,d bytes%n",
                    answer.status(),
                    name,
                    place.rehearsal() ? " (rehearsal)" : "",
                    answer.latency().toNanos() / 1e6,
                    answer.body().getBytes(StandardCharsets.UTF_8).length);
            command.commandLine().getOut().println(answer.body());
            if (save != null) {
                RunNotes.call(place, name, body, answer, Clock.systemUTC()).write(save);
            }
            return answer.ok() ? ExitCodes.DONE : ExitCodes.FAILED;
        }
    }

    private int replay() {
        if (request != null) {
            throw Problem.usage("--replay asks its own questions.", "Leave --request out.");
        }
        if (save != null) {
            throw Problem.usage("--replay has an answer for every minute.", "Leave --save out.");
        }
        PrintWriter out = command.commandLine().getOut();
        ConsoleProgress progress = new ConsoleProgress(command.commandLine().getErr());
        RecordedSession.Found found = recorded.find(Optional.ofNullable(ticker), progress);
        Session session = found.session();
        List<Double> millis = new ArrayList<>();
        try (DeploymentTarget place = target.open()) {
            CallForm order = new CallForm(session.ticker(), shares, horizon);
            Replay done = new EndpointReplay(json -> place.invoke(name, json), session, order, found.profile())
                    .play((replay, answer, raw, sold) -> {
                        millis.add(raw.latency().toNanos() / 1e6);
                        progress.at(replay.minute(), replay.minutes(), "minutes replayed");
                    });
            out.println("timestamp,shares,order_type");
            done.sold().forEach(s -> out.println(s.timestamp() + "," + s.shares() + "," + s.type()));
            progress.say(String.format(
                    Locale.ROOT,
                    "%s%s on %s: %,d of %,d shares sold in %,d calls, median %.1f ms",
                    place.rehearsal() ? "rehearsal: " : "",
                    session.ticker(),
                    session.date(),
                    done.soldShares(),
                    shares,
                    millis.size(),
                    millis.stream().sorted().toList().get(millis.size() / 2)));
            return ExitCodes.DONE;
        }
    }

    private String body() throws IOException {
        if (request != null) {
            return request.equals("-")
                    ? new String(System.in.readAllBytes(), StandardCharsets.UTF_8)
                    : Files.readString(Path.of(request));
        }
        if (ticker == null) {
            throw Problem.usage("There is nothing to ask.", "Name a --ticker, or give a whole request with --request.");
        }
        if (!ticker.matches("[A-Za-z0-9.^/-]{1,16}")) {
            throw Problem.usage("'%s' is no ticker.".formatted(ticker), "Use letters, digits, dots and hyphens.");
        }
        return "{\"ticker\":\"%s\",\"shares\":%d,\"horizon_minutes\":%d}".formatted(ticker, shares, horizon);
    }
}
