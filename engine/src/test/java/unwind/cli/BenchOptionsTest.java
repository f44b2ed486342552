package unwind.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

final class BenchOptionsTest {
    private final StringWriter err = new StringWriter();

    private int run(String... args) {
        return UnwindCommand.run(new PrintWriter(new StringWriter()), new PrintWriter(err, true), args);
    }

    @Test
    void aProgramWithoutAWindowSaysSo() {
        assertThat(run("bench", "--startup")).isEqualTo(ExitCodes.FAILED);
        assertThat(err.toString()).contains("no window to measure").contains("whole installation");
    }

    @Test
    void noRunsIsWrongUsage() {
        assertThat(run("bench", "--startup", "--runs", "0")).isEqualTo(ExitCodes.USAGE);
        assertThat(err.toString()).contains("--runs 0 is too little");
    }
}
