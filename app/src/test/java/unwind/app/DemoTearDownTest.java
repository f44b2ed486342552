package unwind.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import unwind.app.deploy.Backend;
import unwind.deploy.DeploymentRequest;
import unwind.deploy.DeploymentTarget;
import unwind.deploy.Hosting;
import unwind.deploy.TearDown;
import unwind.deploy.choice.TargetChoice;
import unwind.market.MarketProfile;
import unwind.problem.Problem;

final class DemoTearDownTest {
    private static final TargetChoice AWS = new TargetChoice(TargetChoice.AWS, "trading", "eu-west-1");
    private static final TargetChoice LOCAL = new TargetChoice(TargetChoice.LOCAL, "", "");

    private static final DeploymentRequest REQUEST = new DeploymentRequest(
            "unwind-demo-1",
            Path.of("model.tar.gz"),
            "abc",
            new Hosting.Instance("ml.m5.large"),
            Duration.ofMinutes(30),
            "");

    @TempDir
    Path parent;

    private final List<String> calls = new ArrayList<>();
    private Supplier<TearDown> answer = () -> new TearDown(List.of("endpoint"), List.of(), List.of());
    private Path home = Path.of("");

    @BeforeEach
    void makeTheFolder() throws Exception {
        home = parent.resolve("demo");
        Files.createDirectories(home.resolve("runs/one"));
        Files.writeString(home.resolve("runs/one/spec.json"), "{}");
    }

    /** A backend that makes nothing and says what it was asked for. */
    private final class Noting implements Backend {
        @Override
        public DeploymentTarget open(TargetChoice choice) {
            calls.add("open " + choice.target() + " " + choice.profile() + " " + choice.region());
            return (DeploymentTarget) Proxy.newProxyInstance(
                    DeploymentTarget.class.getClassLoader(),
                    new Class<?>[] {DeploymentTarget.class},
                    (self, method, a) -> {
                        calls.add(
                                a != null && a[0] instanceof String name
                                        ? method.getName() + " " + name
                                        : method.getName());
                        return method.getName().equals("undeploy") ? answer.get() : null;
                    });
        }

        @Override
        public String pack(Path run, Path archive) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<URI> rehearsal() {
            return Optional.empty();
        }

        @Override
        public boolean isRehearsalInUse() {
            return false;
        }

        @Override
        public Optional<MarketProfile> profile(Path run, String ticker) {
            return Optional.empty();
        }
    }

    /** After deployments of an endpoint. */
    private DemoTearDown after(TargetChoice... deployed) {
        DemoBackend backend = new DemoBackend(new Noting());
        for (TargetChoice choice : deployed) {
            try (DeploymentTarget target = backend.open(choice)) {
                target.deploy(REQUEST, event -> {});
            }
        }
        calls.clear();
        return new DemoTearDown(home, home.resolve("Unwind/rehearsal"), backend);
    }

    @Test
    void deletesTheEndpointOnAwsOnceAndTheFolder() {
        DemoTearDown tearDown = after(AWS, AWS);
        assertThat(tearDown.run()).isEmpty();
        assertThat(tearDown.run()).isEmpty();
        assertThat(calls).containsExactly("open aws trading eu-west-1", "undeploy unwind-demo-1", "close");
        assertThat(home).doesNotExist();
    }

    @Test
    void asksAwsForNothingBeforeAnythingWasMadeThere() {
        assertThat(after().run()).isEmpty();
        assertThat(calls).isEmpty();
        assertThat(home).doesNotExist();
    }

    @Test
    void opensNoTargetForARehearsal() {
        assertThat(after(LOCAL).run()).isEmpty();
        assertThat(calls).isEmpty();
        assertThat(home).doesNotExist();
    }

    @Test
    void saysWhatIsLeftAndHowToDeleteItAndTriesAgain() {
        answer = () -> new TearDown(List.of(), List.of(), List.of("endpoint: access denied"));
        DemoTearDown tearDown = after(AWS);
        assertThat(tearDown.run())
                .contains(
                        "access denied",
                        "unwind undeploy --target aws --name unwind-demo-1 --region eu-west-1 --profile trading");
        answer = () -> new TearDown(List.of("endpoint"), List.of(), List.of());
        assertThat(tearDown.run()).isEmpty();
    }

    @Test
    void aFailureWhileDeletingIsToldAndTheFolderStillGoes() {
        answer = () -> {
            throw Problem.failed("The session has expired.", "Log in again.");
        };
        assertThat(after(AWS).run()).contains("may still cost money", "The session has expired");
        assertThat(home).doesNotExist();
    }
}
