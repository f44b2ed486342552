package unwind.deploy.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import unwind.deploy.Check;
import unwind.deploy.DeploymentEvent;
import unwind.deploy.DeploymentListener;
import unwind.deploy.DeploymentRequest;
import unwind.deploy.DeploymentTarget;
import unwind.deploy.EndpointInfo;
import unwind.deploy.Hosting;
import unwind.deploy.Invocation;
import unwind.deploy.TearDown;
import unwind.disk.Sha256;
import unwind.problem.ProblemException;

/** The code that deploys to AWS, through the AWS SDK and over the wire, against the rehearsal. */
final class RehearsalTest {
    private static final Duration PACE = Duration.ofMillis(30);

    @TempDir
    private Path folder;

    private RehearsalServer server;
    private DeploymentTarget target;
    private final List<DeploymentEvent> events = new ArrayList<>();

    @BeforeEach
    void start() {
        server = RehearsalServer.start(folder.resolve("state"), 0, PACE, StubContainer::start);
        target = Rehearsal.at(server.uri(), archive -> Check.pass("Trial on this machine", "answered"));
    }

    @AfterEach
    void stop() {
        target.close();
        server.close();
    }

    private DeploymentRequest request(String name, String manifest) throws Exception {
        Path archive = Archives.with(folder, manifest);
        return new DeploymentRequest(
                name,
                archive,
                Sha256.of(archive),
                new Hosting.Instance("ml.m5.large"),
                DeploymentRequest.AUTO_DELETE,
                "");
    }

    @Test
    void livesFromCreationToNothingLeft() throws Exception {
        DeploymentRequest request = request("alpha", "{\"v\":1}");
        assertThat(target.preflight(request, events::add)).noneMatch(Check::failed);

        EndpointInfo made = target.deploy(request, events::add);

        assertThat(made.inService()).isTrue();
        assertThat(made.modelVersion()).isEqualTo(request.modelVersion());
        assertThat(made.expiresAt().orElseThrow())
                .isBetween(Instant.now().plusSeconds(7000), Instant.now().plusSeconds(7201));
        assertThat(target.endpoints()).extracting(EndpointInfo::name).containsExactly("alpha");
        Invocation answer = target.invoke("alpha", "{}");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"v\":1}");
        assertThat(target.logTail("alpha", 5)).isNotEmpty().allMatch(line -> line.contains("rehearsal"));

        TearDown end = target.undeploy("alpha", events::add);
        assertThat(end.left()).isEmpty();
        assertThat(end.removed()).contains("Endpoint", "Uploaded model", "Scheduled deletion", "Bucket");
        assertThat(target.endpoints()).isEmpty();
        assertThat(server.idle()).isTrue();
        assertThat(target.undeploy("alpha", events::add).removed()).isEmpty();
    }

    @Test
    void doesTheStepsOfThePlanInItsOrder() throws Exception {
        DeploymentRequest request = request("alpha", "{}");
        target.deploy(request, events::add);

        assertThat(events.stream()
                        .filter(e -> e.state() == DeploymentEvent.State.DONE)
                        .map(DeploymentEvent::step))
                .containsExactlyElementsOf(target.plan(request));
    }

    @Test
    void setsUpAutomaticDeletionBeforeTheEndpointCanCost() throws Exception {
        target.deploy(request("alpha", "{}"), events::add);

        List<String> done = events.stream()
                .filter(e -> e.state() == DeploymentEvent.State.DONE)
                .map(DeploymentEvent::step)
                .toList();
        assertThat(done.indexOf("Automatic deletion")).isLessThan(done.indexOf("Endpoint"));
    }

    @Test
    void movesAnEndpointToAnotherModel() throws Exception {
        target.deploy(request("alpha", "{\"v\":1}"), events::add);
        target.deploy(request("alpha", "{\"v\":2}"), events::add);

        assertThat(target.invoke("alpha", "{}").body()).isEqualTo("{\"v\":2}");
        assertThat(target.endpoints()).hasSize(1);
        assertThat(target.undeploy("alpha", events::add).clean()).isTrue();
    }

    @Test
    void aModelThatDoesNotStartEndsAsFailedWithTheReasonAndCanBeReplaced() throws Exception {
        assertThatThrownBy(() -> target.deploy(request("alpha", "{\"broken\":1}"), events::add))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("the model is broken")
                .hasMessageContaining("ping health check");
        assertThat(target.endpoints()).extracting(EndpointInfo::status).containsExactly("Failed");
        assertThat(target.endpoints().get(0).failureReason()).contains("ping health check");

        assertThat(target.deploy(request("alpha", "{\"v\":2}"), events::add).inService())
                .isTrue();
    }

    @Test
    void anUpdateToABrokenModelRollsBack() throws Exception {
        target.deploy(request("alpha", "{\"v\":1}"), events::add);
        target.deploy(request("alpha", "{\"broken\":1}"), events::add);

        assertThat(target.invoke("alpha", "{}").body()).isEqualTo("{\"v\":1}");
    }

    @Test
    void refusalsOfTheModelComeThroughAsTheyAre() throws Exception {
        target.deploy(request("alpha", "{}"), events::add);

        Invocation refused = target.invoke("alpha", "not json");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).isEqualTo("{\"error\":\"no json\"}");
    }

    @Test
    void callingWhatIsNotThereSaysSo() {
        assertThatThrownBy(() -> target.invoke("nobody", "{}"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("Endpoint nobody of account")
                .hasMessageContaining("not found");
    }

    @Test
    void aDeploymentStoppedHalfWayGoesOnWhenStartedAgain() throws Exception {
        DeploymentRequest request = request("alpha", "{\"v\":1}");
        DeploymentListener impatient = new DeploymentListener() {
            private boolean seen;

            @Override
            public void onEvent(DeploymentEvent event) {
                seen |= event.step().equals("Endpoint configuration") && event.state() == DeploymentEvent.State.DONE;
            }

            @Override
            public boolean isCancelled() {
                return seen;
            }
        };
        assertThatThrownBy(() -> target.deploy(request, impatient)).isInstanceOf(CancellationException.class);
        assertThat(target.endpoints()).isEmpty();

        assertThat(target.deploy(request, events::add).inService()).isTrue();
        TearDown end = target.undeploy("alpha", events::add);
        assertThat(end.clean()).isTrue();
        assertThat(end.removed().stream().filter(r -> r.startsWith("Model "))).hasSize(2);
    }

    @Test
    void anEndpointDeletesItselfWhenItsTimeHasCome() throws Exception {
        target.deploy(request("alpha", "{}"), events::add);
        target.extend("alpha", Duration.ofSeconds(-1));

        await(() -> target.endpoints().isEmpty());
    }

    @Test
    void aKilledRehearsalTakesUpItsEndpoints() throws Exception {
        target.deploy(request("alpha", "{\"v\":1}"), events::add);
        target.close();
        server.close();

        start();

        await(() -> target.endpoints().stream().anyMatch(EndpointInfo::inService));
        assertThat(target.invoke("alpha", "{}").body()).isEqualTo("{\"v\":1}");
    }

    @Test
    void twoRehearsalsNeverShareAFolder() {
        assertThatThrownBy(() -> RehearsalServer.start(folder.resolve("state"), 0, PACE, StubContainer::start))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("another rehearsal uses the folder");
    }

    @Test
    void staysAwayFromEndpointsOfOthers() throws Exception {
        target.deploy(request("alpha", "{}"), events::add);
        server.close();
        target.close();
        Path state = folder.resolve("state/state.json");
        String foreign = java.nio.file.Files.readString(state).replace("\"Value\":\"unwind\"", "\"Value\":\"theirs\"");
        java.nio.file.Files.writeString(state, foreign);
        start();
        await(() -> server.uri() != null);

        assertThat(target.endpoints()).isEmpty();
        assertThatThrownBy(() -> target.deploy(request("alpha", "{}"), events::add))
                .hasMessageContaining("did not make");
        assertThatThrownBy(() -> target.undeploy("alpha", events::add)).hasMessageContaining("not made by Unwind");
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        for (int i = 0; i < 400 && !condition.getAsBoolean(); i++) {
            Thread.sleep(25);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }
}
