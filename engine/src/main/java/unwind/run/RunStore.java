package unwind.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import unwind.problem.Problem;

/**
 * Runs on disk, one folder each. A run is written into a hidden folder beside its place ({@code .NAME.partial}) and moved
 * there in one step when it is complete: a folder with a run's name always holds a whole run. What a killed program left
 * behind is removed by {@link #cleanUp} once its process is gone.
 */
public final class RunStore {
    private static final String PARTIAL_PREFIX = ".";
    private static final String DELETED_SUFFIX = ".deleted";
    private static final String PARTIAL_SUFFIX = ".partial";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH-mm-ss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int HASH_DIGITS = 4;

    private final Path root;

    /** @param root folder of the runs; made when the first one is written */
    public RunStore(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    /** A store whose one run of interest is {@code folder}, for {@code --out}. */
    public static RunStore around(Path folder) {
        Path parent = folder.toAbsolutePath().normalize().getParent();
        if (parent == null) {
            throw Problem.usage("A run cannot be written to " + folder + ".", "Name a folder below it.");
        }
        return new RunStore(parent);
    }

    public Path root() {
        return root;
    }

    /** Fills a folder; may throw. */
    @FunctionalInterface
    public interface Writer {
        void write(Path folder) throws IOException;
    }

    /**
     * A name such as {@code 2026-11-22T08-15-30Z-ibm-7f3a} that no run has: time, ticker, and the hash of what fixes the
     * run.
     *
     * @param fingerprint any text that differs where runs differ, e.g. the data hash and the seed
     */
    public String newId(Clock clock, String ticker, String fingerprint) {
        String name = ticker.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        String id = "%s-%s-%s".formatted(TIME.format(clock.instant()), name, shortHash(fingerprint));
        String free = id;
        for (int n = 2; Files.exists(root.resolve(free)) || Files.exists(partial(free)); n++) {
            free = id + "-" + n;
        }
        return free;
    }

    private static String shortHash(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, HASH_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /**
     * Makes a run's folder: the writer fills it, and it appears under its name only when the writer has returned.
     *
     * @param id a plain folder name
     * @throws unwind.problem.ProblemException (usage) when there is such a run already or the id is no folder name,
     *     (failed) when the disk fails; whatever else the writer throws is passed on, and nothing remains
     */
    public RunFolder create(String id, Writer writer) {
        Path place = place(id);
        Path partial = partial(id);
        try {
            Files.createDirectories(root);
            refuseExisting(place);
            removeIfAbandoned(partial);
            Files.createDirectory(partial);
            try {
                PartialOwner.mark(partial);
                writer.write(partial);
                PartialOwner.unmark(partial);
                Files.deleteIfExists(place);
                Files.move(partial, place, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                if (Files.exists(partial)) {
                    Disk.deleteTree(partial);
                }
            }
        } catch (IOException e) {
            throw Disk.unwritable(place, e);
        }
        return new RunFolder(id, place);
    }

    private Path place(String id) {
        if (id.isBlank()
                || id.startsWith(PARTIAL_PREFIX)
                || !Path.of(id).equals(Path.of(id).getFileName())) {
            throw Problem.usage("'" + id + "' cannot name a run.", "Use a plain folder name.");
        }
        return root.resolve(id);
    }

    private Path partial(String id) {
        return root.resolve(PARTIAL_PREFIX + id + PARTIAL_SUFFIX);
    }

    /** An empty folder, made by hand for the run, is taken over. */
    private static void refuseExisting(Path place) throws IOException {
        if (!Files.exists(place)) {
            return;
        }
        boolean empty = false;
        if (Files.isDirectory(place)) {
            try (DirectoryStream<Path> content = Files.newDirectoryStream(place)) {
                empty = !content.iterator().hasNext();
            }
        }
        if (!empty) {
            throw Problem.usage(place + " exists already.", "Name another folder, or move this one away.");
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

    /** The finished runs, oldest name first. */
    public List<RunFolder> list() {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        List<RunFolder> runs = new ArrayList<>();
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(root)) {
            for (Path folder : folders) {
                String name = folder.getFileName().toString();
                if (!name.startsWith(PARTIAL_PREFIX) && Files.isRegularFile(folder.resolve(SpecFile.NAME))) {
                    runs.add(new RunFolder(name, folder));
                }
            }
        } catch (IOException e) {
            throw Disk.unreadable(root, e);
        }
        runs.sort(Comparator.comparing(RunFolder::id));
        return runs;
    }

    /**
     * Takes a run out of the list; {@link #bringBack} undoes it until {@link #purge}.
     *
     * @throws unwind.problem.ProblemException (usage) when there is no such run, (failed) when the disk fails
     */
    public void remove(String id) {
        Path place = place(id);
        if (!Files.isDirectory(place)) {
            throw Problem.usage("There is no run " + place + ".", "Look again; somebody else may have moved it.");
        }
        try {
            Path away = deleted(id);
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
     * Brings back what {@link #remove} took away.
     *
     * @throws unwind.problem.ProblemException (usage) when it is gone for good or its name is taken, (failed) when the disk
     *     fails
     */
    public void bringBack(String id) {
        Path place = place(id);
        if (!Files.isDirectory(deleted(id)) || Files.exists(place)) {
            throw Problem.usage("Run " + id + " cannot be brought back.", "It is gone, or there is one of that name.");
        }
        try {
            Files.move(deleted(id), place, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw Disk.unwritable(place, e);
        }
    }

    /** Deletes for good what was removed longer ago than this. */
    public void purge(Duration olderThan) {
        if (!Files.isDirectory(root)) {
            return;
        }
        Instant limit = Instant.now().minus(olderThan);
        try (DirectoryStream<Path> removed = Files.newDirectoryStream(root, PARTIAL_PREFIX + "*" + DELETED_SUFFIX)) {
            for (Path folder : removed) {
                if (Files.getLastModifiedTime(folder).toInstant().isBefore(limit)) {
                    Disk.deleteTree(folder);
                }
            }
        } catch (IOException e) {
            throw Disk.unwritable(root, e);
        }
    }

    private Path deleted(String id) {
        return root.resolve(PARTIAL_PREFIX + id + DELETED_SUFFIX);
    }

    /**
     * Removes what killed programs left behind; folders that a living program is still writing stay.
     *
     * @return the folders removed
     */
    public List<Path> cleanUp() {
        List<Path> removed = new ArrayList<>();
        if (!Files.isDirectory(root)) {
            return removed;
        }
        String glob = PARTIAL_PREFIX + "*" + PARTIAL_SUFFIX;
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
