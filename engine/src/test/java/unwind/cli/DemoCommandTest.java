package unwind.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import unwind.deploy.choice.TargetChoice;
import unwind.problem.Problem;

final class DemoCommandTest {
    private final List<Demonstration.Wish> played = new ArrayList<>();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Demonstration demonstration = (wish, tell) -> {
        played.add(wish);
        tell.accept("1/2 Load minute data");
    };

    private int run(String... args) {
        return UnwindCommand.run(
                demonstration, Terminal.NONE, new PrintWriter(out, true), new PrintWriter(err, true), args);
    }

    @Test
    void playsAsItIsMeantToBeReadAndTellsOfItsStepsBesideTheResults() {
        assertThat(run("demo")).isZero();
        assertThat(played).containsExactly(wish(1, 24_000, false, false));
        assertThat(err.toString()).contains("1/2 Load minute data");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void takesPaceLookAndBudget() {
        assertThat(run("demo", "--pace", "2.5", "--theme", "dark", "--training-steps", "4000", "--headless"))
                .isZero();
        assertThat(played).containsExactly(wish(2.5, 4_000, true, true));
    }

    private static Demonstration.Wish wish(double pace, int steps, boolean dark, boolean headless) {
        return new Demonstration.Wish(pace, steps, dark, headless, Optional.empty(), TargetChoice.rehearsal());
    }

    @Test
    void recordsWhereItIsTold() {
        assertThat(run("demo", "--record", "films/demo.mp4")).isZero();
        assertThat(played)
                .singleElement()
                .satisfies(wish -> assertThat(wish.film()).contains(Path.of("films", "demo.mp4")));
    }

    @Test
    void makesNothingThatCostsMoneyWithoutConsent() {
        assertThat(run("demo", "--target", "aws", "--profile", "trading")).isEqualTo(2);
        assertThat(err.toString()).contains("costs money", "--confirm-cost");
        assertThat(run("demo", "--target", "azure")).isEqualTo(2);
        assertThat(played).isEmpty();
        assertThat(run("demo", "--target", "aws", "--profile", "trading", "--confirm-cost"))
                .isZero();
        assertThat(played)
                .singleElement()
                .satisfies(wish -> assertThat(wish.target())
                        .isEqualTo(new TargetChoice(TargetChoice.AWS, "trading", TargetChoice.DEFAULT_REGION)));
    }

    @Test
    void refusesAPaceThatNobodyCanFollow() {
        assertThat(run("demo", "--pace", "0")).isEqualTo(2);
        assertThat(run("demo", "--pace", "NaN")).isEqualTo(2);
        assertThat(run("demo", "--training-steps", "2000")).isEqualTo(2);
        assertThat(played).isEmpty();
    }

    @Test
    void endsWithTheReasonWhenItFails() {
        demonstration = (wish, tell) -> {
            throw Problem.failed("The demonstration did not reach its end.", "Run it again.");
        };
        assertThat(run("demo")).isEqualTo(4);
        assertThat(err.toString()).contains("did not reach its end");
    }

    @Test
    void aProgramWithoutAWindowSaysSo() {
        demonstration = Demonstration.none();
        assertThat(run("demo")).isEqualTo(2);
        assertThat(err.toString()).contains("no window");
    }
}
