package unwind.agent.sac;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Starts Java with and without the module of the Vector API, as windows with and without a start-up cache do. */
@Timeout(60)
class VectorModuleTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {VectorModule.FROM_THE_START, VectorModule.WHEN_NEEDED})
    void theFusedLearnerRunsWhereTheModuleIsThereOrMayCome(String option) throws Exception {
        assertThat(said(option))
                .containsExactly(
                        "at start " + option.equals(VectorModule.FROM_THE_START),
                        "can run " + SacLearners.canRunFused(),
                        "lanes " + Panels.LANES);
    }

    @Test
    void itDoesNotWhereTheModuleMayNotCome() throws Exception {
        assertThat(said("-Xshare:auto")).containsExactly("at start false", "can run false");
    }

    private List<String> said(String option) throws Exception {
        Path log = folder.resolve("log");
        Path out = folder.resolve("out");
        Process java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        option,
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Saying.class.getName())
                .redirectError(log.toFile())
                .redirectOutput(out.toFile())
                .start();
        assertThat(java.waitFor(50, TimeUnit.SECONDS)).isTrue();
        assertThat(java.exitValue()).as(Files.readString(log)).isZero();
        return Files.readAllLines(out);
    }

    /** Prints what the learners of its virtual machine can do. */
    static final class Saying {
        private Saying() {}

        public static void main(String[] args) {
            System.out.println("at start "
                    + ModuleLayer.boot().findModule(VectorModule.NAME).isPresent());
            boolean can = SacLearners.canRunFused();
            System.out.println("can run " + can);
            if (can) {
                System.out.println("lanes " + Panels.LANES);
            }
        }
    }
}
