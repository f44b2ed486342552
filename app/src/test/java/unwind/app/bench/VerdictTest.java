package unwind.app.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import unwind.cli.WindowBench;

final class VerdictTest {
    private final List<String> said = new ArrayList<>();
    private final Verdict verdict =
            new Verdict((name, value, unit, reference) -> said.add(name + ": " + reference), "no display");

    @Test
    void oneMissedTargetFailsTheWhole() {
        verdict.under(100, "gap", 99, "ms", "longest gap");
        verdict.atLeast(30, "rate", 30, "frames/s", "zooming");
        assertThat(verdict.met()).isTrue();

        verdict.atLeast(30, "rate", 29, "frames/s", "zooming");
        verdict.under(100, "gap", 1, "ms", "longest gap");
        assertThat(verdict.met()).isFalse();
    }

    @Test
    void everyFigureSaysTargetAndConditions() {
        verdict.under(100, "gap", 100, "ms", "longest gap");
        verdict.note("size", 3, "MB", "made by one start");

        assertThat(said)
                .containsExactly(
                        "gap: MISSED, under 100.0 ms wanted: longest gap; no display",
                        "size: made by one start; no display");
    }

    @Test
    void theEngineFindsTheBenchOfTheWindow() {
        assertThat(WindowBench.installed()).isInstanceOf(JavaFxBench.class);
    }

    @Test
    void theStartedWindowSaysWhatItTookInOneLine() {
        assertThat(StartupProbeApp.usable("window-usable 1500000000")).hasValue(1_500_000_000L);
        assertThat(StartupProbeApp.usable("[warning] something else")).isEmpty();
    }
}
