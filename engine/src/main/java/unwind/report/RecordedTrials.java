package unwind.report;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import unwind.market.MarketData;
import unwind.run.ExperimentSpec;
import unwind.run.Experiments;
import unwind.run.Prepared;
import unwind.run.RunStore;
import unwind.run.TrialRunner;
import unwind.run.UnfinishedRun;
import unwind.train.TrainingControl;
import unwind.train.TrainingListener;

/** Trains the trials of a search in this process, each recorded as a run. The data is loaded once. */
public final class RecordedTrials implements TrialRunner {
    private final Experiments experiments;
    private final MarketData data;
    private final Clock clock;

    public RecordedTrials(Experiments experiments, MarketData data, Clock clock) {
        this.experiments = experiments;
        this.data = data;
        this.clock = clock;
    }

    @Override
    public void train(
            Path folder, ExperimentSpec spec, long untilStep, TrainingListener listener, TrainingControl control) {
        if (RunStore.finished(folder).isPresent()) {
            return;
        }
        control.stopAt(untilStep);
        Prepared prepared = experiments.prepare(spec, data);
        if (Files.exists(folder)) {
            UnfinishedRun run = RunStore.resumable(folder);
            RunRecorder.of(run, clock).train(experiments, run, prepared, listener, control, Optional.empty());
        } else {
            RunRecorder recorder = RunRecorder.as(folder, clock);
            recorder.train(experiments, recorder.begin(prepared), prepared, listener, control, Optional.empty());
        }
    }
}
