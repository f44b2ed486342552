package unwind.app.closing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.junit.jupiter.api.Test;
import unwind.app.task.BackgroundTask;
import unwind.app.task.Lane;
import unwind.app.task.ManualTasks;
import unwind.app.task.TaskState;
import unwind.app.workspace.Endpoint;

class ClosingViewModelTest {
    private final ManualTasks tasks = new ManualTasks();
    private final List<String> flushed = new ArrayList<>();
    private final ReadOnlyObjectWrapper<Optional<Endpoint>> endpoint = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ClosingViewModel closing =
            new ClosingViewModel(tasks.service(), () -> flushed.add("workspace"), endpoint.getReadOnlyProperty());

    private ClosingPhase phase() {
        return closing.phaseProperty().get();
    }

    private BackgroundTask<String> training() {
        return tasks.service()
                .task(Lane.TRAINING, "Train SAC, seed 1", progress -> "policy")
                .onCancelRequest(() -> {})
                .whenStopped(() -> "Its best policy is kept.")
                .start();
    }

    private BackgroundTask<String> saving() {
        return tasks.service().task("Save", progress -> "saved").writing().start();
    }

    @Test
    void anIdleWindowClosesWithoutAQuestionAfterTheWorkspaceIsKept() {
        closing.request();
        assertThat(phase()).isEqualTo(ClosingPhase.CLOSED);
        assertThat(flushed).containsExactly("workspace");
    }

    @Test
    void unfinishedWorkIsNamedWithItsStateAndWhatIsKept() {
        training();
        tasks.ui();
        closing.request();
        assertThat(phase()).isEqualTo(ClosingPhase.ASKING);
        assertThat(closing.workProperty().get())
                .containsExactly(new OpenWork(
                        "Train SAC, seed 1", "queued, waits for a free thread", "Its best policy is kept."));
        assertThat(flushed).isEmpty();
    }

    @Test
    void keepingTheWindowOpenStopsNothing() {
        BackgroundTask<String> training = training();
        closing.request();
        closing.keepOpen();
        assertThat(phase()).isEqualTo(ClosingPhase.OPEN);
        tasks.settle();
        assertThat(training.state()).isEqualTo(TaskState.SUCCEEDED);
        assertThat(phase()).isEqualTo(ClosingPhase.OPEN);
    }

    @Test
    void stoppingWaitsForWhatTheStoppedWorkKeeps() {
        List<String> written = new ArrayList<>();
        tasks.service()
                .task(Lane.TRAINING, "Train", progress -> {
                    tasks.ui();
                    closing.request();
                    closing.stop();
                    assertThat(phase()).as("it still trains").isEqualTo(ClosingPhase.STOPPING);
                    return "policy";
                })
                .onCancelRequest(() -> {})
                .whenStopped(() -> "kept")
                .onSuccess(policy -> tasks.service()
                        .task("Keep " + policy, progress -> written.add(policy))
                        .writing()
                        .start())
                .start();
        tasks.work();
        tasks.ui();
        assertThat(phase()).as("its policy is not written yet").isEqualTo(ClosingPhase.STOPPING);
        tasks.settle();
        assertThat(written).containsExactly("policy");
        assertThat(phase()).isEqualTo(ClosingPhase.CLOSED);
    }

    @Test
    void whatIsBeingWrittenIsWaitedForWithoutAQuestion() {
        BackgroundTask<String> saving = saving();
        closing.request();
        assertThat(phase()).isEqualTo(ClosingPhase.STOPPING);
        assertThat(closing.workProperty().get()).containsExactly(new OpenWork("Save", "being written", ""));
        tasks.settle();
        assertThat(saving.state()).isEqualTo(TaskState.SUCCEEDED);
        assertThat(phase()).isEqualTo(ClosingPhase.CLOSED);
    }

    @Test
    void aQueuedTrainingLeavesAtOnce() {
        BackgroundTask<String> training = training();
        closing.request();
        closing.stop();
        assertThat(training.state()).isEqualTo(TaskState.CANCELLED);
        assertThat(phase()).isEqualTo(ClosingPhase.CLOSED);
    }

    @Test
    void workThatHangsDoesNotHoldTheWindow() {
        saving();
        closing.request();
        closing.closeAtOnce();
        assertThat(phase()).isEqualTo(ClosingPhase.CLOSED);
    }

    @Test
    void onlyTheAnswerClosesAWindowWhoseWorkEndedMeanwhile() {
        training();
        closing.request();
        tasks.settle();
        assertThat(phase()).isEqualTo(ClosingPhase.ASKING);
        assertThat(ClosingViewModel.headline(
                        phase(), closing.workProperty().get().size()))
                .isEqualTo("Everything has ended meanwhile.");
        closing.stop();
        assertThat(phase()).isEqualTo(ClosingPhase.CLOSED);
    }

    @Test
    void anEndpointThatGoesOnCostingIsSaid() {
        assertThat(closing.note()).isEmpty();
        endpoint.set(Optional.of(new Endpoint("unwind", "us-east-1", true)));
        assertThat(closing.note()).contains("unwind (us-east-1)", "costing money");
        endpoint.set(Optional.of(new Endpoint("unwind", Endpoint.LOCAL, true)));
        assertThat(closing.note()).contains("stays in service.").doesNotContain("money");
    }
}
