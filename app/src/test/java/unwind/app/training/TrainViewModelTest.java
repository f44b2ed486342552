package unwind.app.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import unwind.app.fake.FakeExperiments;
import unwind.app.fake.FxTest;
import unwind.app.task.TaskService;
import unwind.app.workspace.CostChoice;
import unwind.app.workspace.Step;
import unwind.app.workspace.StepState;
import unwind.app.workspace.WorkbenchModel;
import unwind.cost.CostPresets;
import unwind.run.AgentParams;
import unwind.train.TrainingEvent;

@ExtendWith(ApplicationExtension.class)
class TrainViewModelTest {
    @TempDir(cleanup = CleanupMode.NEVER)
    static Path runs;

    private final FakeExperiments experiments = new FakeExperiments();
    private final List<String> problems = new ArrayList<>();
    private WorkbenchModel model;
    private TrainViewModel train;
    private TrainCommands commands;

    @BeforeEach
    void make() {
        FxTest.on(() -> {
            model = new WorkbenchModel(
                    CostChoice.defaultsOf(CostPresets.byId(CostPresets.DEFAULT_ID)), AgentParams.PARAMS.defaults());
            TaskService tasks = TaskService.create((title, failure) -> problems.add(failure.getMessage()));
            TrainFixture fixture = new TrainFixture(model, experiments, tasks, runs);
            train = fixture.train();
            commands = fixture.commands();
        });
    }

    private void load() {
        FxTest.on(() -> model.loaded(List.of("synthetic.csv"), FakeExperiments.data(8)));
    }

    private void startAndReach(long step) {
        load();
        FxTest.on(() -> commands.start().fire());
        experiments.allow((int) (step / FakeExperiments.CHUNK));
        FxTest.until(() -> train.progressProperty().get().step() == step);
    }

    private TrainPhase phase() {
        return FxTest.get(() -> train.phaseProperty().get());
    }

    @Test
    void withoutDataItSaysWhyItCannotStart() {
        assertThat(commands.start().disabledReason().getValue()).contains("load some in step 1");
        load();
        assertThat(commands.start().isEnabled()).isTrue();
        assertThat(commands.stop().disabledReason().getValue()).isEqualTo("Nothing is training.");
    }

    @Test
    void aStoppedTrainingKeepsTheBestPolicySoFarAndSaysSo() {
        startAndReach(1200);

        FxTest.on(() -> commands.stop().fire());
        FxTest.until(() -> !phase().isBusy());

        assertThat(train.messageProperty().get())
                .startsWith(
                        "Stopped after 1,200 of 4,000 steps; the best policy on validation, from step 1,000, is kept.");
        assertThat(FxTest.get(() -> model.currentAgent().orElseThrow().bestStep()))
                .isEqualTo(1000);
        assertThat(FxTest.get(() -> model.state(Step.TRAIN))).isEqualTo(StepState.DONE);
        assertThat(problems).isEmpty();
    }

    @Test
    void aWholeTrainingEndsWithItsBudget() {
        startAndReach(FakeExperiments.TOTAL);
        FxTest.until(() -> !phase().isBusy());

        assertThat(train.messageProperty().get())
                .startsWith("Trained for 4,000 steps;")
                .contains("unseen sessions");
        assertThat(train.pictureProperty().get().events().stream()
                        .filter(TrainingEvent.Validated.class::isInstance)
                        .count())
                .isEqualTo(8);
        assertThat(train.pictureProperty().get().events())
                .isEqualTo(FxTest.get(() -> model.currentAgent().orElseThrow().history()));
    }

    @Test
    void aPausedTrainingTakesNoStepUntilItIsResumed() {
        startAndReach(300);
        FxTest.on(() -> commands.pause().fire());
        assertThat(phase()).isEqualTo(TrainPhase.PAUSED);
        assertThat(train.messageProperty().get()).isEqualTo("Paused at step 300 of 4,000. It keeps its thread.");
        assertThat(commands.pause().disabledReason().getValue()).contains("paused already");

        experiments.allow(2);
        FxTest.on(() -> commands.resume().fire());
        FxTest.until(() -> train.progressProperty().get().step() == 500);

        assertThat(phase()).isEqualTo(TrainPhase.TRAINING);
        FxTest.on(() -> commands.stop().fire());
        FxTest.until(() -> !phase().isBusy());
    }

    @Test
    void aPausedTrainingCanBeStopped() {
        startAndReach(600);
        FxTest.on(() -> commands.pause().fire());
        FxTest.on(() -> commands.stop().fire());
        FxTest.until(() -> !phase().isBusy());

        assertThat(train.messageProperty().get()).startsWith("Stopped after 600");
    }

    @Test
    void aFailureIsToldWithItsRemedyAndMarksTheStep() {
        load();
        experiments.fail();
        FxTest.on(() -> commands.start().fire());
        FxTest.until(() -> !phase().isBusy());

        assertThat(train.messageProperty().get())
                .isEqualTo("Training failed. The training diverged at step 12. Lower the learning rate.");
        assertThat(FxTest.get(() -> model.state(Step.TRAIN))).isEqualTo(StepState.ERROR);
        assertThat(problems).hasSize(1);
    }

    @Test
    void changedSettingsMakeTheAgentStaleInWords() {
        startAndReach(FakeExperiments.TOTAL);
        FxTest.until(() -> !phase().isBusy());

        FxTest.on(() -> model.seedProperty().set(2));

        assertThat(train.messageProperty().get()).contains("trained with other data or settings");
    }
}
