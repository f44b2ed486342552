package unwind.deploy.choice;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import unwind.agent.ModelFiles;
import unwind.agent.ModelManifest;
import unwind.deploy.ArchiveTrial;
import unwind.deploy.Check;
import unwind.problem.ProblemException;
import unwind.serving.ModelArchive;
import unwind.serving.ScheduleServer;
import unwind.serving.ScheduleService;
import unwind.serving.ServingModel;

/** Serves an archive on a free port of loopback, pings it and asks for a schedule, as hosting would. */
public final class ServingTrial implements ArchiveTrial {
    private static final String TITLE = "Trial on this machine";
    private static final Logger LOG = LoggerFactory.getLogger(ServingTrial.class);
    private static final Duration LONGEST = Duration.ofSeconds(30);

    @Override
    public Check tryOut(Path archive) {
        try {
            Path folder = Files.createTempDirectory("unwind-trial");
            try {
                ModelArchive.unpack(archive, folder);
                return serve(folder);
            } finally {
                delete(folder);
            }
        } catch (ProblemException e) {
            return Check.fail(TITLE, e.problem().whatHappened(), e.problem().remedy());
        } catch (IOException e) {
            return Check.fail(
                    TITLE, "it could not be unpacked (%s)".formatted(e.getMessage()), "Pack the model again.");
        }
    }

    private static Check serve(Path folder) throws IOException {
        ModelManifest manifest = ModelFiles.read(folder).manifest();
        String request = "{\"ticker\":\"%s\",\"shares\":%d,\"horizon_minutes\":%d}"
                .formatted(manifest.tickers().get(0), manifest.shares(), manifest.horizonMinutes());
        try (ScheduleServer server = ScheduleServer.listen("127.0.0.1", 0);
                HttpClient http = HttpClient.newHttpClient()) {
            server.serve(new ScheduleService(ServingModel.load(folder), Clock.systemUTC()));
            int ping = send(http, HttpRequest.newBuilder(server.uri().resolve("/ping")));
            int answer = send(http, invocation(server.uri(), request));
            return ping == 200 && answer == 200
                    ? Check.pass(TITLE, "ping and a first call answered with 200")
                    : Check.fail(
                            TITLE,
                            "ping answered %d, a first call %d".formatted(ping, answer),
                            "The endpoint would fail the same way: train the model again with this version.");
        }
    }

    private static HttpRequest.Builder invocation(URI base, String json) {
        return HttpRequest.newBuilder(base.resolve("/invocations"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json));
    }

    private static int send(HttpClient http, HttpRequest.Builder request) throws IOException {
        try {
            return http.send(request.timeout(LONGEST).build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped", e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            LOG.debug("a temporary folder stays behind", e);
        }
    }
}
