package unwind.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import unwind.app.deploy.EngineBackend;
import unwind.app.fake.PosingAws;
import unwind.deploy.DeploymentEvent;
import unwind.deploy.DeploymentRequest;
import unwind.deploy.DeploymentTarget;
import unwind.deploy.Hosting;
import unwind.deploy.TearDown;
import unwind.deploy.choice.TargetChoice;
import unwind.deploy.rehearsal.RehearsalServer;
import unwind.disk.Sha256;
import unwind.problem.ProblemException;

/** Wherever a demonstration on AWS is stopped, nothing that costs money is left. A rehearsal poses as AWS. */
final class DemoStoppedTest {
    private static final Duration PACE = Duration.ofMillis(300);
    private static final String NAME = "unwind-demo-stopped";
    private static final TargetChoice AWS = new TargetChoice(TargetChoice.AWS, "", "us-east-1");

    @TempDir
    private Path folder;

    private RehearsalServer server;

    @BeforeEach
    void start() {
        server = RehearsalServer.start(folder.resolve("aws"), 0, PACE);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Private bucket",
                "Model",
                "Endpoint configuration",
                "Automatic deletion",
                "Endpoint",
                "Wait until it is in service"
            })
    void anEndInTheMiddleOfADeploymentLeavesNothing(String step) throws Exception {
        DemoBackend backend = backend(server.uri(), folder);
        DemoTearDown tearDown = tearDown(backend, folder);
        CompletableFuture<Void> reached = new CompletableFuture<>();
        CompletableFuture<Void> deployment = CompletableFuture.runAsync(() -> deploy(backend, folder, begun -> {
            if (begun.equals(step)) {
                reached.complete(null);
            }
        }));
        reached.get(60, TimeUnit.SECONDS);
        assertThat(tearDown.run()).isEmpty();
        assertThat(deployment).as("the deployment has stopped").isDone();
        assertThatThrownBy(deployment::get)
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(CancellationException.class);
        assertNothingIsLeft();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Model", "Endpoint", "Wait until it is in service"})
    void aProgramThatIsStoppedLeavesNothing(String step) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Deploying.class.getName(),
                        server.uri().toString(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<String> told = new ArrayList<>();
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                told.add(line);
                if (line.equals(step)) {
                    // Asks it to end, as a terminal that is closed does.
                    process.toHandle().destroy();
                }
            }
        }
        assertThat(process.waitFor()).as(told.toString()).isNotZero();
        assertThat(told).contains(step);
        assertThat(folder.resolve("demo")).doesNotExist();
        assertNothingIsLeft();
    }

    /** Deploys as a demonstration, in a process of its own, and tells of every step that begins. */
    static final class Deploying {
        private Deploying() {}

        public static void main(String[] args) throws Exception {
            Path folder = Path.of(args[1]);
            DemoBackend backend = backend(URI.create(args[0]), folder);
            tearDown(backend, folder).whenKilled();
            try {
                deploy(backend, folder, System.out::println);
            } catch (CancellationException e) {
                System.out.println("stopped");
            }
            // Only the signal ends it.
            Thread.sleep(60_000);
        }
    }

    @Test
    void nothingIsDeployedAfterTheEnd() throws Exception {
        DemoBackend backend = backend(server.uri(), folder);
        DeploymentTarget opened = backend.open(AWS);
        assertThat(tearDown(backend, folder).run()).isEmpty();
        assertThatThrownBy(() -> backend.open(AWS)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> opened.deploy(request(folder), event -> {}))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("has ended");
        assertNothingIsLeft();
    }

    private static DemoBackend backend(URI server, Path folder) {
        return new DemoBackend(new PosingAws(server, new EngineBackend(folder.resolve("demo/Unwind/rehearsal"))));
    }

    private static DemoTearDown tearDown(DemoBackend backend, Path folder) throws Exception {
        Path place = Files.createDirectories(folder.resolve("demo"));
        return new DemoTearDown(place, place.resolve("Unwind/rehearsal"), backend);
    }

    private static void deploy(DemoBackend backend, Path folder, Consumer<String> begun) {
        try (DeploymentTarget target = backend.open(AWS)) {
            target.deploy(request(folder), event -> {
                if (event.state() == DeploymentEvent.State.STARTED) {
                    begun.accept(event.step());
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its archive holds no model: such an endpoint is made all the same, and fails when it starts. */
    private static DeploymentRequest request(Path folder) throws IOException {
        Path archive = Files.writeString(folder.resolve("model.tar.gz"), "no model");
        return new DeploymentRequest(
                NAME, archive, Sha256.of(archive), new Hosting.Instance("ml.m5.large"), Duration.ofMinutes(30), "");
    }

    /** Whoever deletes once more finds nothing to delete. */
    private void assertNothingIsLeft() {
        try (DeploymentTarget target = PosingAws.target(server.uri())) {
            assertThat(target.endpoints()).isEmpty();
            TearDown again = target.undeploy(NAME, event -> {});
            assertThat(again.removed()).as("what was still there").isEmpty();
            assertThat(again.left()).isEmpty();
        }
        assertThat(server.idle()).isTrue();
    }
}
