package unwind.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import unwind.app.demo.DemoSetting;
import unwind.app.deploy.Backend;
import unwind.deploy.DeploymentTarget;
import unwind.deploy.TearDown;
import unwind.deploy.choice.TargetChoice;
import unwind.market.MarketProfile;
import unwind.problem.Problem;

final class DemoTearDownTest {
    private static final DemoSetting.Aws AWS = new DemoSetting.Aws("trading", "eu-west-1", "unwind-demo-1");

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

    /** A backend that is only asked to delete. */
    private final class Deleting implements Backend {
        @Override
        public DeploymentTarget open(TargetChoice choice) {
            calls.add("open " + choice.target() + " " + choice.profile() + " " + choice.region());
            return (DeploymentTarget) Proxy.newProxyInstance(
                    DeploymentTarget.class.getClassLoader(),
                    new Class<?>[] {DeploymentTarget.class},
                    (self, method, a) -> {
                        calls.add(a == null ? method.getName() : method.getName() + " " + a[0]);
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
        public Optional<MarketProfile> profile(Path run, String ticker) {
            return Optional.empty();
        }
    }

    private DemoTearDown tearDown(Optional<DemoSetting.Aws> aws) {
        return new DemoTearDown(home, home.resolve("Unwind/rehearsal"), new Deleting(), aws);
    }

    @Test
    void deletesTheEndpointOnAwsOnceAndTheFolder() {
        DemoTearDown tearDown = tearDown(Optional.of(AWS));
        assertThat(tearDown.run(true)).isEmpty();
        assertThat(tearDown.run(true)).isEmpty();
        assertThat(calls).containsExactly("open aws trading eu-west-1", "undeploy unwind-demo-1", "close");
        assertThat(home).doesNotExist();
    }

    @Test
    void asksAwsForNothingBeforeAnythingWasMadeThere() {
        assertThat(tearDown(Optional.of(AWS)).run(false)).isEmpty();
        assertThat(calls).isEmpty();
        assertThat(home).doesNotExist();
    }

    @Test
    void opensNoTargetForARehearsal() {
        assertThat(tearDown(Optional.empty()).run(true)).isEmpty();
        assertThat(calls).isEmpty();
        assertThat(home).doesNotExist();
    }

    @Test
    void saysWhatIsLeftAndHowToDeleteItAndTriesAgain() {
        answer = () -> new TearDown(List.of(), List.of(), List.of("endpoint: access denied"));
        DemoTearDown tearDown = tearDown(Optional.of(AWS));
        assertThat(tearDown.run(true))
                .contains(
                        "access denied",
                        "unwind undeploy --target aws --name unwind-demo-1 --region eu-west-1 --profile trading");
        answer = () -> new TearDown(List.of("endpoint"), List.of(), List.of());
        assertThat(tearDown.run(true)).isEmpty();
    }

    @Test
    void aFailureWhileDeletingIsToldAndTheFolderStillGoes() {
        answer = () -> {
            throw Problem.failed("The session has expired.", "Log in again.");
        };
        assertThat(tearDown(Optional.of(AWS)).run(true)).contains("may still cost money", "The session has expired");
        assertThat(home).doesNotExist();
    }
}
