package unwind.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ArchiveFaultsTest {
    @TempDir
    private Path folder;

    private Path archive(TarArchiveEntry... entries) throws IOException {
        Path file = folder.resolve("model.tar.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file));
                TarArchiveOutputStream tar = new TarArchiveOutputStream(out)) {
            for (TarArchiveEntry entry : entries) {
                tar.putArchiveEntry(entry);
                tar.closeArchiveEntry();
            }
        }
        return file;
    }

    private static TarArchiveEntry file(String name) {
        return new TarArchiveEntry(name, true);
    }

    @Test
    void aCleanArchiveHasNone() throws IOException {
        assertThat(ArchiveFaults.of(archive(file("manifest.json"), file("policy.bin"))))
                .isEmpty();
    }

    @Test
    void everythingThatHostingStumblesOverIsNamed() throws IOException {
        TarArchiveEntry link = new TarArchiveEntry("link", TarConstants.LF_SYMLINK);
        link.setLinkName("/etc/passwd");
        assertThat(ArchiveFaults.of(archive(
                        file("model/manifest.json"), link, file("../evil"), file("/abs"), file("._policy.bin"))))
                .anyMatch(f -> f.contains("link is a link"))
                .anyMatch(f -> f.contains("../evil points outside"))
                .anyMatch(f -> f.contains("/abs points outside"))
                .anyMatch(f -> f.contains("macOS"))
                .anyMatch(f -> f.contains("no manifest.json at its top"));
    }

    @Test
    void whatIsNoArchiveIsSaidToBeNone() throws IOException {
        Path text = Files.writeString(folder.resolve("model.tar.gz"), "hello");
        assertThat(ArchiveFaults.of(text)).anyMatch(f -> f.contains("not a readable tar.gz"));
    }
}
