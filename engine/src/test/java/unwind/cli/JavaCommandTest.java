package unwind.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class JavaCommandTest {
    @TempDir
    private Path folder;

    /** A child that kept the option would write its own classes over those of the window. */
    @Test
    void aChildDoesNotWriteTheClassArchiveOfItsParent() throws Exception {
        Path out = folder.resolve("out");
        Process parent = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+AutoCreateSharedArchive",
                        "-XX:SharedArchiveFile=" + folder.resolve("classes.jsa"),
                        "-Xlog:cds*=off",
                        "-Xlog:aot*=off",
                        "-Dkept=yes",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Saying.class.getName())
                .redirectError(folder.resolve("log").toFile())
                .redirectOutput(out.toFile())
                .start();
        assertThat(parent.waitFor(50, TimeUnit.SECONDS)).isTrue();
        List<String> command = Files.readAllLines(out);
        assertThat(command)
                .contains("-Dkept=yes", "-Dmore=yes", "Child")
                .noneMatch(option -> option.contains("SharedArchive"));
    }

    /** Prints the command that starts a child. */
    static final class Saying {
        private Saying() {}

        public static void main(String[] args) {
            JavaCommand.of("Child", "-Dmore=yes").forEach(System.out::println);
        }
    }
}
