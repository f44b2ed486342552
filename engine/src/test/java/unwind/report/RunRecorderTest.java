package unwind.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import unwind.cost.CostPreset;
import unwind.cost.CostPresets;
import unwind.market.ImportOptions;
import unwind.market.Progress;
import unwind.market.synth.SynthSpec;
import unwind.market.synth.SyntheticMarket;
import unwind.problem.Problem;
import unwind.problem.ProblemException;
import unwind.run.AgentParams;
import unwind.run.DefaultExperiments;
import unwind.run.ExperimentParams;
import unwind.run.ExperimentSpec;
import unwind.run.Prepared;
import unwind.run.UnfinishedRun;
import unwind.train.TrainingControl;
import unwind.train.TrainingEvent;
import unwind.train.TrainingListener;

class RunRecorderTest {
    private static final DefaultExperiments EXPERIMENTS = new DefaultExperiments();

    @TempDir
    private Path folder;

    private Prepared prepare() {
        Path file = folder.resolve("data.csv.gz");
        SyntheticMarket.write(SynthSpec.ofKind(SynthSpec.Kind.WIDE, 3, 4), file);
        CostPreset preset = CostPresets.byId("realistic");
        ExperimentSpec spec = new ExperimentSpec(
                List.of(file.toString()),
                ImportOptions.defaults(),
                Optional.empty(),
                ExperimentParams.ORDER.defaults(),
                preset.id(),
                preset.params().defaults(),
                AgentParams.PARAMS.with(Map.of(
                        "steps",
                        "300",
                        "learningStarts",
                        "100",
                        "checkpointEverySteps",
                        "50",
                        "warmStartUpdates",
                        "5")),
                Optional.empty(),
                1);
        return EXPERIMENTS.prepare(spec, EXPERIMENTS.load(spec, Progress.NONE));
    }

    private void fails(RunRecorder recorder, UnfinishedRun run, Prepared prepared, TrainingListener listener) {
        assertThatThrownBy(() ->
                        recorder.train(EXPERIMENTS, run, prepared, listener, new TrainingControl(), Optional.empty()))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void trainingThatFailsLeavesAFolderOnlyWhereItCanGoOn() {
        Prepared prepared = prepare();
        RunRecorder recorder = RunRecorder.as(folder.resolve("run"), Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
        UnfinishedRun run = recorder.beginWithBacktest(prepared);
        assertThat(run.backtestFollows()).isTrue();
        fails(recorder, run, prepared, event -> {
            throw Problem.failed("The power went.", "Try again.");
        });
        assertThat(run.path()).doesNotExist();

        UnfinishedRun again = recorder.begin(prepared);
        assertThat(again.backtestFollows()).isFalse();
        fails(recorder, again, prepared, event -> {
            if (event instanceof TrainingEvent.Finished) {
                throw Problem.failed("The power went.", "Try again.");
            }
        });
        assertThat(again.progress()).contains("step 300 of 300");
    }
}
