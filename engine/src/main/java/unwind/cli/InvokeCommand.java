package unwind.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import unwind.deploy.DeploymentTarget;
import unwind.deploy.Invocation;
import unwind.problem.Problem;

/** {@code unwind invoke}: calls an endpoint and prints its answer. */
@Command(
        name = "invoke",
        mixinStandardHelpOptions = true,
        description = "Calls an endpoint and prints its answer as it came.",
        footer = {
            "",
            "Examples:",
            "  unwind invoke --ticker AAPL --shares 1000 --horizon 390",
            "  unwind invoke --request today.json",
            "  unwind invoke --request - < today.json",
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

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() throws IOException {
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
            return answer.ok() ? ExitCodes.DONE : ExitCodes.FAILED;
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
