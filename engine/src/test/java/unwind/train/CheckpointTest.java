package unwind.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import unwind.agent.sac.GradientGate;
import unwind.agent.sac.SacHyperparameters;
import unwind.agent.sac.SacLearners;
import unwind.env.Environment;
import unwind.env.IdentityEnvironment;
import unwind.env.Pendulum;
import unwind.problem.ProblemException;

class CheckpointTest {
    private static final Map<String, String> SMALL = Map.of(
            "steps", "600",
            "learningStarts", "50",
            "netArch", "6,5",
            "batchSize", "8",
            "bufferSize", "300",
            "validateEverySteps", "70",
            "checkpointEverySteps", "40");

    private final Trainer trainer = new Trainer(SacLearners.factory(new GradientGate()));

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"fused,1,1", "fused,3,4", "djl,2,1"})
    void trainingThatStopsAndGoesOnAnywhereEndsWithTheSameBits(String backend, String nEnvs, String nSteps) {
        Map<String, String> changes = Map.of("backend", backend, "nEnvs", nEnvs, "nSteps", nSteps);
        TrainingResult whole = train(changes, new TrainingControl(), Optional.empty(), TrainingListener.NONE);
        SplittableRandom random = new SplittableRandom(nEnvs.length());
        TrainingResult last = whole;
        for (int at = random.nextInt(1, 60), stops = 0; ; at += random.nextInt(1, 200), stops++) {
            TrainingControl control = new TrainingControl();
            control.stopAt(at);
            last = train(changes, control, Optional.of(file("a")), TrainingListener.NONE);
            if (!last.stopped()) {
                assertThat(stops).isGreaterThan(2);
                break;
            }
        }
        assertSame(last, whole);
    }

    private static void assertSame(TrainingResult have, TrainingResult wanted) {
        assertThat(have.last()).isEqualTo(wanted.last());
        assertThat(have.best()).isEqualTo(wanted.best());
        assertThat(have.bestStep()).isEqualTo(wanted.bestStep());
        assertThat(have.updates()).isEqualTo(wanted.updates());
        assertThat(withoutRates(have.history())).isEqualTo(withoutRates(wanted.history()));
    }

    private static List<TrainingEvent> withoutRates(List<TrainingEvent> history) {
        List<TrainingEvent> plain = new ArrayList<>();
        for (TrainingEvent event : history) {
            plain.add(
                    event instanceof TrainingEvent.Learned e
                            ? new TrainingEvent.Learned(
                                    e.step(),
                                    e.criticLoss(),
                                    e.actorLoss(),
                                    e.entropyTemperature(),
                                    e.policyEntropy(),
                                    e.meanEpisodeReward(),
                                    0)
                            : event);
        }
        return plain;
    }

    @Test
    void whatWasDoneSinceTheLastCheckpointIsDoneAgain() throws IOException {
        TrainingResult whole = train(Map.of(), new TrainingControl(), Optional.empty(), TrainingListener.NONE);
        // The file of step 240 outlives a training that went on to its end: as if that one had been killed.
        TrainingControl control = new TrainingControl();
        control.stopAt(240);
        train(Map.of(), control, Optional.of(file("a")), TrainingListener.NONE);
        Path kept = Files.copy(folder.resolve("a"), folder.resolve("kept"));
        train(Map.of(), new TrainingControl(), Optional.of(file("a")), TrainingListener.NONE);
        assertThat(CheckpointFile.head(folder.resolve("a")).step()).isEqualTo(600);
        assertThat(CheckpointFile.head(kept).step()).isEqualTo(240);
        assertSame(train(Map.of(), new TrainingControl(), Optional.of(file("kept")), TrainingListener.NONE), whole);
    }

    @Test
    void whoWatchesIsToldWhatHappenedBefore() {
        List<TrainingEvent> first = new ArrayList<>();
        TrainingControl control = new TrainingControl();
        control.stopAt(300);
        TrainingResult stopped = train(Map.of(), control, Optional.of(file("a")), first::add);
        List<TrainingEvent> second = new ArrayList<>();
        List<Long> goesOn = new ArrayList<>();
        train(Map.of(), new TrainingControl(), Optional.of(file("a")), new TrainingListener() {
            @Override
            public void onGoingOn(long step) {
                assertThat(second).as("what is told again comes afterwards").isEmpty();
                goesOn.add(step);
            }

            @Override
            public void onEvent(TrainingEvent event) {
                second.add(event);
            }
        });
        assertThat(stopped.validations()).isNotEmpty();
        assertThat(second).containsAll(stopped.validations());
        assertThat(goesOn).containsExactly(300L);
        assertThat(second.stream()
                        .takeWhile(event -> !(event instanceof TrainingEvent.Advanced))
                        .map(TrainingEvent::step))
                .isNotEmpty()
                .allMatch(step -> step <= 300);
    }

    @Test
    void checkpointOfAnotherTrainingIsRefused() {
        train(Map.of(), new TrainingControl(), Optional.of(file("a")), TrainingListener.NONE);
        CheckpointFile other = new CheckpointFile(folder.resolve("a"), "other");
        assertThatThrownBy(() -> train(Map.of(), new TrainingControl(), Optional.of(other), TrainingListener.NONE))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("belongs to another training");
    }

    @Test
    void damagedCheckpointIsRefusedWhereverTheDamageIs() throws IOException {
        train(Map.of(), new TrainingControl(), Optional.of(file("a")), TrainingListener.NONE);
        byte[] bytes = Files.readAllBytes(folder.resolve("a"));
        SplittableRandom random = new SplittableRandom(4);
        for (int i = 0; i < 20; i++) {
            byte[] damaged = bytes.clone();
            damaged[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            Files.write(folder.resolve("b"), damaged);
            assertThatThrownBy(
                            () -> train(Map.of(), new TrainingControl(), Optional.of(file("b")), TrainingListener.NONE))
                    .isInstanceOf(ProblemException.class);
            Files.write(folder.resolve("b"), java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length)));
            assertThatThrownBy(
                            () -> train(Map.of(), new TrainingControl(), Optional.of(file("b")), TrainingListener.NONE))
                    .isInstanceOf(ProblemException.class);
        }
    }

    @Test
    void environmentThatDoesNotComeBackIsNoticed() {
        TrainingControl control = new TrainingControl();
        control.stopAt(45);
        trainer.train(
                Pendulum::new,
                Optional.empty(),
                Validator.NONE,
                small(Map.of()),
                1,
                TrainingListener.NONE,
                control,
                Optional.of(file("a")));
        Environment changed = new Pendulum() {
            @Override
            public Ending step(float[] action, float[] observation) {
                return super.step(new float[] {action[0] * 0.99f}, observation);
            }
        };
        assertThatThrownBy(() -> trainer.train(
                        () -> changed,
                        Optional.empty(),
                        Validator.NONE,
                        small(Map.of()),
                        1,
                        TrainingListener.NONE,
                        new TrainingControl(),
                        Optional.of(file("a"))))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("leads elsewhere");
    }

    @Test
    void zeroWritesNoCheckpoint() {
        train(
                Map.of("checkpointEverySteps", "0"),
                new TrainingControl(),
                Optional.of(file("a")),
                TrainingListener.NONE);
        assertThat(folder.resolve("a")).doesNotExist();
    }

    private CheckpointFile file(String name) {
        return new CheckpointFile(folder.resolve(name), "print");
    }

    private static SacHyperparameters small(Map<String, String> changes) {
        Map<String, String> values = new HashMap<>(SMALL);
        values.putAll(changes);
        return SacHyperparameters.of(values);
    }

    private TrainingResult train(
            Map<String, String> changes,
            TrainingControl control,
            Optional<CheckpointFile> checkpoint,
            TrainingListener listener) {
        // A cost that depends on the policy, so that which one was best shows.
        Validator validator = policy -> {
            float[] action = new float[1];
            policy.act(new float[] {0.4f}, action);
            return Optional.of(new Validation(Math.abs(action[0] - 0.4), 1, 1, 1));
        };
        return trainer.train(
                () -> new IdentityEnvironment(17),
                Optional.empty(),
                validator,
                small(changes),
                5,
                listener,
                control,
                checkpoint);
    }
}
