package unwind.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file that stands for the folder of a run, and what the program says of itself. */
class RunLinkTest {
    @TempDir
    private Path folder;

    @Test
    void theFileAndTheFolderStandForTheRun() throws IOException {
        Path run = Files.createDirectory(folder.resolve("run-1"));
        SpecFile.write(run.resolve(SpecFile.NAME), ExperimentSpec.defaults());
        RunLink.write(run);
        for (Path given : new Path[] {run, run.resolve(RunLink.NAME)}) {
            assertThat(RunLink.named(given.toString())).contains(given);
            assertThat(RunLink.open(given)).isEqualTo(new RunFolder("run-1", run));
        }
    }

    @Test
    void whatIsNoRunIsRefusedWithARemedy() throws IOException {
        assertThat(RunLink.named("run")).isEmpty();
        assertThat(RunLink.named("--help")).isEmpty();
        assertThat(RunLink.named("\0")).isEmpty();
        RunLink.write(folder);
        assertThatThrownBy(() -> RunLink.open(folder.resolve(RunLink.NAME)))
                .hasMessageContaining("does not lie in the folder of a run");
        assertThatThrownBy(() -> RunLink.open(folder.resolve("none.unwind"))).hasMessageContaining("There is no");
        Path checkpoints = Files.createDirectory(folder.resolve(UnfinishedRun.CHECKPOINT));
        SpecFile.write(checkpoints.resolve(SpecFile.NAME), ExperimentSpec.defaults());
        assertThatThrownBy(() -> RunLink.open(folder)).hasMessageContaining("unfinished training");
    }

    @Test
    void nativesAreReadOffTheClassPath() {
        String path = String.join(
                File.pathSeparator,
                "/a/javafx-graphics-26.0.2-linux.jar",
                "/a/pytorch-native-cpu-2.7.1-win-x86_64.jar",
                "/a/ffmpeg-8.1.2-1.5.14-macosx-arm64.jar",
                "/a/javafx-graphics-26.0.2.jar",
                "/a/classes",
                "");
        assertThat(Versions.natives(path))
                .containsExactly(
                        "ffmpeg 8.1.2-1.5.14 for macosx-arm64",
                        "javafx-graphics 26.0.2 for linux",
                        "pytorch-native-cpu 2.7.1 for win-x86_64");
    }
}
