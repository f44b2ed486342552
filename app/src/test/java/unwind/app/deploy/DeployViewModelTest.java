package unwind.app.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import unwind.app.task.ManualTasks;
import unwind.app.workspace.Step;
import unwind.deploy.Check;
import unwind.deploy.TearDown;
import unwind.run.DeploymentRecord;

class DeployViewModelTest {
    @TempDir
    private Path folder;

    private final ManualTasks tasks = new ManualTasks();
    private DeployFixture fixture;
    private DeployViewModel deploy;
    private EndpointsViewModel endpoints;

    @BeforeEach
    void make() {
        fixture = new DeployFixture(tasks.service(), folder);
        deploy = fixture.models.deploy();
        endpoints = fixture.models.endpoints();
        tasks.settle();
    }

    @Test
    void aRehearsalDeploysWithOneClickAndTheEndpointIsSelectedAndBadged() {
        deploy.deploy().fire();
        tasks.settle();

        assertThat(fixture.local.deployed)
                .singleElement()
                .satisfies(r -> assertThat(r.endpointName()).isEqualTo("unwind"));
        assertThat(deploy.messageProperty().get()).contains("Rehearsal");
        assertThat(endpoints.selectedProperty().get()).map(EndpointRow::name).contains("unwind");
        assertThat(fixture.model.endpointProperty().get()).hasValueSatisfying(badge -> {
            assertThat(badge.where()).isEqualTo("local rehearsal");
            assertThat(badge.running()).isTrue();
        });
    }

    @Test
    void theRunKeepsWhatWasDoneForItsReport() {
        deploy.deploy().fire();
        tasks.settle();
        DeploymentRecord kept = DeploymentRecord.of(
                        fixture.models.runs().getFirst().folder().path())
                .orElseThrow();
        assertThat(kept.rehearsal()).isTrue();
        assertThat(kept.checks()).extracting(DeploymentRecord.Line::what).containsExactly("Account");
        assertThat(kept.steps()).extracting(DeploymentRecord.Line::what).containsExactly("Upload");
        assertThat(kept.toString()).as("account ids").doesNotContain("123456789012");
    }

    @Test
    void awsMakesNothingBeforeTheNameIsTyped() {
        fixture.models.form().awsProperty().set(true);
        deploy.deploy().fire();
        tasks.settle();

        assertThat(deploy.askProperty().get()).contains(DeployViewModel.Ask.COST);
        assertThat(deploy.confirm().isEnabled()).isFalse();
        deploy.typedProperty().set("unwin");
        deploy.confirm().fire();
        tasks.settle();
        assertThat(fixture.aws.deployed).isEmpty();

        deploy.typedProperty().set("unwind");
        deploy.confirm().fire();
        tasks.settle();
        assertThat(fixture.aws.deployed).hasSize(1);
        assertThat(fixture.aws.deployed.get(0).goesOnWithoutAutoDelete())
                .as("confirming the cost is not doing without automatic deletion")
                .isFalse();
        assertThat(fixture.model.endpointProperty().get().orElseThrow().where()).contains("0.12 USD");
    }

    @Test
    void withoutAutomaticDeletionTheNameIsAskedForAgain() {
        fixture.models.form().awsProperty().set(true);
        fixture.aws.autoDeleteWorks = false;
        deploy.deploy().fire();
        tasks.settle();
        deploy.typedProperty().set("unwind");
        deploy.confirm().fire();
        tasks.settle();

        assertThat(fixture.aws.deployed).isEmpty();
        assertThat(deploy.askProperty().get()).contains(DeployViewModel.Ask.NO_AUTO_DELETE);
        assertThat(deploy.typedProperty().get()).as("typed anew").isEmpty();
        deploy.typedProperty().set("unwind");
        deploy.confirm().fire();
        tasks.settle();
        assertThat(fixture.aws.deployed)
                .singleElement()
                .satisfies(r -> assertThat(r.goesOnWithoutAutoDelete()).isTrue());
    }

    @Test
    void aFailedCheckStopsTheDeployment() {
        fixture.local.checks = List.of(Check.fail("Name", "is taken", "Choose another."));
        deploy.deploy().fire();
        tasks.settle();

        assertThat(fixture.local.deployed).isEmpty();
        assertThat(deploy.failedProperty().get()).isTrue();
        assertThat(deploy.messageProperty().get())
                .startsWith("Nothing was made")
                .contains("is taken");
    }

    @Test
    void checkMakesNothing() {
        deploy.check().fire();
        tasks.settle();

        assertThat(fixture.local.deployed).isEmpty();
        assertThat(deploy.checks()).hasSize(1);
        assertThat(deploy.costProperty().get()).startsWith("No cost");
    }

    @Test
    void changedChoicesTakeTheChecksAway() {
        deploy.check().fire();
        tasks.settle();
        fixture.models.form().awsProperty().set(true);

        assertThat(deploy.checks()).isEmpty();
        assertThat(deploy.costProperty().get()).isEmpty();
    }

    @Test
    void accountIdsAreShownNowhere() {
        deploy.deploy().fire();
        tasks.settle();

        assertThat(deploy.checks().toString()).doesNotContain("123456789012");
        assertThat(deploy.timeline().rows().toString()).doesNotContain("123456789012");
        assertThat(endpoints.log()).hasSize(1).noneMatch(line -> line.contains("123456789012"));
    }

    @Test
    void cancellingSaysThatDeployGoesOnFromThere() {
        fixture.local.cancelled = true;
        deploy.deploy().fire();
        tasks.settle();

        assertThat(deploy.messageProperty().get()).startsWith("Stopped.").contains("Deploy goes on");
        assertThat(deploy.deploy().isEnabled()).isTrue();
    }

    @Test
    void anImpossibleNameDisablesDeployWithTheReason() {
        fixture.models.form().nameProperty().set("no spaces");
        assertThat(deploy.deploy().disabledReason().getValue()).contains("no spaces");
        fixture.models.form().nameProperty().set("fine");
        fixture.models.form().minutesProperty().set("5");
        assertThat(deploy.deploy().isEnabled()).isFalse();
    }

    @Test
    void deletingAsksFirstAndClearsTheBadge() {
        deploy.deploy().fire();
        tasks.settle();
        endpoints.deleteCommand().fire();
        assertThat(endpoints.askingProperty().get()).isTrue();
        assertThat(fixture.local.endpoints).hasSize(1);

        endpoints.confirmDelete().fire();
        tasks.settle();
        assertThat(endpoints.rows()).isEmpty();
        assertThat(endpoints.messageProperty().get()).contains("nothing billable is left");
        assertThat(fixture.model.endpointProperty().get()).isEmpty();
    }

    @Test
    void whatATearDownLeavesIsToldAsAFailure() {
        deploy.deploy().fire();
        tasks.settle();
        fixture.local.tearDown = new TearDown(List.of(), List.of(), List.of("endpoint: throttled"));
        endpoints.deleteCommand().fire();
        endpoints.confirmDelete().fire();
        tasks.settle();

        assertThat(endpoints.failedProperty().get()).isTrue();
        assertThat(endpoints.messageProperty().get()).contains("throttled");
        assertThat(endpoints.rows()).hasSize(1);
    }

    @Test
    void withoutARunTheScreenSaysWhatToDoFirst() {
        fixture.kept.clear();
        tasks.settle();
        assertThat(fixture.models.runs()).isEmpty();
        assertThat(fixture.models.adviceProperty().get()).map(a -> a.goTo()).isEqualTo(Optional.of(Step.DATA));
    }
}
