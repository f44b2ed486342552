package unwind.app.training;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import unwind.app.task.BackgroundTask;
import unwind.app.task.EventBatch;
import unwind.app.task.Lane;
import unwind.app.task.TaskService;
import unwind.app.task.TaskState;
import unwind.app.task.Work;
import unwind.app.workspace.WorkbenchModel.Training;
import unwind.market.MarketData;
import unwind.report.RunRecorder;
import unwind.run.ExperimentSpec;
import unwind.run.Experiments;
import unwind.run.Prepared;
import unwind.run.RunFolder;
import unwind.run.UnfinishedRun;

/**
 * The trainings of the window: as many at once as {@link Lane#TRAINING} has threads, the rest waits its turn. Each trains
 * with the settings it was added with, whatever is set meanwhile, and has nothing in common with the others. FX thread only.
 */
public final class TrainingQueue {
    private static final Logger LOG = LoggerFactory.getLogger(TrainingQueue.class);

    private final Experiments experiments;
    private final TrainingRuns runs;
    private final TaskService tasks;
    private final ObservableList<TrainingJob> jobs = FXCollections.observableArrayList();
    private final ObservableList<TrainingJob> readOnlyJobs = FXCollections.unmodifiableObservableList(jobs);
    private final Map<TrainingJob, BackgroundTask<Ended>> running = new HashMap<>();
    private final List<Consumer<TrainingJob>> onEnded = new ArrayList<>();
    private final List<BiConsumer<Training, RunFolder>> onKept = new ArrayList<>();
    private int added;

    /** @param left what of it can go on */
    private record Ended(Training training, RunFolder run, Optional<TrainingRuns.Waiting> left) {}

    /** @param runs where it is trained and kept */
    public TrainingQueue(Experiments experiments, TrainingRuns runs, TaskService tasks) {
        this.experiments = experiments;
        this.runs = runs;
        this.tasks = tasks;
    }

    /** Told of every agent that was trained, and the run that it is kept as. */
    public void onKept(BiConsumer<Training, RunFolder> action) {
        onKept.add(action);
    }

    /** Told of every training that began and ended: with an agent, a stopped one too, or by failing. */
    public void onEnded(Consumer<TrainingJob> action) {
        onEnded.add(action);
    }

    /**
     * Starts a training, or lets it wait for a free thread.
     *
     * @param ready these settings on this data, where they are prepared already
     */
    TrainingJob add(ExperimentSpec spec, MarketData data, Optional<Prepared> ready) {
        TrainingJob job = new TrainingJob(++added, spec, data.dataHash());
        jobs.add(job);
        start(job, Optional.empty(), progress -> ready.orElseGet(() -> experiments.prepare(spec, data)));
        return job;
    }

    /**
     * Lets a training go on from its last checkpoint, with the settings it was begun with. It leaves the list for the training that
     * goes on, which stands in line like any other.
     *
     * @param open data that may be what it was begun with; its files are read where it is not
     */
    TrainingJob goOn(TrainingJob before, Optional<MarketData> open) {
        TrainingRuns.Waiting from = before.waiting().orElseThrow();
        ExperimentSpec spec = from.spec();
        TrainingJob job = TrainingJob.goingOn(++added, from, before.dataHash());
        jobs.add(job);
        jobs.remove(before);
        start(
                job,
                Optional.of(from.run()),
                progress -> experiments.prepare(spec, open.orElseGet(() -> experiments.load(spec, progress))));
        return job;
    }

    private void start(TrainingJob job, Optional<UnfinishedRun> from, Work<Prepared> preparation) {
        EventBatch<Sighting> batch = new EventBatch<>(tasks.pulse(), job::take);
        BackgroundTask<Ended> task = tasks.task(Lane.TRAINING, job.title(), reporter -> {
                    Prepared prepared = preparation.run(reporter);
                    if (job.control().isStopped()) {
                        throw new CancellationException();
                    }
                    RunRecorder.Trained trained = runs.train(
                            prepared,
                            from,
                            run -> new TrainingWatch(
                                    batch,
                                    reporter,
                                    tasks.nanoClock(),
                                    job.title(),
                                    job.spec().seed(),
                                    TrainingTimes.of(run)),
                            job.control());
                    return new Ended(
                            new Training(prepared, trained.agent()),
                            trained.folder(),
                            TrainingRuns.left(trained.folder().path()));
                })
                .unit("steps")
                .onCancelRequest(job::stopping)
                .whenStopped(job::keptIfStopped)
                .onSuccess(ended -> {
                    batch.drain();
                    running.remove(job);
                    job.ended(ended.training(), ended.left());
                    onKept.forEach(action -> action.accept(ended.training(), ended.run()));
                    onEnded.forEach(action -> action.accept(job));
                })
                .onFailure(failure -> {
                    batch.drain();
                    running.remove(job);
                    job.failed(failure);
                    onEnded.forEach(action -> action.accept(job));
                })
                .onCancelled(() -> {
                    running.remove(job);
                    job.cancelled();
                });
        running.put(job, task);
        task.stateProperty().subscribe(state -> {
            if (state == TaskState.RUNNING) {
                job.preparing();
            }
        });
        task.start();
    }

    /**
     * Lists the trainings of earlier windows that can go on.
     *
     * @param found told those that were cut off, if there are any
     */
    public void lookForWaiting(Consumer<List<TrainingJob>> found) {
        tasks.task("Look for trainings that can go on", progress -> runs.waiting())
                .quiet()
                .onSuccess(waiting -> {
                    List<TrainingJob> rows = waiting.stream()
                            .map(one -> TrainingJob.waiting(++added, one))
                            .toList();
                    jobs.addAll(0, rows);
                    List<TrainingJob> cutOff = rows.stream()
                            .filter(job -> !job.waiting().orElseThrow().whole())
                            .toList();
                    if (!cutOff.isEmpty()) {
                        found.accept(cutOff);
                    }
                })
                .onFailure(failure -> LOG.warn("Trainings that can go on are not listed: {}", failure.getMessage()))
                .start();
    }

    /** Lists a training that was done elsewhere, unless it is here already. */
    TrainingJob adopt(Training training) {
        return jobs.stream()
                .filter(job -> job.resultProperty().get().map(Training::agent).equals(Optional.of(training.agent())))
                .findFirst()
                .orElseGet(() -> {
                    TrainingJob job = TrainingJob.done(++added, training);
                    jobs.add(job);
                    return job;
                });
    }

    /** Ends a training after its present step, keeping the best policy so far; one that waits is cancelled. */
    void stop(TrainingJob job) {
        Optional.ofNullable(running.get(job)).ifPresent(BackgroundTask::cancel);
    }

    /** Takes a training off the list; one that waits does not begin, and one that was stopped will not go on. */
    void remove(TrainingJob job) {
        if (job.phase().isRunning()) {
            throw new IllegalStateException("it trains: stop it first");
        }
        stop(job);
        jobs.remove(job);
        job.waiting()
                .ifPresent(left -> tasks.task("Remove checkpoints", progress -> {
                            runs.discard(left.run());
                            return left;
                        })
                        .writing()
                        .start());
    }

    /** Place among those that wait, from 1; 0 for one that does not. */
    int place(TrainingJob job) {
        return job.phase() == TrainPhase.QUEUED
                ? 1
                        + (int) jobs.stream()
                                .takeWhile(other -> other != job)
                                .filter(other -> other.phase() == TrainPhase.QUEUED)
                                .count()
                : 0;
    }

    /** A training with these settings on this data that has not ended. */
    Optional<TrainingJob> busyWith(ExperimentSpec spec, String dataHash) {
        return jobs.stream()
                .filter(job -> job.isBusy() && job.isOf(spec, dataHash))
                .findFirst();
    }

    /** In the order of starting; they stay until they are removed. */
    public ObservableList<TrainingJob> jobs() {
        return readOnlyJobs;
    }
}
