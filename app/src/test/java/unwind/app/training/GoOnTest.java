package unwind.app.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import unwind.app.command.Notices;
import unwind.app.fake.FakeExperiments;
import unwind.app.fake.FxTest;
import unwind.app.task.TaskService;
import unwind.app.workspace.CostChoice;
import unwind.app.workspace.WorkbenchModel;
import unwind.cost.CostPresets;
import unwind.problem.Problem;
import unwind.problem.ProblemException;
import unwind.report.RunRecorder;
import unwind.run.AgentParams;
import unwind.run.DefaultExperiments;
import unwind.run.Experiments;
import unwind.run.Prepared;
import unwind.run.RunFolder;
import unwind.run.RunStore;
import unwind.run.TrainedAgent;
import unwind.train.TrainingControl;
import unwind.train.TrainingEvent;
import unwind.train.TrainingListener;

/** Trainings that were killed or stopped go on from their checkpoints. */
@ExtendWith(ApplicationExtension.class)
class GoOnTest {
    private static final int WHOLE = (int) (FakeExperiments.TOTAL / FakeExperiments.CHUNK);

    @TempDir(cleanup = CleanupMode.NEVER)
    private Path runs;

    private final List<String> problems = new ArrayList<>();
    private final Notices notices = new Notices();
    private WorkbenchModel model;
    private TaskService tasks;
    private TrainFixture fixture;

    @BeforeEach
    void make() {
        FxTest.on(() -> {
            model = new WorkbenchModel(
                    CostChoice.defaultsOf(CostPresets.byId(CostPresets.DEFAULT_ID)), AgentParams.PARAMS.defaults());
            tasks = TaskService.create((title, failure) -> problems.add(failure.getMessage()));
            model.loaded(List.of("synthetic.csv"), FakeExperiments.data(8));
        });
    }

    private void window(Experiments experiments) {
        FxTest.on(() -> {
            fixture = new TrainFixture(model, experiments, tasks, runs);
            fixture.commands().offerToGoOn(notices, () -> {});
        });
    }

    private TrainingJob only() {
        FxTest.until(() -> fixture.queue().jobs().size() == 1);
        return FxTest.get(() -> fixture.queue().jobs().getFirst());
    }

    private TrainPhase phase() {
        return FxTest.get(() -> fixture.train().phaseProperty().get());
    }

    @Test
    void aTrainingThatWasKilledGoesOnAndEndsAsItWouldHave() {
        Experiments real = new DefaultExperiments();
        FxTest.on(() -> model.agentProperty()
                .set(AgentParams.PARAMS.with(Map.of(
                        "steps", "400",
                        "learningStarts", "100",
                        "checkpointEverySteps", "50",
                        "warmStartUpdates", "5",
                        "netArch", "16,16"))));
        Prepared prepared = real.prepare(
                FxTest.get(model::spec),
                FxTest.get(() -> model.dataProperty().get().orElseThrow()));
        killAt(200, real, prepared);
        TrainedAgent uninterrupted = real.train(prepared, TrainingListener.NONE, new TrainingControl());

        window(real);
        TrainingJob cutOff = only();
        assertThat(cutOff.phase()).isEqualTo(TrainPhase.CUT_OFF);
        var notice = FxTest.get(() -> notices.currentProperty().get()).orElseThrow();
        assertThat(notice.text()).contains("step 200 of 400");
        FxTest.on(() -> notice.action().orElseThrow().fire());
        FxTest.until(() -> only().phase() == TrainPhase.DONE);

        TrainedAgent resumed = only().resultProperty().get().orElseThrow().agent();
        assertThat(resumed.policy()).isEqualTo(uninterrupted.policy());
        assertThat(resumed.bestStep()).isEqualTo(uninterrupted.bestStep());
        List<RunFolder> kept = new RunStore(runs).list();
        assertThat(kept).hasSize(1);
        assertThat(kept.getFirst().path().resolve("checkpoint")).doesNotExist();
        assertThat(problems).isEmpty();
    }

    private void killAt(long step, Experiments real, Prepared prepared) {
        RunRecorder recorder = RunRecorder.in(runs, Clock.systemUTC());
        TrainingControl control = new TrainingControl();
        control.stopAt(step);
        TrainingListener fatal = event -> {
            if (event instanceof TrainingEvent.Finished) {
                throw Problem.failed("The power went.", "Try again.");
            }
        };
        assertThatThrownBy(() ->
                        recorder.train(real, recorder.begin(prepared), prepared, fatal, control, Optional.empty()))
                .isInstanceOf(ProblemException.class);
    }

    private void startAndStop(FakeExperiments fake) {
        window(fake);
        FxTest.on(() -> fixture.commands().start().fire());
        fake.allow(3);
        FxTest.until(() -> fixture.train().progressProperty().get().step() == 3 * FakeExperiments.CHUNK);
        FxTest.on(() -> fixture.commands().stop().fire());
        FxTest.until(() -> phase() == TrainPhase.STOPPED);
    }

    @Test
    void aStoppedTrainingIsARunAndCanStillGoOn() {
        FakeExperiments fake = new FakeExperiments();
        startAndStop(fake);
        assertThat(new RunStore(runs).list()).hasSize(1);
        assertThat(fixture.commands().resume().isEnabled()).isTrue();
        assertThat(fixture.commands().runControls().pauseLabel().getValue()).isEqualTo("Resume");

        FxTest.on(() -> fixture.commands().resume().fire());
        fake.allow(WHOLE);
        FxTest.until(() -> phase() == TrainPhase.DONE);
        assertThat(fixture.commands().resume().disabledReason().getValue()).isEqualTo("It used all its steps.");
        assertThat(new RunStore(runs).list()).as("it is the same run").hasSize(1);
        assertThat(fixture.queue().jobs()).hasSize(1);
    }

    @Test
    void theNextWindowListsAStoppedTrainingWithoutANotice() {
        startAndStop(new FakeExperiments());
        make();
        window(new FakeExperiments());
        assertThat(only().phase()).isEqualTo(TrainPhase.CUT_OFF);
        assertThat(only().messageProperty().get()).startsWith("Stopped before its end");
        assertThat(FxTest.get(() -> notices.currentProperty().get())).isEmpty();
    }

    @Test
    void whatIsRemovedDoesNotComeBackButItsRunStays() {
        startAndStop(new FakeExperiments());
        FxTest.on(() -> fixture.commands().remove().fire());
        FxTest.until(() -> new RunStore(runs).waiting().isEmpty());
        assertThat(new RunStore(runs).list()).hasSize(1);
        assertThat(fixture.queue().jobs()).isEmpty();
    }
}
