package unwind.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import unwind.app.workspace.Step;

final class DemoDirectorTest {
    private final FakeStage stage = new FakeStage();
    private final List<DemoStep> script = List.of(
            step("look", Step.DATA, List.of(), new DemoEnd.Read()),
            step("load", Step.DATA, List.of(new DemoAction.Press("load-sample")), new DemoEnd.Done(Step.DATA)),
            step(
                    "train",
                    Step.TRAIN,
                    List.of(new DemoAction.OpenTab("tab"), new DemoAction.Press("train-start")),
                    new DemoEnd.Done(Step.TRAIN)));
    private final DemoDirector director = new DemoDirector(script, stage, 1);
    private long now;

    private static DemoStep step(String id, Step screen, List<DemoAction> actions, DemoEnd end) {
        return new DemoStep(
                id, screen, id, "A caption that takes a while to read.", List.of(), id + "-node", actions, end);
    }

    /** A window in which everything works, unless it is told otherwise. */
    private static final class FakeStage implements DemoStage {
        private final List<String> done = new ArrayList<>();
        private final Set<Step> results = new HashSet<>();
        private Optional<Step> front = Optional.empty();
        private Optional<String> refusal = Optional.empty();
        private Optional<String> trouble = Optional.empty();

        @Override
        public void show(Step screen) {
            front = Optional.of(screen);
        }

        @Override
        public Optional<String> perform(DemoAction action) {
            if (refusal.isEmpty()) {
                done.add(action.target());
            }
            return refusal;
        }

        @Override
        public boolean holds(DemoEnd end) {
            return !(end instanceof DemoEnd.Done wanted) || results.contains(wanted.step());
        }

        @Override
        public boolean shows(String id) {
            return !id.equals("train-node");
        }

        @Override
        public Optional<String> trouble() {
            return trouble;
        }
    }

    private void pass(double seconds) {
        for (double left = seconds; left > 0; left -= 0.05) {
            now += 50_000_000;
            director.tick(now);
        }
    }

    private String shown() {
        return script.get(director.indexProperty().get()).id();
    }

    private void startAndReachTheTraining() {
        director.start();
        stage.results.add(Step.DATA);
        pass(2 * script.getFirst().readingSeconds() + 1);
        assertThat(shown()).isEqualTo("train");
    }

    @Test
    void aStepLastsAsLongAsItsCaptionTakesToRead() {
        director.start();
        pass(script.getFirst().readingSeconds() - 0.5);
        assertThat(shown()).isEqualTo("look");
        pass(1);
        assertThat(shown()).isEqualTo("load");
    }

    @Test
    void twiceThePaceTakesHalfTheTime() {
        DemoDirector fast = new DemoDirector(script, stage, 2);
        fast.start();
        fast.tick(0);
        fast.tick((long) (script.getFirst().readingSeconds() * 0.51e9));
        assertThat(fast.indexProperty().get()).isEqualTo(1);
    }

    @Test
    void pointsAtWhatItPressesAndThenAtWhatCameOfIt() {
        director.start();
        director.next();
        pass(0.1);
        assertThat(shown()).isEqualTo("load");
        assertThat(director.pointerProperty().get()).isEqualTo("load-sample");
        assertThat(stage.done).isEmpty();
        pass(2);
        assertThat(stage.done).containsExactly("load-sample");
        assertThat(director.pointerProperty().get()).isEqualTo("load-node");
    }

    @Test
    void waitsForTheEndOfAStepAndSaysSo() {
        director.start();
        director.next();
        pass(60);
        assertThat(shown()).isEqualTo("load");
        assertThat(director.messageProperty().get()).startsWith("Waiting");
        stage.results.add(Step.DATA);
        pass(0.1);
        assertThat(shown()).isEqualTo("train");
        assertThat(stage.front).contains(Step.TRAIN);
    }

    @Test
    void itsClockStandsStillWhilePaused() {
        director.start();
        director.togglePause();
        pass(1000);
        assertThat(shown()).isEqualTo("look");
        director.togglePause();
        pass(1);
        assertThat(shown()).isEqualTo("look");
        assertThat(director.phaseProperty().get()).isEqualTo(DemoPhase.PLAYING);
    }

    @Test
    void nextDoesWhatTheStepDoesAtOnceButNeverLeavesItUndone() {
        director.start();
        director.next();
        pass(0.1);
        director.next();
        pass(0.2);
        assertThat(stage.done).containsExactly("load-sample");
        assertThat(shown()).isEqualTo("load");
    }

    @Test
    void backShowsAStepAgainWithoutDoingItAgain() {
        startAndReachTheTraining();
        pass(5);
        assertThat(stage.done).containsExactly("load-sample", "tab", "train-start");
        director.back();
        assertThat(shown()).isEqualTo("load");
        stage.results.clear();
        pass(script.get(1).readingSeconds() + 0.2);
        assertThat(shown()).as("it was done before, whatever became of it").isEqualTo("train");
        pass(10);
        assertThat(stage.done)
                .as("only the tab is opened again")
                .containsExactly("load-sample", "tab", "train-start", "tab");
    }

    @Test
    void backAtTheFirstStepStays() {
        director.start();
        director.back();
        assertThat(shown()).isEqualTo("look");
    }

    @Test
    void aControlThatStaysDisabledFailsTheStepAndSaysWhy() {
        director.start();
        director.next();
        stage.refusal = Optional.of("'Load' cannot be pressed now.");
        pass(50);
        assertThat(director.phaseProperty().get()).as("it is given time").isEqualTo(DemoPhase.PLAYING);
        pass(20);
        assertThat(director.phaseProperty().get()).isEqualTo(DemoPhase.FAILED);
        assertThat(director.messageProperty().get()).isEqualTo("'Load' cannot be pressed now.");
        director.back();
        director.next();
        pass(20);
        assertThat(shown()).as("nothing goes on after a failure").isEqualTo("load");
    }

    @Test
    void aProblemInTheWindowFailsTheDemonstration() {
        director.start();
        stage.trouble = Optional.of("Training: the disk is full.");
        pass(0.1);
        assertThat(director.phaseProperty().get()).isEqualTo(DemoPhase.FAILED);
        assertThat(director.messageProperty().get()).contains("the disk is full");
    }

    @Test
    void aStepThatNeverEndsFails() {
        director.start();
        director.next();
        pass(1900);
        assertThat(director.phaseProperty().get()).isEqualTo(DemoPhase.FAILED);
    }

    @Test
    void endsAfterTheLastStepAndKnowsWhatCouldNotBeSeen() {
        startAndReachTheTraining();
        stage.results.add(Step.TRAIN);
        pass(script.getLast().readingSeconds() + 1);
        assertThat(director.phaseProperty().get())
                .as("it waits for what it points at")
                .isEqualTo(DemoPhase.PLAYING);
        pass(11);
        assertThat(director.phaseProperty().get()).isEqualTo(DemoPhase.ENDED);
        assertThat(director.unseen()).containsExactly("train-node");
        assertThat(director.progressProperty().get()).isEqualTo(1);
    }

    @Test
    void canBeEndedAnywhere() {
        director.start();
        director.end();
        pass(100);
        assertThat(director.phaseProperty().get()).isEqualTo(DemoPhase.ENDED);
        assertThat(shown()).isEqualTo("look");
    }
}
