package unwind.app.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import unwind.app.task.EventBatch;
import unwind.app.task.ManualTasks;
import unwind.report.chart.TrainingScale;
import unwind.run.UnfinishedRun;
import unwind.train.TrainingEvent;
import unwind.train.TrainingListener;

/** A training that goes on keeps the times of its first part. */
class TrainingTimesTest {
    private static final long SEED = 7;

    @TempDir
    private Path folder;

    private final ManualTasks manual = new ManualTasks();
    private UnfinishedRun run;

    @BeforeEach
    void makeFolder() throws IOException {
        run = new UnfinishedRun("run", folder);
        Files.createDirectories(run.checkpoints());
    }

    /** What a window saw of a training that told this. */
    private SeedCurve watch(Consumer<TrainingWatch> training) {
        List<Sighting> seen = new ArrayList<>();
        EventBatch<Sighting> batch = new EventBatch<>(manual.service().pulse(), seen::addAll);
        manual.service()
                .task("train", reporter -> {
                    TrainingWatch watch = new TrainingWatch(
                            batch, reporter, manual.service().nanoClock(), "Train", SEED, TrainingTimes.of(run));
                    watch.onSeed(new TrainingListener.Seed(SEED, 0, 1, 0));
                    training.accept(watch);
                    return watch;
                })
                .start();
        manual.settle();
        return SeedCurve.empty(SEED)
                .and(seen.stream()
                        .filter(Sighting.Seen.class::isInstance)
                        .map(Sighting.Seen.class::cast)
                        .toList());
    }

    private void learned(TrainingWatch watch, long step, double secondsLater) {
        manual.passSeconds(secondsLater);
        watch.onEvent(new TrainingEvent.Learned(step, 1, 1, 1, 1, 1, 1));
    }

    /** Told again from a checkpoint at step 150, then one more point two seconds later. */
    private SeedCurve goOn() {
        manual.passSeconds(1000);
        return watch(again -> {
            again.onGoingOn(150);
            learned(again, 50, 0);
            learned(again, 100, 0);
            manual.passSeconds(30);
            again.onEvent(new TrainingEvent.Advanced(150, 400, Double.NaN, Double.NaN));
            learned(again, 200, 2);
        });
    }

    private void first() {
        watch(begun -> {
            learned(begun, 50, 1);
            learned(begun, 100, 1);
            // Seen before the program was killed, after its last checkpoint.
            learned(begun, 200, 4);
        });
    }

    @Test
    void whatHappenedBeforeTheCheckpointKeepsItsTimeAndTheClockGoesOnFromThere() {
        first();

        SeedCurve whole = goOn();

        assertThat(whole.events()).extracting(TrainingEvent::step).containsExactly(50L, 100L, 200L);
        // Step 150 was reached half way between the second and the sixth second; nothing was learned while nobody
        // trained.
        assertThat(whole.seconds()).containsExactly(1, 2, 6);
        assertThat(whole.scale(TrainingScale.Kind.TIME, 400).kind()).isEqualTo(TrainingScale.Kind.TIME);
    }

    @Test
    void itGoesOnTwiceAndFromALineThatWasCutOff() throws IOException {
        first();
        goOn();
        Files.writeString(run.checkpoints().resolve("times.csv"), "7,3", StandardOpenOption.APPEND);

        SeedCurve whole = goOn();

        assertThat(whole.seconds()).containsExactly(1, 2, 6);
    }

    @Test
    void whereNobodyTookTheTimesThereIsNoTimeAxis() {
        SeedCurve whole = goOn();

        assertThat(whole.hasTimes()).isFalse();
        assertThat(whole.scale(TrainingScale.Kind.TIME, 400).kind()).isEqualTo(TrainingScale.Kind.STEPS);
    }
}
