package unwind.run;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import unwind.disk.Disk;
import unwind.problem.Problem;

/**
 * The hidden folders {@code .NAME.partial} that runs are written into before they appear under their names. Each carries a mark
 * of the program that writes it, so that what a killed program left behind is told from what a living one is writing.
 */
final class HiddenFolders {
    static final String PREFIX = ".";
    private static final String SUFFIX = ".partial";

    private final Path root;

    /** @param root folder of the runs */
    HiddenFolders(Path root) {
        this.root = root;
    }

    Path of(String id) {
        return root.resolve(PREFIX + id + SUFFIX);
    }

    /** Lets a writer fill a hidden folder, marked as being written, and takes what is complete out of it. */
    void fill(String id, RunStore.Writer writer, RunStore.Writer taker) throws IOException {
        Path partial = of(id);
        removeIfAbandoned(partial);
        Files.createDirectory(partial);
        try {
            PartialOwner.mark(partial);
            writer.write(partial);
            PartialOwner.unmark(partial);
            taker.write(partial);
        } finally {
            if (Files.exists(partial)) {
                Disk.deleteTree(partial);
            }
        }
    }

    private static void removeIfAbandoned(Path partial) throws IOException {
        if (Files.exists(partial)) {
            if (!PartialOwner.isGone(partial)) {
                throw Problem.usage(
                        "Another program is writing " + partial + ".", "Wait for it, or name another folder.");
            }
            Disk.deleteTree(partial);
        }
    }

    /**
     * Removes what killed programs left behind; folders that a living program is still writing stay.
     *
     * @return the folders removed
     */
    List<Path> cleanUp() {
        List<Path> removed = new ArrayList<>();
        if (!Files.isDirectory(root)) {
            return removed;
        }
        String glob = PREFIX + "*" + SUFFIX;
        try (DirectoryStream<Path> partials = Files.newDirectoryStream(root, glob)) {
            for (Path partial : partials) {
                if (Files.isDirectory(partial) && PartialOwner.isGone(partial)) {
                    Disk.deleteTree(partial);
                    removed.add(partial);
                }
            }
        } catch (IOException e) {
            throw Disk.unwritable(root, e);
        }
        return removed;
    }
}
