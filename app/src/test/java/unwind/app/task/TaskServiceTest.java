package unwind.app.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import unwind.problem.Problem;

final class TaskServiceTest {
    private final ManualTasks manual = new ManualTasks();
    private final TaskService tasks = manual.service();
    private final List<String> said = new ArrayList<>();

    @Test
    void aTaskIsQueuedThenRunningThenDoneWithItsResult() {
        BackgroundTask<String> task =
                tasks.task("Load", progress -> "rows").onSuccess(said::add).start();
        assertThat(task.state()).isEqualTo(TaskState.QUEUED);
        assertThat(TaskText.line(task)).isEqualTo("Load \u00b7 queued, waits for a free thread");
        manual.work();
        assertThat(task.state()).as("nothing changes off the FX thread").isEqualTo(TaskState.QUEUED);
        manual.ui();
        assertThat(task.state()).isEqualTo(TaskState.SUCCEEDED);
        assertThat(said).containsExactly("rows");
    }

    @Test
    void aFailureIsShownOnceAndHandedOn() {
        BackgroundTask<String> task = tasks.task("Load", TaskServiceTest::broken)
                .onFailure(f -> said.add(f.getMessage()))
                .onSuccess(said::add)
                .start();
        manual.settle();
        assertThat(task.state()).isEqualTo(TaskState.FAILED);
        assertThat(manual.shownTitles()).containsExactly("Load");
        assertThat(said).containsExactly("Row 7 is broken. Mend it.");
    }

    private static String broken(TaskProgress progress) {
        throw Problem.data("Row 7 is broken.", "Mend it.");
    }

    @Test
    void aQuietTaskIsNeitherListedNorShownWhenItFails() {
        tasks.task("Check", TaskServiceTest::broken)
                .quiet()
                .onFailure(f -> said.add("told"))
                .start();
        assertThat(tasks.tasks()).isEmpty();
        manual.settle();
        assertThat(manual.shownTitles()).isEmpty();
        assertThat(said).containsExactly("told");
    }

    @Test
    void cancellingEndsTheWorkAtItsNextReportAndIsNoFailure() {
        List<BackgroundTask<?>> self = new ArrayList<>();
        BackgroundTask<String> task = tasks.task("Load", progress -> {
                    self.getFirst().cancel();
                    progress.at(1, 10, "row 1");
                    said.add("went on");
                    return "";
                })
                .onCancelled(() -> said.add("cancelled"));
        self.add(task);
        task.start();
        task.running();
        manual.settle();
        assertThat(task.state()).isEqualTo(TaskState.CANCELLED);
        assertThat(said).containsExactly("cancelled");
        assertThat(manual.shownTitles()).isEmpty();
    }

    @Test
    void aCallThatHangsIsCutOffAtOnceAndWhatItSaysAboutItIsDropped() throws Exception {
        Queue<Runnable> ui = new ConcurrentLinkedQueue<>();
        CountDownLatch reached = new CountDownLatch(1);
        CountDownLatch noticed = new CountDownLatch(1);
        try (ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor()) {
            TaskService real = new TaskService(
                    ui::add, ui::add, System::nanoTime, Map.of(Lane.NETWORK, calls), (title, e) -> said.add("shown"));
            BackgroundTask<String> task = real.task(Lane.NETWORK, "Call", progress -> {
                        reached.countDown();
                        try {
                            new CountDownLatch(1).await();
                        } finally {
                            noticed.countDown();
                        }
                        return "";
                    })
                    .onFailure(f -> said.add("failed"))
                    .onCancelled(() -> said.add("cancelled"))
                    .start();
            assertThat(reached.await(20, TimeUnit.SECONDS)).isTrue();
            task.cancel();
            assertThat(task.state()).isEqualTo(TaskState.CANCELLED);
            assertThat(noticed.await(20, TimeUnit.SECONDS)).isTrue();
        }
        ui.forEach(Runnable::run);
        assertThat(said).containsExactly("cancelled");
    }

    @Test
    void aQueuedTaskIsCancelledAtOnceAndNeverRuns() {
        BackgroundTask<String> task = tasks.task("Train", progress -> {
                    said.add("ran");
                    return "";
                })
                .start();
        task.cancel();
        assertThat(task.state()).isEqualTo(TaskState.CANCELLED);
        manual.settle();
        assertThat(said).isEmpty();
    }

    @Test
    void workWithItsOwnStopKeepsWhatItHas() {
        List<BackgroundTask<?>> self = new ArrayList<>();
        BackgroundTask<String> task = tasks.task(Lane.TRAINING, "Train", progress -> {
                    self.getFirst().cancel();
                    progress.at(5, 10, 100, 1, "step 5");
                    return "best so far";
                })
                .onCancelRequest(() -> said.add("stop"))
                .onSuccess(said::add);
        self.add(task);
        task.start();
        task.running();
        manual.settle();
        assertThat(task.state()).isEqualTo(TaskState.SUCCEEDED);
        assertThat(said).containsExactly("stop", "best so far");
    }

    @Test
    void aFloodOfReportsReachesTheFxThreadOnceWithTheLatest() {
        BackgroundTask<String> task = tasks.task("Load", progress -> {
                    for (int i = 1; i <= 10_000; i++) {
                        progress.at(i, 20_000, "row " + i);
                    }
                    assertThat(manual.waitingUi()).as("running, and one drain").isEqualTo(2);
                    return "";
                })
                .start();
        List<Long> seen = new ArrayList<>();
        task.progressProperty().subscribe(p -> seen.add(p.done()));
        manual.settle();
        assertThat(task.state()).isEqualTo(TaskState.SUCCEEDED);
        assertThat(seen).containsExactly(0L, 10_000L);
    }

    @Test
    void rateAndTimeLeftComeFromTheClock() {
        BackgroundTask<String> task = tasks.task("Load", progress -> {
                    for (int second = 1; second <= 30; second++) {
                        manual.passSeconds(1);
                        progress.at(50L * second, 3000, "");
                    }
                    return "";
                })
                .unit("rows")
                .start();
        List<ProgressSnapshot> seen = new ArrayList<>();
        task.progressProperty().subscribe(p -> seen.add(p));
        manual.settle();
        ProgressSnapshot last = seen.getLast();
        assertThat(last.perSecond()).isCloseTo(50, within(1e-9));
        assertThat(last.etaSeconds()).isCloseTo(30, within(1e-6));
        assertThat(last.fraction()).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void theForegroundTaskIsTheOldestThatRuns() {
        BackgroundTask<String> queued = tasks.task("A", p -> "").start();
        BackgroundTask<String> running = tasks.task("B", p -> "").start();
        running.running();
        assertThat(tasks.foreground()).contains(running);
        running.cancel();
        running.cancelled();
        assertThat(tasks.foreground()).contains(queued);
    }

    @Test
    void finishedTasksCanBeCleared() {
        tasks.task("A", p -> "").start();
        manual.settle();
        BackgroundTask<String> waiting = tasks.task("B", p -> "").start();
        tasks.clearFinished();
        assertThat(tasks.tasks()).containsExactly(waiting);
    }

    @Test
    void poolThreadsAreNamedDaemons() throws Exception {
        ExecutorService pool = TaskService.pool("unwind-test-", 1);
        Future<String> name = pool.submit(
                () -> Thread.currentThread().getName() + (Thread.currentThread().isDaemon() ? " daemon" : " user"));
        assertThat(name.get(10, TimeUnit.SECONDS)).isEqualTo("unwind-test-1 daemon");
        pool.shutdown();
    }

    @Test
    void progressReadsLikeASentence() {
        BackgroundTask<String> task = tasks.task("Train SAC", p -> {
                    p.at(21_000, 50_000, 1900, 190, "");
                    return "";
                })
                .unit("steps")
                .start();
        List<String> lines = new ArrayList<>();
        task.progressProperty().subscribe(p -> lines.add(TaskText.line(task)));
        manual.settle();
        assertThat(lines).contains("Train SAC \u00b7 42 % \u00b7 1,900 steps/s \u00b7 03:10 left");
    }
}
