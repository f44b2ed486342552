package unwind.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import unwind.agent.PolicyNetwork;
import unwind.agent.sac.SacHyperparameters;
import unwind.env.IdentityEnvironment;

@Timeout(30)
class TrainerTest {
    private static final Map<String, String> SMALL = Map.of(
            "steps", "1000",
            "learningStarts", "100",
            "trainFreq", "2",
            "gradientSteps", "1",
            "netArch", "4",
            "batchSize", "8",
            "validateEverySteps", "250");

    private final Trainer trainer = new Trainer(FakeLearner::new);
    private final TrainingControl control = new TrainingControl();
    private final List<TrainingEvent> events = new ArrayList<>();

    @Test
    void budgetIsCountedInSteps() {
        TrainingResult result = train(Validator.NONE, events::add);
        assertThat(result.steps()).isEqualTo(1000);
        assertThat(result.updates()).isEqualTo(450);
        assertThat(result.stopped()).isFalse();
        assertThat(result.bestScore()).isNaN();
        assertThat(result.best()).isEqualTo(result.last());
        assertThat(events.getLast())
                .isInstanceOfSatisfying(
                        TrainingEvent.Finished.class,
                        finished -> assertThat(finished.step()).isEqualTo(1000));
        assertThat(events)
                .filteredOn(TrainingEvent.Learned.class::isInstance)
                .as("one for 250 updates, one for the 200 left at the end")
                .extracting(TrainingEvent::step)
                .containsExactly(600L, 1000L);
    }

    @Test
    void sameSeedGivesTheSameBitsAndAnotherSeedDoesNot() {
        PolicyNetwork first = train(Validator.NONE, TrainingListener.NONE).last();
        assertThat(train(Validator.NONE, TrainingListener.NONE).last()).isEqualTo(first);
        assertThat(trainer.train(
                                () -> new IdentityEnvironment(10),
                                Validator.NONE,
                                SacHyperparameters.of(SMALL),
                                2,
                                TrainingListener.NONE,
                                control)
                        .last())
                .isNotEqualTo(first);
    }

    @Test
    void validatingDoesNotChangeWhatIsLearned() {
        PolicyNetwork without = train(Validator.NONE, TrainingListener.NONE).last();
        PolicyNetwork with = train(costs(3, 2, 1, 0), TrainingListener.NONE).last();
        assertThat(with).isEqualTo(without);
    }

    @Test
    void policyWithTheLowestValidationCostIsKept() {
        List<PolicyNetwork> seen = new ArrayList<>();
        Validator scripted = costs(5, 3, 3, 4);
        TrainingResult result = train(
                policy -> {
                    seen.add((PolicyNetwork) policy);
                    return scripted.validate(policy);
                },
                events::add);
        assertThat(result.validations())
                .extracting(TrainingEvent.Validated::step)
                .containsExactly(250L, 500L, 750L, 1000L);
        assertThat(result.validations())
                .extracting(TrainingEvent.Validated::best)
                .containsExactly(true, true, false, false);
        assertThat(result.bestStep()).isEqualTo(500);
        assertThat(result.bestScore()).isEqualTo(3);
        assertThat(result.best()).isEqualTo(seen.get(1)).isNotEqualTo(result.last());
        assertThat(result.last()).isEqualTo(seen.get(3));
        assertThat(events).containsAll(result.validations());
    }

    @Test
    void losingPatienceEndsTheTrainingAndKeepsTheBest() {
        TrainingResult result = trainer.train(
                () -> new IdentityEnvironment(10),
                costs(5, 4, 6, 4),
                SacHyperparameters.of(with("patience", "2", "steps", "100000")),
                1,
                events::add,
                control);
        assertThat(result.steps()).isEqualTo(1000);
        assertThat(result.bestStep()).isEqualTo(500);
        assertThat(result.stopped()).isFalse();
    }

    @Test
    void budgetIsKeptWithAnyNumberOfEnvironments() {
        TrainingResult result = trainer.train(
                () -> new IdentityEnvironment(10),
                costs(5, 4, 6, 4),
                SacHyperparameters.of(with("nEnvs", "7")),
                1,
                events::add,
                control);
        assertThat(result.steps()).isEqualTo(1000);
        assertThat(result.updates()).isEqualTo(450);
        assertThat(result.validations())
                .extracting(TrainingEvent.Validated::step)
                .containsExactly(252L, 504L, 756L, 1000L);
    }

    private static Map<String, String> with(String... changes) {
        Map<String, String> values = new HashMap<>(SMALL);
        for (int i = 0; i < changes.length; i += 2) {
            values.put(changes[i], changes[i + 1]);
        }
        return values;
    }

    @Test
    void pausedTrainingTakesNoStepAndGoesOnToTheSameResult() throws Exception {
        PolicyNetwork uninterrupted =
                train(Validator.NONE, TrainingListener.NONE).last();
        CountDownLatch paused = new CountDownLatch(1);
        AtomicInteger validations = new AtomicInteger();
        Validator pausing = policy -> {
            if (validations.incrementAndGet() == 2) {
                control.pause();
            }
            return Optional.empty();
        };
        CompletableFuture<TrainingResult> training = CompletableFuture.supplyAsync(() -> train(pausing, event -> {
            events.add(event);
            if (event instanceof TrainingEvent.Paused change && change.paused()) {
                paused.countDown();
            }
        }));
        assertThat(paused.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(training).isNotDone();
        assertThat(validations).hasValue(2);
        control.resume();
        TrainingResult result = training.get(20, TimeUnit.SECONDS);
        assertThat(result.last()).isEqualTo(uninterrupted);
        assertThat(events)
                .filteredOn(TrainingEvent.Paused.class::isInstance)
                .containsExactly(new TrainingEvent.Paused(500, true), new TrainingEvent.Paused(500, false));
    }

    @Test
    void stoppedTrainingKeepsWhatItLearned() {
        AtomicInteger validations = new AtomicInteger();
        Validator scripted = costs(2, 1);
        TrainingResult result = train(
                policy -> {
                    if (validations.incrementAndGet() == 2) {
                        control.stop();
                    }
                    return scripted.validate(policy);
                },
                events::add);
        assertThat(result.stopped()).isTrue();
        assertThat(result.steps()).isEqualTo(500);
        assertThat(result.bestStep()).isEqualTo(500);
        assertThat(((TrainingEvent.Finished) events.getLast()).stopped()).isTrue();
    }

    @Test
    void stopEndsAPause() throws Exception {
        CountDownLatch paused = new CountDownLatch(1);
        control.pause();
        CompletableFuture<TrainingResult> training =
                CompletableFuture.supplyAsync(() -> train(Validator.NONE, event -> {
                    if (event instanceof TrainingEvent.Paused) {
                        paused.countDown();
                    }
                }));
        assertThat(paused.await(20, TimeUnit.SECONDS)).isTrue();
        control.stop();
        TrainingResult result = training.get(20, TimeUnit.SECONDS);
        assertThat(result.stopped()).isTrue();
        assertThat(result.steps()).isZero();
    }

    private TrainingResult train(Validator validator, TrainingListener listener) {
        return trainer.train(
                () -> new IdentityEnvironment(10), validator, SacHyperparameters.of(SMALL), 1, listener, control);
    }

    private static Validator costs(double... costs) {
        AtomicInteger next = new AtomicInteger();
        return policy -> {
            double cost = costs[next.getAndIncrement()];
            return Optional.of(new Validation(cost, 10, 9, cost / 10));
        };
    }
}
