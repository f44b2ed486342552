package unwind.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import unwind.agent.ModelFiles;
import unwind.order.ExecutionTiming;
import unwind.problem.ProblemException;

class ModelArchiveTest {
    @TempDir
    private Path folder;

    private Path model;

    @BeforeEach
    void write() throws IOException {
        model = Files.createDirectories(folder.resolve("run/model"));
        ModelFiles.write(ServingSamples.artefact(ExecutionTiming.SNAPSHOT), model);
    }

    @Test
    void aPackedModelIsServedAsTheFolderIs() throws IOException {
        Files.writeString(model.resolve(".DS_Store"), "x");
        Path archive = folder.resolve("model.tar.gz");
        ModelArchive.pack(folder.resolve("run"), archive);
        assertThat(ServingModel.load(archive)).isEqualTo(ServingModel.load(model));
        Path out = Files.createDirectory(folder.resolve("out"));
        ModelArchive.unpack(archive, out);
        try (var files = Files.list(out)) {
            assertThat(files.map(f -> f.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "manifest.json",
                            "policy.bin",
                            "normaliser.json",
                            "profile.json",
                            "static-schedule.json",
                            "serving.json");
        }
    }

    @Test
    void theSameModelGivesTheSameBytes() throws IOException {
        ModelArchive.pack(model, folder.resolve("a.tar.gz"));
        ModelArchive.pack(model, folder.resolve("b.tar.gz"));
        assertThat(folder.resolve("a.tar.gz")).hasSameBinaryContentAs(folder.resolve("b.tar.gz"));
    }

    @Test
    void aChangedModelIsNotPacked() throws IOException {
        Files.writeString(model.resolve("profile.json"), "{}");
        assertThatThrownBy(() -> ModelArchive.pack(model, folder.resolve("a.tar.gz")))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("does not match the hash");
        assertThat(folder.resolve("a.tar.gz")).doesNotExist();
    }

    @Test
    void namesThatLeadOutOfTheFolderAreRefused() throws IOException {
        for (String name : new String[] {"../evil", "/etc/evil", "model/manifest.json", "..", "a\\b"}) {
            refused(archive(name, '0'), "not directly in it");
        }
    }

    @Test
    void linksAreRefused() throws IOException {
        refused(archive("link", '2'), "no plain file");
        refused(archive("link", '1'), "no plain file");
    }

    @Test
    void whatIsNoArchiveIsRefused() throws IOException {
        Path junk = Files.writeString(folder.resolve("junk.tar.gz"), "not gzip at all");
        refused(junk, "no complete gzip");
    }

    private void refused(Path archive, String why) throws IOException {
        Path out = Files.createTempDirectory(folder, "out");
        assertThatThrownBy(() -> ModelArchive.unpack(archive, out))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining(why);
        try (var files = Files.list(out)) {
            assertThat(files).isEmpty();
        }
    }

    private Path archive(String name, char type) throws IOException {
        byte[] block = new byte[512];
        byte[] bytes = name.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(bytes, 0, block, 0, bytes.length);
        Arrays.fill(block, 124, 135, (byte) '0');
        block[156] = (byte) type;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(block);
            gzip.write(new byte[1024]);
        }
        return Files.write(Files.createTempFile(folder, "bad", ".tar.gz"), out.toByteArray());
    }
}
