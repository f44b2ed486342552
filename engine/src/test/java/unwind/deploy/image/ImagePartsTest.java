package unwind.deploy.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import unwind.problem.ProblemException;

final class ImagePartsTest {
    @TempDir
    private Path folder;

    private Path lib;
    private Path cache;

    @BeforeEach
    void lay() throws IOException {
        lib = folder.resolve("lib");
        cache = folder.resolve("cache");
        for (String jar : List.of(
                "unwind-engine-1.jar",
                "unwind-app-1.jar",
                "jackson-core-2.jar",
                "javafx-base-25.jar",
                "pytorch-jni-2.7.1-0.35.1.jar",
                "pytorch-native-cpu-2.7.1-linux-x86_64.jar",
                "s3-2.40.jar")) {
            put(lib.resolve(jar));
        }
    }

    private static void put(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, file.toString());
    }

    private static List<String> names(List<ImageParts.Part> parts) {
        return parts.stream().map(ImageParts.Part::name).toList();
    }

    @Test
    void onlyWhatServesAndTrainsGoesIntoTheImage() {
        ImageParts parts = ImageParts.from(lib, cache);
        assertThat(names(parts.program())).containsExactly("unwind-engine-1.jar");
        assertThat(names(parts.libraries())).containsExactly("jackson-core-2.jar", "pytorch-jni-2.7.1-0.35.1.jar");
        assertThat(parts.tensorLibrary()).isEmpty();
    }

    @Test
    void theTensorLibraryLiesWhereItIsLookedForWithoutItsJar() throws IOException {
        put(cache.resolve("pytorch/2.7.1-20250812-cpu-linux-x86_64/libtorch.so"));
        put(cache.resolve("pytorch/2.7.1-20250812-cu128-linux-x86_64/libtorch.so"));
        put(cache.resolve("pytorch/2.7.1-20250812-cpu-osx-aarch64/libtorch.dylib"));
        put(cache.resolve("tokenizers/0.20/libtokenizers.so"));
        assertThat(names(ImageParts.from(lib, cache).tensorLibrary()))
                .containsExactly("pytorch/2.7.1-cpu-linux-x86_64/libtorch.so");
    }

    @Test
    void aTensorLibraryOfAnotherPlatformIsRefused() throws IOException {
        put(cache.resolve("pytorch/2.7.1-20250812-cpu-osx-aarch64/libtorch.dylib"));
        assertThatThrownBy(() -> ImageParts.from(lib, cache))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("64-bit Linux");
    }

    @Test
    void withoutAnInstallationItSaysHowToGetOne() {
        assertThatThrownBy(() -> ImageParts.from(folder.resolve("none"), cache))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("mvn");
    }
}
