package unwind.app.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import unwind.app.task.ManualTasks;
import unwind.deploy.EndpointInfo;

class EndpointWatchTest {
    @TempDir
    private Path folder;

    private final ManualTasks tasks = new ManualTasks();
    private DeployFixture fixture;
    private EndpointsViewModel endpoints;
    private FakeTarget local;
    private FakeTarget aws;

    @BeforeEach
    void make() {
        fixture = new DeployFixture(tasks.service(), folder);
        endpoints = fixture.models.endpoints();
        local = fixture.local;
        aws = fixture.aws;
        tasks.settle();
    }

    /** Time goes by, second by second, with the screen in front. */
    private void pass(Duration time) {
        for (long second = 0; second < time.toSeconds(); second++) {
            fixture.models.watch().tick();
            tasks.settle();
            tasks.passSeconds(1);
        }
    }

    private void lookAtAws() {
        fixture.models.form().awsProperty().set(true);
        endpoints.refresh();
        tasks.settle();
    }

    @Test
    void theListFollowsWhatOthersDo() {
        endpoints.refresh();
        tasks.settle();
        local.endpoints.add(FakeTarget.info("unwind", "Creating"));
        pass(EndpointWatch.REHEARSAL.plusSeconds(1));
        assertThat(endpoints.rows()).extracting(r -> r.info().status()).containsExactly("Creating");
        assertThat(fixture.model.endpointProperty().get().orElseThrow().running())
                .isFalse();

        local.endpoints.set(0, FakeTarget.info("unwind"));
        pass(EndpointWatch.REHEARSAL.plusSeconds(1));
        assertThat(fixture.model.endpointProperty().get().orElseThrow().running())
                .isTrue();
        local.endpoints.clear();
        pass(EndpointWatch.REHEARSAL.plusSeconds(1));
        assertThat(endpoints.rows()).isEmpty();
        assertThat(endpoints.selectedProperty().get()).isEmpty();
        assertThat(tasks.service().tasks()).isEmpty();
    }

    @Test
    void nothingIsAskedBeforeTheUserHasLooked() {
        pass(Duration.ofMinutes(2));
        fixture.models.form().awsProperty().set(true);
        pass(Duration.ofMinutes(2));
        assertThat(local.looks).isZero();
        assertThat(aws.looks).isZero();
    }

    @Test
    void awsIsAskedSeldomAndMoreOftenWhileAnEndpointChanges() {
        lookAtAws();
        pass(Duration.ofMinutes(5).plusSeconds(1));
        assertThat(aws.looks).isEqualTo(1 + 300 / (int) EndpointWatch.AWS.toSeconds());

        aws.endpoints.add(FakeTarget.info("unwind", "Creating"));
        endpoints.refresh();
        tasks.settle();
        pass(EndpointWatch.AWS);
        aws.looks = 0;
        pass(Duration.ofMinutes(5));
        assertThat(aws.looks).isEqualTo(300 / (int) EndpointWatch.AWS_CHANGING.toSeconds());
    }

    @Test
    void awsIsLeftAloneOnceTheFormPointsElsewhereAndNothingOfOursIsThere() {
        lookAtAws();
        fixture.models.form().awsProperty().set(false);
        aws.looks = 0;
        pass(Duration.ofMinutes(5));
        assertThat(aws.looks).isZero();

        aws.endpoints.add(FakeTarget.info("unwind"));
        lookAtAws();
        fixture.models.form().awsProperty().set(false);
        pass(Duration.ofMinutes(1));
        assertThat(aws.looks).as("an endpoint of ours runs there").isGreaterThan(1);
    }

    @Test
    void aListThatCannotBeReadSaysSoIsAskedLessAndLessAndComesBack() {
        aws.endpoints.add(FakeTarget.info("unwind"));
        lookAtAws();
        aws.broken = Optional.of("The session of 123456789012 has expired.");
        aws.looks = 0;
        pass(Duration.ofMinutes(30));
        assertThat(aws.looks).isBetween(5, 11);
        assertThat(endpoints.messageProperty().get())
                .startsWith("The list is not up to date.")
                .contains("expired")
                .doesNotContain("123456789012");
        assertThat(endpoints.rows()).as("what was seen last").hasSize(1);
        assertThat(tasks.shownFailures()).isEmpty();

        aws.broken = Optional.empty();
        pass(EndpointWatch.MOST.plusSeconds(1));
        assertThat(endpoints.messageProperty().get()).isEmpty();
        assertThat(endpoints.failedProperty().get()).isFalse();
    }

    @Test
    void aRehearsalThatEndedIsNotStartedAgainByLooking() {
        local.endpoints.add(FakeTarget.info("unwind"));
        endpoints.refresh();
        tasks.settle();
        local.looks = 0;
        fixture.rehearsal = Optional.empty();
        pass(EndpointWatch.REHEARSAL.plusSeconds(1));
        assertThat(local.looks).isZero();
        assertThat(endpoints.messageProperty().get()).contains("does not run any more");
    }

    @Test
    void aFirstLookStartsNoRehearsalThatHasNothingToShow() {
        fixture.inUse = false;
        endpoints.refresh();
        tasks.settle();
        assertThat(local.looks).isZero();
        assertThat(endpoints.rows()).isEmpty();
        assertThat(endpoints.failedProperty().get()).isFalse();
        fixture.inUse = true;
        endpoints.refresh();
        tasks.settle();
        assertThat(local.looks).isEqualTo(1);
    }

    @Test
    void theQuestionBeforeDeletingStaysWhileTheListIsReadAgain() {
        local.endpoints.add(FakeTarget.info("unwind"));
        endpoints.refresh();
        tasks.settle();
        endpoints.deleteCommand().fire();
        local.endpoints.set(0, FakeTarget.info("unwind", "Updating"));
        pass(EndpointWatch.REHEARSAL.plusSeconds(1));
        assertThat(endpoints.selectedProperty().get().orElseThrow().info())
                .extracting(EndpointInfo::status)
                .isEqualTo("Updating");
        assertThat(endpoints.askingProperty().get()).isTrue();
    }

    @Test
    void theStatusBarTellsTheCostOfAllEndpointsTogether() {
        aws.endpoints.add(FakeTarget.info("one"));
        aws.endpoints.add(FakeTarget.info("two"));
        local.endpoints.add(FakeTarget.info("free"));
        endpoints.refresh();
        lookAtAws();
        assertThat(fixture.model.endpointProperty().get().orElseThrow().where())
                .endsWith("about 0.23 USD for 2 endpoints");
    }

    @Test
    void theRunningCostGoesOnByItself() {
        aws.endpoints.add(FakeTarget.info("unwind"));
        lookAtAws();
        assertThat(fixture.model.endpointProperty().get().orElseThrow().where()).endsWith("about 0.12 USD");
        int looks = aws.looks;
        fixture.now = fixture.now.plus(Duration.ofHours(3));
        endpoints.tick();
        assertThat(fixture.model.endpointProperty().get().orElseThrow().where()).endsWith("about 0.46 USD");
        assertThat(endpoints.nowProperty().get()).isEqualTo(fixture.now);
        assertThat(aws.looks).isEqualTo(looks);
    }
}
