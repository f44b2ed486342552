package unwind.run;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import unwind.disk.Disk;
import unwind.disk.Sha256;
import unwind.problem.Problem;

/**
 * Runs on disk, one folder each. A run is written into a hidden folder beside its place ({@link HiddenFolders}) and moved
 * there in one step when it is complete: a folder with a run's name always holds a whole run. What a killed program left
 * behind is removed by {@link #cleanUp} once its process is gone.
 */
public final class RunStore {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH-mm-ss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int HASH_DIGITS = 4;

    private final Path root;
    private final HiddenFolders hidden;

    /** @param root folder of the runs; made when the first one is written */
    public RunStore(Path root) {
        this.root = root.toAbsolutePath().normalize();
        hidden = new HiddenFolders(this.root);
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
        String id = "%s-%s-%s"
                .formatted(
                        TIME.format(clock.instant()),
                        name,
                        Sha256.of(fingerprint).substring(0, HASH_DIGITS));
        String free = id;
        for (int n = 2; Files.exists(root.resolve(free)) || Files.exists(hidden.of(free)); n++) {
            free = id + "-" + n;
        }
        return free;
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
        try {
            Files.createDirectories(root);
            refuseExisting(place);
            hidden.fill(id, writer, partial -> {
                Files.deleteIfExists(place);
                Files.move(partial, place, StandardCopyOption.ATOMIC_MOVE);
            });
        } catch (IOException e) {
            throw Disk.unwritable(place, e);
        }
        return new RunFolder(id, place);
    }

    /**
     * Begins a training: its folder appears at once with the spec inside {@code checkpoint/}, and is no whole run until {@link
     * #finish}. Claim it before training.
     *
     * @param backtestFollows whether the run is whole only with a backtest after the training
     * @throws unwind.problem.ProblemException (usage) when there is something already or the id is no folder name
     */
    public UnfinishedRun begin(String id, Prepared prepared, boolean backtestFollows) {
        RunFolder made = create(id, folder -> {
            Path checkpoints = Files.createDirectory(folder.resolve(UnfinishedRun.CHECKPOINT));
            SpecFile.write(checkpoints.resolve(SpecFile.NAME), prepared);
            if (backtestFollows) {
                UnfinishedRun.markBacktest(checkpoints);
            }
        });
        return new UnfinishedRun(id, made.path());
    }

    /** The whole run in a folder whose training has nothing left to do; empty where there is none. */
    public static Optional<RunFolder> finished(Path folder) {
        UnfinishedRun place = at(folder);
        boolean whole = Files.isRegularFile(place.path().resolve(SpecFile.NAME));
        return whole && !Files.exists(place.checkpoints())
                ? Optional.of(new RunFolder(place.id(), place.path()))
                : Optional.empty();
    }

    /**
     * The training in a folder, to go on with: one that was killed, or a whole run whose training was stopped.
     *
     * @throws unwind.problem.ProblemException (usage) when there is none
     */
    public static UnfinishedRun resumable(Path folder) {
        UnfinishedRun run = at(folder);
        if (!Files.isRegularFile(run.checkpoints().resolve(SpecFile.NAME))) {
            throw Problem.usage(
                    "There is no training to resume in " + folder + ".",
                    "Name the folder that was given to 'unwind train --out' or 'unwind run --out'.");
        }
        return run;
    }

    private static UnfinishedRun at(Path folder) {
        Path place = folder.toAbsolutePath().normalize();
        Path name = place.getFileName();
        return new UnfinishedRun(name == null ? "" : name.toString(), place);
    }

    /** Keeps other programs away from a training while it goes on. */
    public static TrainingClaim claim(UnfinishedRun run) {
        return TrainingClaim.on(run.checkpoints());
    }

    /**
     * Makes a whole run of a training: the writer fills a hidden folder, then its files are moved in, {@code spec.json} last,
     * since that file is what makes a run whole. The checkpoints stay, see {@link #discardCheckpoints}.
     */
    public RunFolder finish(UnfinishedRun run, Writer writer) {
        try {
            hidden.fill(run.id(), writer, partial -> replaceContent(partial, run.path()));
        } catch (IOException e) {
            throw Disk.unwritable(run.path(), e);
        }
        return new RunFolder(run.id(), run.path());
    }

    /** Removes the checkpoints of a whole run that has nothing left to train; not while it is claimed. */
    public static void discardCheckpoints(UnfinishedRun run) {
        try {
            Disk.deleteTree(run.checkpoints());
        } catch (IOException e) {
            throw Disk.unwritable(run.checkpoints(), e);
        }
    }

    /** Removes the folder of a training that failed before its first checkpoint: there is nothing to go on with. */
    public static void discardIfNothingLearned(UnfinishedRun run) {
        if (!UnfinishedRun.is(run.path()) || Checkpoints.any(run.checkpoints())) {
            return;
        }
        try {
            Disk.deleteTree(run.path());
        } catch (IOException e) {
            throw Disk.unwritable(run.path(), e);
        }
    }

    private static void replaceContent(Path from, Path to) throws IOException {
        Files.deleteIfExists(to.resolve(SpecFile.NAME));
        for (Path old : content(to)) {
            if (!old.endsWith(UnfinishedRun.CHECKPOINT)) {
                Disk.deleteTree(old);
            }
        }
        for (Path file : content(from)) {
            if (!file.endsWith(SpecFile.NAME)) {
                Files.move(file, to.resolve(file.getFileName()), StandardCopyOption.ATOMIC_MOVE);
            }
        }
        Files.move(from.resolve(SpecFile.NAME), to.resolve(SpecFile.NAME), StandardCopyOption.ATOMIC_MOVE);
    }

    private static List<Path> content(Path folder) throws IOException {
        List<Path> content = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            entries.forEach(content::add);
        }
        return content;
    }

    /** Trainings that are being written or were killed, oldest name first; each can be resumed. */
    public List<UnfinishedRun> unfinished() {
        return folders().stream()
                .filter(UnfinishedRun::is)
                .map(f -> new UnfinishedRun(f.getFileName().toString(), f))
                .toList();
    }

    /**
     * Trainings that can go on and that nobody is going on with: those that were killed, and whole runs whose training was
     * stopped. Oldest name first.
     */
    public List<UnfinishedRun> waiting() {
        return folders().stream()
                .map(RunStore::at)
                .filter(run -> Files.isRegularFile(run.checkpoints().resolve(SpecFile.NAME)))
                .filter(run -> TrainingClaim.isFree(run.checkpoints()))
                .toList();
    }

    /** The runs that were deleted and can be brought back. */
    public DeletedRuns deleted() {
        return new DeletedRuns(root);
    }

    private Path place(String id) {
        return place(root, id);
    }

    /** @throws unwind.problem.ProblemException (usage) when the id is no plain folder name */
    static Path place(Path root, String id) {
        if (id.isBlank()
                || id.startsWith(HiddenFolders.PREFIX)
                || !Path.of(id).equals(Path.of(id).getFileName())) {
            throw Problem.usage("'" + id + "' cannot name a run.", "Use a plain folder name.");
        }
        return root.resolve(id);
    }

    /** An empty folder, made by hand for the run, is taken over. */
    private static void refuseExisting(Path place) throws IOException {
        if (!Files.exists(place)) {
            return;
        }
        if (UnfinishedRun.is(place)) {
            throw UnfinishedRun.notWhole(place);
        }
        if (!Files.isDirectory(place) || !content(place).isEmpty()) {
            throw Problem.usage(place + " exists already.", "Name another folder, or move this one away.");
        }
    }

    /** The finished runs, oldest name first. */
    public List<RunFolder> list() {
        return folders().stream()
                .filter(f -> Files.isRegularFile(f.resolve(SpecFile.NAME)))
                .map(f -> new RunFolder(f.getFileName().toString(), f))
                .toList();
    }

    private List<Path> folders() {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        List<Path> folders = new ArrayList<>();
        try {
            for (Path folder : content(root)) {
                if (!folder.getFileName().toString().startsWith(HiddenFolders.PREFIX) && Files.isDirectory(folder)) {
                    folders.add(folder);
                }
            }
        } catch (IOException e) {
            throw Disk.unreadable(root, e);
        }
        folders.sort(Comparator.comparing(f -> f.getFileName().toString()));
        return folders;
    }

    /**
     * Removes what killed programs left behind; folders that a living program is still writing stay.
     *
     * @return the folders removed
     */
    public List<Path> cleanUp() {
        return hidden.cleanUp();
    }
}
