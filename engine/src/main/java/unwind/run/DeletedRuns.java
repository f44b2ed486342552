package unwind.run;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import unwind.disk.Disk;
import unwind.problem.Problem;

/** Runs that were deleted: hidden beside the others, so that deleting can be undone until they are purged. */
public final class DeletedRuns {
    private static final String SUFFIX = ".deleted";

    private final Path root;

    DeletedRuns(Path root) {
        this.root = root;
    }

    /**
     * Takes a run out of the list.
     *
     * @throws unwind.problem.ProblemException (usage) when there is no such run, (failed) when the disk fails
     */
    public void add(String id) {
        Path place = RunStore.place(root, id);
        if (!Files.isDirectory(place)) {
            throw Problem.usage("There is no run " + place + ".", "Look again; somebody else may have moved it.");
        }
        try {
            Path away = hidden(id);
            if (Files.exists(away)) {
                Disk.deleteTree(away);
            }
            Files.move(place, away, StandardCopyOption.ATOMIC_MOVE);
            Files.setLastModifiedTime(away, FileTime.from(Instant.now()));
        } catch (IOException e) {
            throw Disk.unwritable(place, e);
        }
    }

    /**
     * Brings back what {@link #add} took away.
     *
     * @throws unwind.problem.ProblemException (usage) when it is gone for good or its name is taken, (failed) when the disk
     *     fails
     */
    public void bringBack(String id) {
        Path place = RunStore.place(root, id);
        if (!Files.isDirectory(hidden(id)) || Files.exists(place)) {
            throw Problem.usage("Run " + id + " cannot be brought back.", "It is gone, or there is one of that name.");
        }
        try {
            Files.move(hidden(id), place, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw Disk.unwritable(place, e);
        }
    }

    /** Deletes for good what was deleted longer ago than this. */
    public void purge(Duration olderThan) {
        if (!Files.isDirectory(root)) {
            return;
        }
        Instant limit = Instant.now().minus(olderThan);
        String glob = HiddenFolders.PREFIX + "*" + SUFFIX;
        try (DirectoryStream<Path> removed = Files.newDirectoryStream(root, glob)) {
            for (Path folder : removed) {
                if (Files.getLastModifiedTime(folder).toInstant().isBefore(limit)) {
                    Disk.deleteTree(folder);
                }
            }
        } catch (IOException e) {
            throw Disk.unwritable(root, e);
        }
    }

    private Path hidden(String id) {
        return root.resolve(HiddenFolders.PREFIX + id + SUFFIX);
    }
}
