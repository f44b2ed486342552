package unwind.app.training;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import unwind.app.task.BackgroundTask;
import unwind.app.task.EventBatch;
import unwind.app.task.Lane;
import unwind.app.task.TaskService;
import unwind.app.task.TaskState;
import unwind.app.workspace.WorkbenchModel.Training;
import unwind.market.MarketData;
import unwind.run.ExperimentSpec;
import unwind.run.Experiments;
import unwind.run.Prepared;

/**
 * The trainings of the window: as many at once as {@link Lane#TRAINING} has threads, the rest waits its turn. Each trains
 * with the settings it was added with, whatever is set meanwhile, and has nothing in common with the others. FX thread only.
 */
public final class TrainingQueue {
    private final Experiments experiments;
    private final TaskService tasks;
    private final ObservableList<TrainingJob> jobs = FXCollections.observableArrayList();
    private final ObservableList<TrainingJob> readOnlyJobs = FXCollections.unmodifiableObservableList(jobs);
    private final Map<TrainingJob, BackgroundTask<Training>> running = new HashMap<>();
    private final List<Consumer<TrainingJob>> onEnded = new ArrayList<>();
    private int added;

    public TrainingQueue(Experiments experiments, TaskService tasks) {
        this.experiments = experiments;
        this.tasks = tasks;
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
        EventBatch<Sighting> batch = new EventBatch<>(tasks.pulse(), job::take);
        BackgroundTask<Training> task = tasks.task(Lane.TRAINING, job.title(), reporter -> {
                    Prepared prepared = ready.orElseGet(() -> experiments.prepare(spec, data));
                    if (job.control().isStopped()) {
                        throw new CancellationException();
                    }
                    TrainingWatch watch = new TrainingWatch(batch, reporter, tasks.nanoClock(), job.title());
                    return new Training(prepared, experiments.train(prepared, watch, job.control()));
                })
                .unit("steps")
                .onCancelRequest(job::stopping)
                .whenStopped(job::keptIfStopped)
                .onSuccess(training -> {
                    batch.drain();
                    running.remove(job);
                    job.ended(training);
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
        jobs.add(job);
        task.stateProperty().subscribe(state -> {
            if (state == TaskState.RUNNING) {
                job.preparing();
            }
        });
        task.start();
        return job;
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

    /** Takes a training off the list; one that waits does not begin. */
    void remove(TrainingJob job) {
        if (job.phase().isRunning()) {
            throw new IllegalStateException("it trains: stop it first");
        }
        stop(job);
        jobs.remove(job);
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
