package unwind.app.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import unwind.deploy.image.ImageParts;

/** What of the workbench's own class path would go into the serving image. */
final class ServingImageTest {
    private static final Pattern OF_THE_WINDOW = Pattern.compile(
            "(ffmpeg|javacpp|javafx|controlsfx|atlantafx|ikonli|org\\.jfree\\.|openhtmltopdf|unwind-app).*");

    @TempDir
    private Path lib;

    private static List<String> jarsOfTheClassPath() {
        return Stream.of(System.getProperty("java.class.path").split(Pattern.quote(File.pathSeparator), -1))
                .filter(entry -> entry.endsWith(".jar"))
                .map(entry -> Path.of(entry).getFileName().toString())
                .distinct()
                .toList();
    }

    @Test
    void windowAndFilmsStayOutOfTheServingImage() throws IOException {
        List<String> jars = jarsOfTheClassPath();
        assertThat(jars).as("jars of films").anyMatch(jar -> jar.matches("ffmpeg-.*-(linux|windows|macosx)-.*\\.jar"));
        for (String jar : jars) {
            Files.createFile(lib.resolve(jar));
        }
        Files.createFile(lib.resolve("unwind-engine-1.jar"));
        ImageParts parts = ImageParts.from(lib, lib.resolve("none"));
        assertThat(parts.libraries())
                .extracting(ImageParts.Part::name)
                .anyMatch(name -> name.startsWith("jackson-databind"))
                .noneMatch(name -> OF_THE_WINDOW.matcher(name).matches());
    }
}
