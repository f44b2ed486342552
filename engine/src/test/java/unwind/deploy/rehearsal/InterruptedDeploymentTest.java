package unwind.deploy.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import unwind.deploy.Check;
import unwind.deploy.DeploymentEvent;
import unwind.deploy.DeploymentRequest;
import unwind.deploy.DeploymentTarget;
import unwind.deploy.Hosting;
import unwind.deploy.TearDown;
import unwind.deploy.rehearsal.WeakNetwork.Fate;
import unwind.disk.Sha256;
import unwind.problem.ProblemException;

/** Whatever cuts a deployment off, deploying again ends in service and deleting leaves nothing. */
final class InterruptedDeploymentTest {
    private static final Duration PACE = Duration.ofMillis(10);
    private static final String NAME = "alpha";
    /** Each cut costs the client's own pauses between its tries; {@code 1} tries all of them. */
    private static final int EVERY = Integer.getInteger("unwind.test.cuts", 9);

    @TempDir
    private Path folder;

    private RehearsalServer server;

    @BeforeEach
    void start() {
        server = RehearsalServer.start(folder.resolve("state"), 0, PACE, StubContainer::start);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({"LOST, 1", "ANSWER_LOST, 3"})
    void aNetworkThatGoesAtAnyCallLosesNothing(Fate fate, int first) throws Exception {
        DeploymentRequest request = request(folder);
        int calls = deployThrough(request, n -> Fate.PASSES);
        assertThat(calls).isGreaterThan(20);
        assertNothingIsLeftAfterDeleting();
        // The last calls only ask whether it is in service yet, more or less often.
        for (int cut = first; cut < calls - 4; cut += EVERY) {
            int from = cut;
            // Gone for good: the client's own tries again do not help.
            assertThatThrownBy(() -> deployThrough(request, n -> n < from ? Fate.PASSES : fate))
                    .as("cut at call %d of %d", from, calls)
                    .isInstanceOf(ProblemException.class)
                    .hasMessageContaining("Could not");
            deployThrough(request, n -> Fate.PASSES);
            assertNothingIsLeftAfterDeleting();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"LOST", "ANSWER_LOST", "THROTTLED"})
    void aFaultNowAndThenIsNotEvenNoticed(Fate fate) throws Exception {
        DeploymentRequest request = request(folder);
        for (int first = 0; first < 4; first += 2) {
            int offset = first;
            deployThrough(request, n -> n % 4 == offset ? fate : Fate.PASSES);
            assertNothingIsLeftAfterDeleting();
        }
    }

    @Test
    void credentialsThatExpireHalfWaySaySoAndFreshOnesGoOn() throws Exception {
        DeploymentRequest request = request(folder);
        assertThatThrownBy(() -> deployThrough(request, n -> n < 12 ? Fate.PASSES : Fate.EXPIRED))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("expired")
                .hasMessageContaining("sign in again");
        deployThrough(request, n -> Fate.PASSES);
        assertNothingIsLeftAfterDeleting();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Role for the container", "Model", "Automatic deletion", "Endpoint"})
    void aKilledDeploymentIsTakenUpByTheNext(String step) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Deploying.class.getName(),
                        server.uri().toString(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<String> told = new ArrayList<>();
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                told.add(line);
                if (line.equals(step)) {
                    // Not by the process itself, which would close what it has written and is not read yet.
                    process.toHandle().destroyForcibly();
                }
            }
        }
        assertThat(process.waitFor()).as(told.toString()).isNotZero();
        assertThat(told).contains(step);

        deployThrough(request(folder), n -> Fate.PASSES);
        assertNothingIsLeftAfterDeleting();
    }

    /** Deploys, in a process of its own, and tells of every step that is done. */
    static final class Deploying {
        private Deploying() {}

        public static void main(String[] args) throws Exception {
            try (DeploymentTarget target = target(URI.create(args[0]))) {
                target.deploy(request(Path.of(args[1])), event -> {
                    if (event.state() == DeploymentEvent.State.DONE) {
                        System.out.println(event.step());
                    }
                });
            }
            // Waits for the kill, so that what was killed is always the same.
            Thread.sleep(60_000);
        }
    }

    private static DeploymentTarget target(URI address) {
        return Rehearsal.at(address, archive -> Check.pass("Trial on this machine", "answered"));
    }

    private static DeploymentRequest request(Path folder) throws Exception {
        Path archive = Archives.with(folder, "{\"v\":1}");
        return new DeploymentRequest(
                NAME,
                archive,
                Sha256.of(archive),
                new Hosting.Instance("ml.m5.large"),
                DeploymentRequest.AUTO_DELETE,
                "");
    }

    /** @return calls that the deployment took */
    private int deployThrough(DeploymentRequest request, IntFunction<Fate> fates) throws Exception {
        try (WeakNetwork network = new WeakNetwork(server.uri(), fates);
                DeploymentTarget target = target(network.uri())) {
            assertThat(target.deploy(request, event -> {}).inService()).isTrue();
            return network.calls();
        }
    }

    private void assertNothingIsLeftAfterDeleting() {
        try (DeploymentTarget target = target(server.uri())) {
            TearDown end = target.undeploy(NAME, event -> {});
            assertThat(end.clean()).as(end.left().toString()).isTrue();
            assertThat(target.endpoints()).isEmpty();
        }
        assertThat(server.idle()).isTrue();
    }
}
