package unwind.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The completion script does in a shell what it says. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "needs bash")
class CompletionTest {
    @TempDir
    private Path folder;

    private static String script(String shell) {
        StringWriter out = new StringWriter();
        assertThat(UnwindCommand.run(
                        new PrintWriter(out, true), new PrintWriter(new StringWriter()), "completion", shell))
                .isZero();
        return out.toString();
    }

    @Test
    void bashCompletesCommandsOptionsAndValues() throws Exception {
        assertThat(completed("unwind", "und")).containsExactly("undeploy");
        assertThat(completed("unwind", "data", "")).contains("check", "synth");
        assertThat(completed("unwind", "run", "--pa")).containsExactly("--pace-band");
        assertThat(completed("unwind", "run", "--timing", "n")).containsExactly("next-row");
        assertThat(completed("unwind", "report", "--format", "")).contains("pdf", "bundle");
    }

    @Test
    void theScriptOfZshBringsItsCompletionAlong() {
        assertThat(script("zsh")).startsWith("# Completion of unwind for zsh").contains("bashcompinit");
    }

    /** What bash would offer for the last word. */
    private List<String> completed(String... words) throws Exception {
        Path file = Files.writeString(folder.resolve("unwind.bash"), script("bash"));
        Path offers = folder.resolve("offers.txt");
        String test = "source " + file + "\nCOMP_WORDS=('" + String.join("' '", words) + "')\nCOMP_CWORD="
                + (words.length - 1) + "\n_complete_unwind\nprintf '%s\\n' \"${COMPREPLY[@]}\" > " + offers + "\n";
        Process bash = new ProcessBuilder("bash", "-c", test)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said.txt").toFile())
                .start();
        assertThat(bash.waitFor())
                .as(Files.readString(folder.resolve("said.txt")))
                .isZero();
        return Files.readAllLines(offers).stream().map(String::strip).toList();
    }
}
