package unwind.deploy.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import unwind.deploy.choice.Targets;
import unwind.problem.ProblemException;

/** What an image is built on is known by digest, recorded in it, and part of its tag. */
final class BaseImageTest {
    @TempDir
    private Path folder;

    private FakeRegistry registry;
    private ImageParts parts;

    @BeforeEach
    void start() throws IOException {
        registry = new FakeRegistry();
        Path jar = Files.writeString(folder.resolve("a.jar"), "a");
        List<ImageParts.Part> one = List.of(new ImageParts.Part(jar, "a.jar"));
        parts = new ImageParts(List.of(), one, one);
    }

    @AfterEach
    void stop() throws IOException {
        registry.close();
    }

    @Test
    void aBaseGivenByNameIsUsedAndRecordedByTheDigestItHasNow() throws IOException {
        String digest = registry.put("one");
        String name = registry.host() + "/base:latest";
        List<String> told = new ArrayList<>();
        ServingImage image = new ServingImage(parts, name, true);

        image.save("unwind-serving:test", folder.resolve("image.tar"), told::add);

        assertThat(image.baseImage()).isEqualTo(name + "@" + digest);
        assertThat(told).contains("Base image: " + name + "@" + digest);
        JsonNode labels = labels(folder.resolve("image.tar"));
        assertThat(labels.path("org.opencontainers.image.base.digest").asText()).isEqualTo(digest);
        assertThat(labels.path("org.opencontainers.image.base.name").asText()).isEqualTo(name);
    }

    @Test
    void anotherBaseBehindTheSameNameGivesAnotherTag() throws IOException {
        registry.put("one");
        String name = registry.host() + "/base:latest";
        ServingImage image = new ServingImage(parts, name, true);
        String tag = image.tag();
        registry.put("two");
        assertThat(image.tag()).as("one image keeps to what it found").isEqualTo(tag);
        assertThat(new ServingImage(parts, name, true).tag()).isNotEqualTo(tag);
    }

    @Test
    void aDigestIsTakenAtItsWordAndTheDefaultHasOne() {
        registry.shut();
        BaseImage base = BaseImage.of(Targets.BASE_IMAGE, false);
        assertThat(base.digest()).matches("sha256:[0-9a-f]{64}");
        assertThat(base.reference()).endsWith("@" + base.digest());
        assertThat(base.name()).endsWith("amazoncorretto:25-al2023-headless");
    }

    @Test
    void theReadableEquivalentHasTheSameBase() throws IOException {
        assertThat(Path.of("..", "packaging", "Dockerfile")).content().contains("\nFROM " + Targets.BASE_IMAGE + "\n");
    }

    @Test
    void whatCannotBeLookedUpSaysWhichAndWhatToDo() throws IOException {
        registry.put("one");
        registry.shut();
        assertThatThrownBy(() -> BaseImage.of(registry.host() + "/base:latest", true))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining(registry.host() + "/base")
                .hasMessageContaining("--base-image");
        assertThatThrownBy(() -> BaseImage.of("tar://" + folder.resolve("none.tar"), false))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("none.tar");
        assertThatThrownBy(() -> BaseImage.of("Not An Image", false)).isInstanceOf(ProblemException.class);
    }

    private static JsonNode labels(Path tar) throws IOException {
        try (InputStream in = Files.newInputStream(tar);
                TarArchiveInputStream entries = new TarArchiveInputStream(in)) {
            for (TarArchiveEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                if (entry.getName().equals("config.json")) {
                    return new JsonMapper()
                            .readTree(entries.readAllBytes())
                            .path("config")
                            .path("Labels");
                }
            }
        }
        throw new AssertionError("no configuration in " + tar);
    }
}
