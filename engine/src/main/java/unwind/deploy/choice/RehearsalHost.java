package unwind.deploy.choice;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import unwind.deploy.rehearsal.RehearsalServer;
import unwind.disk.Disk;
import unwind.problem.Problem;
import unwind.problem.ProblemException;

/**
 * The rehearsal as a process of its own, so that endpoints outlive the command or window that made them, as on AWS. It ends by
 * itself when no endpoint is left.
 */
public final class RehearsalHost {
    private static final String ADDRESS = "server.json";
    private static final long LOOK_AGAIN_MILLIS = 100;
    private static final Duration START = Duration.ofSeconds(40);
    private static final Duration STOP = Duration.ofSeconds(15);
    private static final Duration PACE = Duration.ofMillis(1500);
    private static final Duration IDLE = Duration.ofMinutes(15);
    private static final JsonMapper JSON = new JsonMapper();

    private final Path folder;

    /** @param folder where it keeps its state */
    public RehearsalHost(Path folder) {
        this.folder = folder;
    }

    /**
     * Where the rehearsal answers; starts it if it does not run.
     *
     * @throws ProblemException (failed) when it does not start
     */
    public URI ensureRunning() {
        Optional<URI> running = running();
        return running.isPresent() ? running.get() : startOnce();
    }

    /** Whoever asks while another is starting it waits for that one, in this program or the next. */
    private URI startOnce() {
        try {
            Files.createDirectories(folder);
            try (FileChannel channel = FileChannel.open(
                    folder.resolve("start.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                FileLock alone = await(channel);
                try {
                    return running().orElseGet(this::start);
                } finally {
                    alone.release();
                }
            }
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    private static FileLock await(FileChannel channel) throws IOException {
        while (true) {
            try {
                return channel.lock();
            } catch (OverlappingFileLockException e) {
                // Held in this very program: ask again.
                try {
                    Thread.sleep(LOOK_AGAIN_MILLIS);
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                    throw new IOException("stopped while another rehearsal was starting", stopped);
                }
            }
        }
    }

    /** Where a running rehearsal answers. */
    public Optional<URI> running() {
        Path file = folder.resolve(ADDRESS);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            JsonNode node = JSON.readTree(file.toFile());
            URI uri = URI.create(node.path("uri").asText());
            return isRehearsal(uri) ? Optional.of(uri) : Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * Whether there is anything to see: it runs, or its endpoints would come back if it were started.
     *
     * @throws ProblemException (failed) when what it keeps cannot be read
     */
    public boolean hasEndpoints() {
        try {
            return RehearsalServer.leftEndpoints(folder) || running().isPresent();
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    /** Another program may have the port by now: a rehearsal says what it is in a header. */
    private static boolean isRehearsal(URI uri) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest request =
                    HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(5)).build();
            return http.send(request, HttpResponse.BodyHandlers.discarding())
                    .headers()
                    .firstValue("x-unwind-rehearsal")
                    .isPresent();
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private URI start() {
        try {
            Files.createDirectories(folder);
            Process process = new ProcessBuilder(command())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            folder.resolve("rehearsal.log").toFile()))
                    .start();
            Optional<URI> uri = await(process);
            if (uri.isPresent()) {
                return uri.get();
            }
            throw Problem.failed(
                    "The rehearsal did not start.", "Its log is %s.".formatted(folder.resolve("rehearsal.log")));
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    /** Until it answers. One whose start is interrupted does not stay behind. */
    private Optional<URI> await(Process process) {
        Instant until = Instant.now().plus(START);
        try {
            while (Instant.now().isBefore(until) && process.isAlive()) {
                Optional<URI> uri = running();
                if (uri.isPresent()) {
                    return uri;
                }
                Thread.sleep(100);
            }
            return Optional.empty();
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw Problem.failed("The start of the rehearsal was interrupted.", "Try again.");
        }
    }

    /** Ends the rehearsal with all its endpoints; nothing happens where none runs. */
    public void stop() {
        if (running().isEmpty()) {
            return;
        }
        try {
            long pid =
                    JSON.readTree(folder.resolve(ADDRESS).toFile()).path("pid").asLong();
            Optional<ProcessHandle> process = ProcessHandle.of(pid);
            if (process.isPresent()) {
                process.get().destroy();
                process.get().onExit().get(STOP.toSeconds(), TimeUnit.SECONDS);
            }
        } catch (IOException e) {
            throw unusable(e);
        } catch (ExecutionException | TimeoutException e) {
            throw Problem.failed("The rehearsal does not end.", "End its process by hand: " + folder.resolve(ADDRESS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Problem.failed("The end of the rehearsal was interrupted.", "Try again.");
        }
    }

    private ProblemException unusable(IOException e) {
        return new ProblemException(
                Problem.failed(
                                "The rehearsal cannot use the folder %s (%s).".formatted(folder, e.getMessage()),
                                "Check that it can be written.")
                        .problem(),
                e);
    }

    /** This program again, as a rehearsal. */
    private List<String> command() {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(java)) {
            command.addAll(List.of(
                    java.toString(),
                    "-Xmx512m",
                    "-XX:+UseSerialGC",
                    "--add-modules=jdk.incubator.vector",
                    "-Dsun.net.httpserver.nodelay=true",
                    "-cp",
                    System.getProperty("java.class.path"),
                    "unwind.cli.UnwindCommand"));
        } else {
            // An installation with its own runtime has no java program: its launcher takes commands.
            command.add(ProcessHandle.current().info().command().orElse("unwind"));
        }
        command.addAll(List.of("rehearsal", "--folder", folder.toAbsolutePath().toString()));
        return command;
    }

    /**
     * Is the rehearsal: serves until it is stopped, or until it has had no endpoint for a quarter of an hour.
     *
     * @param port 0 for any free one
     */
    public void host(int port) throws InterruptedException {
        try (RehearsalServer server = RehearsalServer.start(folder, port, PACE)) {
            write(server.uri());
            Instant busy = Instant.now();
            while (Duration.between(busy, Instant.now()).compareTo(IDLE) < 0) {
                Thread.sleep(1000);
                busy = server.idle() ? busy : Instant.now();
            }
        }
    }

    private void write(URI uri) {
        try {
            Disk.write(
                    folder.resolve(ADDRESS),
                    JSON.writeValueAsBytes(Map.of(
                            "uri",
                            uri.toString(),
                            "pid",
                            ProcessHandle.current().pid(),
                            "what",
                            "rehearsal of SageMaker on this machine")));
        } catch (IOException e) {
            throw unusable(e);
        }
    }
}
