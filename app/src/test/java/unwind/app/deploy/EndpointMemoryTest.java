package unwind.app.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import unwind.app.task.ManualTasks;
import unwind.app.workspace.WindowState;

class EndpointMemoryTest {
    @TempDir
    private Path folder;

    private final ManualTasks tasks = new ManualTasks();
    private final WindowState window = new WindowState();

    private DeployFixture started() {
        return new DeployFixture(tasks.service(), folder, window);
    }

    private void deployedIn(DeployFixture fixture, String profile, String region) {
        DeployForm form = fixture.models.form();
        form.awsProperty().set(true);
        form.profileProperty().set(profile);
        form.regionProperty().set(region);
        fixture.models.endpoints().refresh();
        tasks.settle();
    }

    @Test
    void theNextStartSeesWhatCostsMoneyBeforeAnybodyAsks() {
        DeployFixture first = started();
        first.aws.endpoints.add(FakeTarget.info("unwind"));
        deployedIn(first, "desk", "eu-west-1");
        assertThat(window.get(EndpointMemory.KEY)).contains("desk\teu-west-1");

        DeployFixture second = new DeployFixture(tasks.service(), folder, window);
        second.aws.endpoints.add(FakeTarget.info("unwind"));
        tasks.settle();
        assertThat(second.aws.looks).isEqualTo(1);
        assertThat(second.model.endpointProperty().get().orElseThrow().where())
                .startsWith("eu-west-1")
                .contains("USD");
        assertThat(second.models.form().awsProperty().get()).isFalse();
        assertThat(second.models.form().profileProperty().get()).isEqualTo("desk");
    }

    @Test
    void withoutAnEndpointSeenThereAwsIsNeverAsked() {
        DeployFixture first = started();
        deployedIn(first, "desk", "eu-west-1");
        assertThat(window.get(EndpointMemory.KEY)).isEmpty();
        DeployFixture second = started();
        tasks.settle();
        assertThat(second.aws.looks).isZero();
    }

    @Test
    void whatTheLastSessionLeftMayBeReadLater() {
        DeployFixture fixture = started();
        fixture.aws.endpoints.add(FakeTarget.info("unwind"));
        tasks.settle();
        window.put(EndpointMemory.KEY, "desk\teu-west-1\n\tus-east-1\nnonsense");
        tasks.settle();
        assertThat(fixture.models.endpoints().rows())
                .extracting(EndpointRow::where)
                .containsExactly("eu-west-1", "us-east-1");
    }

    @Test
    void aPlaceIsForgottenOnceItWasSeenEmptyAndNotWhenItCannotBeSeen() {
        window.put(EndpointMemory.KEY, "desk\teu-west-1");
        DeployFixture fixture = started();
        fixture.aws.broken = Optional.of("The session has expired.");
        tasks.settle();
        fixture.local.endpoints.add(FakeTarget.info("unwind"));
        fixture.models.endpoints().refresh();
        tasks.settle();
        assertThat(window.get(EndpointMemory.KEY)).contains("desk\teu-west-1");

        fixture.aws.broken = Optional.empty();
        deployedIn(fixture, "desk", "eu-west-1");
        assertThat(window.get(EndpointMemory.KEY)).contains("");
    }
}
