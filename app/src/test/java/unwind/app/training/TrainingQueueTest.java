package unwind.app.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import unwind.app.fake.FakeExperiments;
import unwind.app.fake.FxTest;
import unwind.app.task.Lane;
import unwind.app.task.TaskService;
import unwind.app.workspace.CostChoice;
import unwind.app.workspace.WorkbenchModel;
import unwind.cost.CostPresets;
import unwind.run.AgentParams;

/** Several trainings: which run, which wait, and that none has anything to do with the others. */
@ExtendWith(ApplicationExtension.class)
class TrainingQueueTest {
    private static final int WHOLE = (int) (FakeExperiments.TOTAL / FakeExperiments.CHUNK);

    @TempDir(cleanup = CleanupMode.NEVER)
    static Path runs;

    private final FakeExperiments experiments = new FakeExperiments();
    private final List<String> problems = new ArrayList<>();
    private WorkbenchModel model;
    private TaskService tasks;
    private TrainFixture fixture;

    @BeforeEach
    void make() {
        FxTest.on(() -> {
            model = new WorkbenchModel(
                    CostChoice.defaultsOf(CostPresets.byId(CostPresets.DEFAULT_ID)), AgentParams.PARAMS.defaults());
            tasks = TaskService.create((title, failure) -> problems.add(failure.getMessage()));
            tasks.limit(Lane.TRAINING, 1);
            fixture = new TrainFixture(model, experiments, tasks, runs);
            model.loaded(List.of("synthetic.csv"), FakeExperiments.data(8));
        });
    }

    /** Sets the seed and starts, as a user does. */
    private TrainingJob start(long seed) {
        FxTest.on(() -> {
            model.seedProperty().set(seed);
            fixture.commands().start().fire();
        });
        return FxTest.get(() -> fixture.queue().jobs().getLast());
    }

    private TrainPhase phase(TrainingJob job) {
        return FxTest.get(job::phase);
    }

    private String state(TrainingJob job) {
        return FxTest.get(() -> fixture.train().state(job));
    }

    private void untilOver(TrainingJob job) {
        FxTest.until(() -> !job.isBusy());
    }

    @Test
    void whatFindsNoThreadIsQueuedAndSaysItsPlace() {
        TrainingJob first = start(1);
        TrainingJob second = start(2);
        TrainingJob third = start(3);
        experiments.allow(1, 2);
        FxTest.until(() -> first.progressProperty().get().step() == 200);

        assertThat(state(first)).isEqualTo("training, 5 %");
        assertThat(state(second)).isEqualTo("queued, 1st");
        assertThat(state(third)).isEqualTo("queued, 2nd");
        assertThat(fixture.train().messageProperty().get()).startsWith("Queued, 2nd: it begins when a thread is free.");

        experiments.allow(1, WHOLE);
        experiments.allow(2, 1);
        FxTest.until(() -> second.progressProperty().get().step() == 100);
        assertThat(phase(first)).isEqualTo(TrainPhase.DONE);
        assertThat(state(third)).isEqualTo("queued, 1st");
        FxTest.on(() -> fixture.queue().stop(third));
        FxTest.on(() -> fixture.queue().stop(second));
        untilOver(second);
    }

    @Test
    void asManyTrainAtOnceAsTheSettingsAllow() {
        FxTest.on(() -> tasks.limit(Lane.TRAINING, 2));
        TrainingJob first = start(1);
        TrainingJob second = start(2);
        TrainingJob third = start(3);
        experiments.allow(1, 3);
        experiments.allow(2, 7);

        FxTest.until(() -> first.progressProperty().get().step() == 300
                && second.progressProperty().get().step() == 700);
        assertThat(phase(third)).isEqualTo(TrainPhase.QUEUED);
        List.of(first, second, third)
                .forEach(job -> FxTest.on(() -> fixture.queue().stop(job)));
        List.of(first, second, third).forEach(this::untilOver);
    }

    @Test
    void eachTrainsWithTheSettingsItWasStartedWith() {
        TrainingJob first = start(1);
        TrainingJob second = start(2);
        FxTest.on(() -> model.orderProperty().set(model.orderProperty().get().with(Map.of("shares", "2500"))));
        experiments.allow(1, WHOLE);
        experiments.allow(2, WHOLE);
        untilOver(second);

        assertThat(second.resultProperty().get().orElseThrow().prepared().spec().seed())
                .isEqualTo(2);
        assertThat(second.spec().order().integer("shares")).isEqualTo(1000);
        assertThat(FxTest.get(() -> fixture.train().differences(first))).isEqualTo("shares 1000, seed 1");
        assertThat(FxTest.get(() -> model.trainingProperty().get()))
                .as("no agent with other settings takes the workbench over")
                .isEmpty();
    }

    @Test
    void anAgentWithOtherSettingsIsUsedTogetherWithThem() {
        TrainingJob first = start(1);
        experiments.allow(1, WHOLE);
        untilOver(first);
        FxTest.on(() -> model.seedProperty().set(9));
        FxTest.until(() -> fixture.commands().use().isEnabled());

        FxTest.on(() -> fixture.commands().use().fire());

        assertThat(FxTest.get(() -> model.seedProperty().get())).isEqualTo(1);
        assertThat(FxTest.get(() -> model.currentAgent())).isPresent();
        FxTest.until(() -> fixture.commands().use().disabledReason().getValue().contains("already"));
    }

    @Test
    void theSameTrainingIsNotStartedTwiceAtOnce() {
        TrainingJob first = start(1);
        assertThat(fixture.commands().start().disabledReason().getValue()).contains("is running", "seed");
        FxTest.on(() -> model.seedProperty().set(2));
        assertThat(fixture.commands().start().isEnabled()).isTrue();
        FxTest.on(() -> fixture.commands().start().fire());
        assertThat(fixture.commands().start().disabledReason().getValue()).contains("is queued");
        FxTest.on(() -> fixture.commands().remove().fire());
        FxTest.on(() -> fixture.queue().stop(first));
        untilOver(first);
    }

    @Test
    void oneThatWaitsIsRemovedAndNeverBegins() {
        TrainingJob first = start(1);
        TrainingJob second = start(2);
        TrainingJob third = start(3);
        FxTest.on(() -> fixture.train().select(second));
        assertThat(fixture.commands().stop().disabledReason().getValue()).contains("remove it");

        FxTest.on(() -> fixture.commands().remove().fire());
        assertThat(FxTest.get(() -> List.copyOf(fixture.queue().jobs()))).containsExactly(first, third);
        assertThat(state(third)).isEqualTo("queued, 1st");
        experiments.allow(1, WHOLE);
        experiments.allow(2, WHOLE);
        experiments.allow(3, WHOLE);
        untilOver(third);

        assertThat(phase(second)).isEqualTo(TrainPhase.CANCELLED);
        assertThat(second.resultProperty().get()).isEmpty();
        assertThat(problems).isEmpty();
    }

    @Test
    void oneThatTrainsIsStoppedBeforeItIsRemoved() {
        TrainingJob first = start(1);
        experiments.allow(1, 1);
        FxTest.until(() -> first.progressProperty().get().step() == 100);
        assertThat(fixture.commands().remove().disabledReason().getValue()).contains("stop it first");
        assertThatThrownBy(() -> fixture.queue().remove(first)).isInstanceOf(IllegalStateException.class);
        FxTest.on(() -> fixture.commands().stop().fire());
        untilOver(first);
        assertThat(fixture.commands().remove().isEnabled()).isTrue();
    }

    @Test
    void aPausedTrainingStandsStillWhileAnotherGoesOn() {
        FxTest.on(() -> tasks.limit(Lane.TRAINING, 2));
        TrainingJob first = start(1);
        TrainingJob second = start(2);
        experiments.allow(1, 2);
        FxTest.until(() -> first.progressProperty().get().step() == 200);
        FxTest.on(() -> fixture.train().select(first));
        FxTest.on(() -> fixture.commands().pause().fire());
        experiments.allow(1, 5);
        experiments.allow(2, WHOLE);
        untilOver(second);

        assertThat(phase(first)).isEqualTo(TrainPhase.PAUSED);
        assertThat(FxTest.get(() -> first.progressProperty().get().step())).isEqualTo(200);
        FxTest.on(() -> fixture.commands().stop().fire());
        untilOver(first);
        assertThat(phase(first)).isEqualTo(TrainPhase.STOPPED);
    }

    @Test
    void aFailureIsTheFailedOnesAlone() {
        experiments.fail();
        TrainingJob first = start(1);
        untilOver(first);
        assertThat(phase(first)).isEqualTo(TrainPhase.FAILED);
        assertThat(problems).hasSize(1);
        assertThat(fixture.commands().start().isEnabled()).isTrue();
        assertThat(fixture.commands().use().disabledReason().getValue()).isEqualTo("It left no agent.");
    }

    @Test
    void lookingAtAnotherTrainingShowsItsCurves() {
        FxTest.on(() -> tasks.limit(Lane.TRAINING, 2));
        TrainingJob first = start(1);
        TrainingJob second = start(2);
        experiments.allow(1, 10);
        experiments.allow(2, 5);
        FxTest.until(() -> first.progressProperty().get().step() == 1000
                && second.progressProperty().get().step() == 500);

        FxTest.on(() -> fixture.train().select(first));
        assertThat(fixture.train().pictureProperty().get().events().getLast().step())
                .isEqualTo(1000);
        FxTest.on(() -> fixture.train().select(second));
        assertThat(fixture.train().pictureProperty().get().events().getLast().step())
                .isEqualTo(500);
        List.of(first, second).forEach(job -> FxTest.on(() -> fixture.queue().stop(job)));
        List.of(first, second).forEach(this::untilOver);
    }
}
