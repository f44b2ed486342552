package unwind.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsoleProgressTest {
    private static final Terminal SCREEN = new Terminal(true, true, true);
    private static final String ERASE = "\r\u001b[K";

    private final StringWriter err = new StringWriter();
    private final AtomicLong nanos = new AtomicLong();

    private ConsoleProgress on(Terminal terminal) {
        return new ConsoleProgress(new PrintWriter(err, true), terminal, nanos::get);
    }

    private void play(ConsoleProgress progress) {
        for (int second = 0; second <= 20; second++) {
            nanos.set(second * 1_000_000_000L);
            progress.at(second * 100L, 4000, "Reading");
        }
    }

    @Test
    void elsewhereLinesAreSparseAndTellRateAndTimeLeft() {
        play(on(Terminal.NONE));
        assertThat(err.toString().lines())
                .containsExactly(
                        "Reading: 500 of 4,000, 100/s, 35 s left",
                        "Reading: 1,000 of 4,000, 100/s, 30 s left",
                        "Reading: 1,500 of 4,000, 100/s, 25 s left",
                        "Reading: 2,000 of 4,000, 100/s, 20 s left");
    }

    @Test
    void aTerminalHasOneLineThatIsRewrittenAndTakenAwayAtTheEnd() {
        ConsoleProgress progress = on(SCREEN);
        play(progress);
        assertThat(err.toString()).doesNotContain("\n").contains(ERASE + "Reading: 100 of 4,000, 100/s, 39 s left");
        progress.at(4000, 4000, "Reading");
        assertThat(err.toString()).endsWith(ERASE);
        progress.say("done");
        assertThat(err.toString()).endsWith(ERASE + "done" + System.lineSeparator());
    }

    @Test
    void aLineThatStaysDoesNotMixWithTheOneThatIsRewritten() {
        ConsoleProgress progress = on(SCREEN);
        play(progress);
        progress.warn("beware");
        assertThat(err.toString()).endsWith(ERASE + "\u001b[33mWarning:\u001b[0m beware" + System.lineSeparator());
    }

    @Test
    void resultsTakeTheLineAwayFirst() {
        ConsoleProgress progress = on(SCREEN);
        play(progress);
        new ErasingWriter(err, progress).printer().println("result");
        assertThat(err.toString()).endsWith(ERASE + "result" + System.lineSeparator());
    }

    @Test
    void newWorkHasItsOwnRate() {
        ConsoleProgress progress = on(Terminal.NONE);
        play(progress);
        progress.at(0, 10, "Drawing");
        nanos.set(30_000_000_000L);
        progress.at(5, 10, "Drawing");
        assertThat(err.toString()).endsWith("Drawing: 5 of 10, 1/s, 10 s left" + System.lineSeparator());
    }

    @Test
    void cancelledWorkEndsAtItsNextSign() {
        ConsoleProgress progress = on(Terminal.NONE);
        progress.cancel();
        assertThatThrownBy(() -> progress.at(1, 2, "Reading")).isInstanceOf(CancellationException.class);
    }

    @ParameterizedTest
    @CsvSource({"0.4, 0 s", "59.4, 59 s", "200, 3 min 20 s", "7500, 2 h 05 min"})
    void timesReadAsAPersonSaysThem(double seconds, String text) {
        assertThat(ConsoleProgress.duration(seconds)).isEqualTo(text);
    }

    @Test
    void coloursAreOnlyForTerminalsOfPeopleWhoWantThem() {
        Map<String, String> environment = new HashMap<>(Map.of("TERM", "xterm", "WT_SESSION", "1"));
        assertThat(Terminal.wantsColours(environment::get)).isTrue();
        environment.put("NO_COLOR", "");
        assertThat(Terminal.wantsColours(environment::get)).isTrue();
        environment.put("NO_COLOR", "1");
        assertThat(Terminal.wantsColours(environment::get)).isFalse();
        environment.remove("NO_COLOR");
        environment.put("TERM", "dumb");
        assertThat(Terminal.wantsColours(environment::get)).isFalse();
        assertThat(new Terminal(false, true, true).onOut().enabled()).isFalse();
        assertThat(new Terminal(true, true, false).onErr().enabled()).isFalse();
        assertThat(SCREEN.onErr().enabled()).isTrue();
    }
}
