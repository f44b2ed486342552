package unwind.app.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import unwind.app.fake.FakeExperiments;
import unwind.app.task.ManualTasks;

class ReplayViewModelTest {
    @TempDir
    private Path folder;

    private final ManualTasks tasks = new ManualTasks();
    private DeployFixture fixture;
    private ReplayViewModel replay;

    @BeforeEach
    void make() {
        fixture = new DeployFixture(tasks.service(), folder);
        replay = fixture.models.replay();
        replay.speedProperty().set(ReplayViewModel.Speed.UNLIMITED);
        fixture.model.loaded(List.of("synthetic.csv"), FakeExperiments.data(3));
        fixture.local.endpoints.add(FakeTarget.info("unwind"));
        fixture.models.endpoints().refresh();
        tasks.settle();
        fixture.models.call().horizonProperty().set("5");
        fixture.local.answer = CallViewModelTest.ANSWER;
    }

    @Test
    void asksOnceForTheTimingAndThenOnceAMinute() {
        replay.startCommand().fire();
        tasks.settle();

        assertThat(fixture.local.requests).hasSize(6);
        assertThat(fixture.local.requests.get(0)).doesNotContain("market_data");
        assertThat(fixture.local.requests.get(3).split("bid_price", -1))
                .as("rows known at minute 2")
                .hasSize(4);
        assertThat(replay.stateProperty().get().orElseThrow().minute()).isEqualTo(5);
        assertThat(replay.stateProperty().get().orElseThrow().decision()).startsWith("Rehearsal");
        assertThat(replay.messageProperty().get()).startsWith("Replayed 5 minutes");
    }

    @Test
    void stoppingBeforeItBeginsEndsIt() {
        replay.startCommand().fire();
        replay.stopCommand().fire();
        tasks.settle();

        assertThat(fixture.local.requests).isEmpty();
        assertThat(replay.messageProperty().get()).isEqualTo("Stopped before the first answer. Replay begins anew.");
        assertThat(replay.startCommand().isEnabled()).isTrue();
    }

    @Test
    void aRefusedMinuteEndsItWithWhatTheEndpointSaid() {
        fixture.local.status = 422;
        fixture.local.answer = "{\"error\":{\"code\":\"rows_incomplete\",\"message\":\"Row 3 is missing.\"}}";
        replay.startCommand().fire();
        tasks.settle();

        assertThat(replay.messageProperty().get()).contains("422").contains("Row 3 is missing");
        assertThat(replay.runningProperty().get()).isFalse();
    }
}
