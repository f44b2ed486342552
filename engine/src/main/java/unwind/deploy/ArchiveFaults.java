package unwind.deploy;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** Looks into a {@code model.tar.gz} before it is uploaded: SageMaker unpacks it as it is, and says little when it cannot. */
public final class ArchiveFaults {
    private static final String MANIFEST = "manifest.json";
    private static final long MOST_BYTES = 512L << 20;

    private ArchiveFaults() {}

    /** Everything that is wrong with the archive, in words; empty when it is clean. */
    public static List<String> of(Path archive) {
        List<String> faults = new ArrayList<>();
        boolean manifest = false;
        long bytes = 0;
        try (TarArchiveInputStream tar = new TarArchiveInputStream(
                new GZIPInputStream(new BufferedInputStream(Files.newInputStream(archive))))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                String name = entry.getName();
                bytes += Math.max(0, entry.getSize());
                manifest |= name.equals(MANIFEST);
                faultOf(entry, name).ifPresent(faults::add);
                if (bytes > MOST_BYTES) {
                    faults.add("it unpacks to more than 512 MB");
                    break;
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            faults.add("it is not a readable tar.gz (%s)".formatted(e.getMessage()));
            return faults;
        }
        if (!manifest) {
            faults.add("it holds no manifest.json at its top: pack the content of model/, not the folder");
        }
        return faults;
    }

    private static Optional<String> faultOf(TarArchiveEntry entry, String name) {
        if (entry.isSymbolicLink() || entry.isLink()) {
            return Optional.of(name + " is a link, which SageMaker refuses");
        }
        if (name.startsWith("/") || List.of(name.split("/")).contains("..")) {
            return Optional.of(name + " points outside the model folder");
        }
        String last = name.substring(name.lastIndexOf('/') + 1);
        if (last.startsWith("._")) {
            return Optional.of(name + " is a macOS resource file");
        }
        return Optional.empty();
    }
}
