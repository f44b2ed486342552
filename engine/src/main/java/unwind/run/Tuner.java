package unwind.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import unwind.problem.ProblemException;
import unwind.train.TrainingControl;
import unwind.train.TrainingEvent;
import unwind.train.TrainingListener;
import unwind.train.search.Halving;

/**
 * Searches for hyperparameters by random sampling and successive halving, several trials at a time. Trials are compared by
 * the lowest cost that a policy of theirs had on the validation sessions; test sessions are not loaded into any trial. The
 * folder is the whole state: killed and run again, a search goes on where it was and ends with the same table.
 */
public final class Tuner {
    private final TuneSpec spec;
    private final Halving halving;
    private final TuneFiles files;
    private final TrialRunner runner;
    private final TuneListener listener;
    private final TuneControl control;
    private final Map<Integer, TrialResult> trials = new LinkedHashMap<>();

    /** @param folder of the search; made, or gone on with where it holds the same one */
    public Tuner(Path folder, TuneSpec spec, TrialRunner runner, TuneListener listener, TuneControl control) {
        this.spec = spec;
        this.halving = spec.halving();
        this.files = new TuneFiles(folder);
        this.runner = runner;
        this.listener = listener;
        this.control = control;
    }

    /**
     * Runs the search to its end, or until it is stopped. Its tables are written in both cases.
     *
     * @param parallel trials at a time; has no influence on the result
     * @throws ProblemException (usage) when the folder holds another search, (failed) when the disk fails; a trial that fails
     *     is part of the result
     */
    public TuneResult run(int parallel) {
        files.begin(spec);
        List<Integer> going = new ArrayList<>();
        for (int number = 1; number <= spec.trials(); number++) {
            trials.put(number, new TrialResult(number, spec.values(number), List.of(), Optional.empty()));
            going.add(number);
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(parallel)) {
            for (int rung = 0; rung < spec.rungs() && !control.isStopped(); rung++) {
                going = playRung(rung, going, threads);
            }
        }
        TuneResult result = TuneResult.of(spec, List.copyOf(trials.values()), control.isStopped());
        files.writeTables(result);
        return result;
    }

    private List<Integer> playRung(int rung, List<Integer> going, ExecutorService threads) {
        List<Future<?>> all = new ArrayList<>();
        for (int number : going) {
            all.add(threads.submit(() -> play(number, rung)));
        }
        all.forEach(Tuner::await);
        if (control.isStopped()) {
            return going;
        }
        Map<Integer, Double> costs = new LinkedHashMap<>();
        for (int number : going) {
            TrialResult trial = trial(number);
            if (trial.failure().isEmpty()) {
                costs.put(number, trial.rungs().get(rung).costBps());
            }
        }
        List<Integer> survivors = rung == spec.rungs() - 1 ? List.of() : halving.survivors(rung, costs);
        going.stream().filter(n -> !survivors.contains(n)).forEach(this::discardCheckpoint);
        tell(new TuneEvent.RungDone(rung, survivors.size()));
        return survivors;
    }

    private static void await(Future<?> future) {
        try {
            future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while trials were training", e);
        }
    }

    private void play(int number, int rung) {
        TrialResult trial = trial(number);
        Optional<TrialResult.Rung> known = files.readRung(trial, rung);
        if (known.isPresent()) {
            reached(add(trial, known.get()));
            return;
        }
        if (control.isStopped()) {
            return;
        }
        tell(new TuneEvent.Started(number, rung, trial.values()));
        TrainingControl own = control.begin();
        try {
            runner.train(files.trial(trial), spec.trial(number), halving.stepsAt(rung), watcher(number), own);
            if (!own.isStopped()) {
                TrialResult.Rung result = score(trial, rung);
                files.writeRung(trial, result);
                reached(add(trial, result));
            }
        } catch (ProblemException e) {
            // It fails again when the search is run again, so that this needs no file.
            reached(new TrialResult(
                    number,
                    trial.values(),
                    trial.rungs(),
                    Optional.of(e.problem().message())));
        } finally {
            control.end(own);
        }
    }

    private TrainingListener watcher(int number) {
        return event -> {
            if (event instanceof TrainingEvent.Validated v) {
                tell(new TuneEvent.Validated(number, v.step(), v.costBps(), v.ratioToTwap()));
            }
        };
    }

    /** The best validation up to the end of the rung, from the metrics of the trial's run. */
    private TrialResult.Rung score(TrialResult trial, int rung) {
        long steps = halving.stepsAt(rung);
        TrainingEvent.Validated best = new RunFolder(trial.folder(), files.trial(trial))
                .history().stream()
                        .filter(TrainingEvent.Validated.class::isInstance)
                        .map(TrainingEvent.Validated.class::cast)
                        .filter(v -> v.step() <= steps)
                        .min((a, b) -> Double.compare(a.costBps(), b.costBps()))
                        .orElseThrow(() -> new IllegalStateException("a rung ends where the training validates"));
        return new TrialResult.Rung(rung, steps, best.costBps(), best.ratioToTwap(), best.step());
    }

    private static TrialResult add(TrialResult trial, TrialResult.Rung rung) {
        List<TrialResult.Rung> rungs = new ArrayList<>(trial.rungs());
        rungs.add(rung);
        return new TrialResult(trial.number(), trial.values(), rungs, Optional.empty());
    }

    private void discardCheckpoint(int number) {
        Path folder = files.trial(trial(number));
        if (RunStore.finished(folder).isEmpty() && Files.isDirectory(folder.resolve(UnfinishedRun.CHECKPOINT))) {
            RunStore.discardCheckpoints(new UnfinishedRun(folder.getFileName().toString(), folder));
        }
    }

    private TrialResult trial(int number) {
        synchronized (trials) {
            return java.util.Objects.requireNonNull(trials.get(number));
        }
    }

    private void reached(TrialResult trial) {
        synchronized (trials) {
            trials.put(trial.number(), trial);
        }
        tell(new TuneEvent.Reached(trial));
    }

    private synchronized void tell(TuneEvent event) {
        listener.onEvent(event);
    }
}
