package unwind.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import unwind.cost.CostPresets;
import unwind.market.DateRange;
import unwind.market.ImportOptions;
import unwind.market.Split;
import unwind.problem.Problem;
import unwind.problem.ProblemException;
import unwind.train.TrainingControl;
import unwind.train.TrainingEvent;
import unwind.train.TrainingListener;
import unwind.train.search.SearchSpace;

/** With a runner that trains nothing: the cost of a trial falls with its learning rate and with its steps. */
class TunerTest {
    private final Set<String> trained = new ConcurrentSkipListSet<>();

    @TempDir
    private Path folder;

    private static TuneSpec spec(int trials) {
        ExperimentSpec base = new ExperimentSpec(
                List.of("none.csv"),
                ImportOptions.defaults(),
                Optional.empty(),
                ExperimentParams.ORDER.defaults(),
                CostPresets.DEFAULT_ID,
                CostPresets.byId(CostPresets.DEFAULT_ID).params().defaults(),
                AgentParams.PARAMS.defaults().with("steps", "45000"),
                Optional.of(new Split(
                        DateRange.parse("2024-01-02..2024-01-05"),
                        Optional.of(DateRange.parse("2024-01-08..2024-01-09")),
                        Optional.of(DateRange.parse("2024-01-10..2024-01-12")))),
                4);
        return new TuneSpec(
                base,
                SearchSpace.of(List.of("learningRate=1e-4..1e-2:log", "gamma=0.99|1"), AgentParams.PARAMS),
                trials,
                3,
                3);
    }

    private void train(
            Path trial, ExperimentSpec spec, long until, TrainingListener listener, TrainingControl control) {
        trained.add(trial.getFileName() + "@" + until);
        assertThat(spec.split().orElseThrow().test())
                .as("test sessions stay out")
                .isEmpty();
        try {
            Files.createDirectories(trial);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        List<TrainingEvent> history = new ArrayList<>();
        for (long step = 5000; step <= until; step += 5000) {
            double cost = 1 / (spec.agent().number("learningRate") * step);
            history.add(new TrainingEvent.Validated(step, cost, 1, 1, cost, true));
        }
        MetricsFile.write(trial, history);
        history.forEach(listener::onEvent);
    }

    private TuneResult run(Path place, TuneSpec spec, int parallel, TrialRunner runner) {
        return new Tuner(place, spec, runner, TuneListener.NONE, new TuneControl()).run(parallel);
    }

    @Test
    void bestThirdGoesOnWithThreeTimesTheSteps() {
        TuneResult result = run(folder.resolve("a"), spec(9), 2, this::train);
        assertThat(trained)
                .hasSize(9 + 3 + 1)
                .filteredOn(t -> t.endsWith("@45000"))
                .hasSize(1);
        TrialResult best = result.trials().get(0);
        double rate = Double.parseDouble(best.values().get("learningRate"));
        assertThat(result.trials())
                .allSatisfy(t -> assertThat(Double.parseDouble(t.values().get("learningRate")))
                        .isLessThanOrEqualTo(rate));
        assertThat(best.rungs()).extracting(TrialResult.Rung::steps).containsExactly(5000L, 15000L, 45000L);
        assertThat(result.importance().get(0).share()).isGreaterThan(0.3);
    }

    @Test
    void numberAtATimeDoesNotChangeTheTables() throws IOException {
        run(folder.resolve("a"), spec(9), 1, this::train);
        run(folder.resolve("b"), spec(9), 4, this::train);
        assertSameTables();
    }

    private void assertSameTables() throws IOException {
        for (String file : List.of(TuneFiles.CSV, TuneFiles.JSON, TuneFiles.TEXT)) {
            assertThat(folder.resolve("b").resolve(file))
                    .hasSameTextualContentAs(folder.resolve("a").resolve(file));
        }
    }

    @Test
    void searchThatWasKilledGoesOnAndEndsWithTheSameTables() throws IOException {
        run(folder.resolve("a"), spec(9), 1, this::train);
        for (int survives : new int[] {2, 4, 5, 1}) {
            AtomicInteger left = new AtomicInteger(survives);
            assertThatThrownBy(() -> run(folder.resolve("b"), spec(9), 1, (place, spec, until, listener, control) -> {
                        if (left.getAndDecrement() <= 0) {
                            throw new IllegalStateException("killed");
                        }
                        train(place, spec, until, listener, control);
                    }))
                    .hasMessageContaining("killed");
        }
        trained.clear();
        TuneSpec read = TuneFiles.readSpec(folder.resolve("b"));
        assertThat(read).isEqualTo(spec(9));
        run(folder.resolve("b"), read, 2, this::train);
        assertThat(trained).as("what was done is not done again").hasSizeLessThan(3);
        assertSameTables();
    }

    @Test
    void stoppedSearchKeepsWhatItHasAndGoesOn() throws IOException {
        run(folder.resolve("a"), spec(9), 1, this::train);
        TuneControl control = new TuneControl();
        List<TuneEvent> events = new ArrayList<>();
        TuneResult stopped = new Tuner(
                        folder.resolve("b"),
                        spec(9),
                        this::train,
                        event -> {
                            events.add(event);
                            if (event instanceof TuneEvent.Reached r
                                    && r.trial().number() == 4) {
                                control.stop();
                            }
                        },
                        control)
                .run(1);
        assertThat(stopped.stopped()).isTrue();
        assertThat(stopped.trials().stream().filter(t -> !t.rungs().isEmpty())).hasSize(4);
        assertThat(events).filteredOn(TuneEvent.Validated.class::isInstance).hasSize(4);
        run(folder.resolve("b"), spec(9), 1, this::train);
        assertSameTables();
    }

    @Test
    void trialThatFailsIsLastAndTheSearchGoesOn() {
        TuneResult result = run(folder.resolve("a"), spec(9), 2, (place, spec, until, listener, control) -> {
            if (place.endsWith("0002")) {
                throw Problem.failed("It diverged.", "Lower the rate.");
            }
            train(place, spec, until, listener, control);
        });
        TrialResult last = result.trials().get(8);
        assertThat(last.number()).isEqualTo(2);
        assertThat(last.failure()).hasValueSatisfying(f -> assertThat(f).contains("It diverged."));
        assertThat(result.trials().get(0).rungs()).hasSize(3);
    }

    @Test
    void folderOfAnotherSearchIsRefused() {
        run(folder.resolve("a"), spec(9), 1, this::train);
        assertThatThrownBy(() -> run(folder.resolve("a"), spec(8), 1, this::train))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("another search");
    }

    @Test
    void searchedTargetEntropyCounts() {
        TuneSpec entropy = new TuneSpec(
                spec(1).base(), SearchSpace.of(List.of("targetEntropy=-3..-2"), AgentParams.PARAMS), 1, 3, 1);
        assertThat(AgentParams.sac(entropy.trial(1).agent()).targetEntropy(1)).isBetween(-3.0, -2.0);
    }
}
