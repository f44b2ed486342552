package unwind.app.bench;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.stream.Stream;
import unwind.agent.sac.VectorModule;
import unwind.cli.FigureSink;
import unwind.cli.JavaCommand;
import unwind.disk.Disk;
import unwind.problem.Problem;
import unwind.problem.ProblemException;

/**
 * Starts the window in virtual machines of its own, each with a home of its own so that the sample data is loaded, and takes
 * the time from before {@code java} is started to the moment the window says that it can be used. Without a cache of the
 * classes that a start loads, with the archive that a window leaves when it closes, and with a cache (JEP 483 and 514).
 */
final class StartupBench {
    private static final double TARGET_MILLIS = 2500;
    private static final String CACHE = "unwind.aot";
    private static final String NO_CACHE = "-XX:AOTMode=off";

    private final int runs;
    private final boolean keep;
    private final Verdict verdict;
    private final BenchScreen screen;
    private final Consumer<String> progress;
    private final Path folder;

    private StartupBench(
            int runs, boolean keep, Verdict verdict, BenchScreen screen, Consumer<String> progress, Path folder) {
        this.runs = runs;
        this.keep = keep;
        this.verdict = verdict;
        this.screen = screen;
        this.progress = progress;
        this.folder = folder;
    }

    /**
     * @param keep whether the cache stays, beside the jars
     * @return whether the target is met
     */
    static boolean run(int runs, boolean keep, FigureSink figures, Consumer<String> progress)
            throws InterruptedException {
        BenchScreen screen = BenchScreen.ofThisMachine();
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        Verdict verdict = new Verdict(figures, "%s, load average before %.1f".formatted(screen.words(), load));
        try (Scratch scratch = Scratch.make()) {
            new StartupBench(runs, keep, verdict, screen, progress, scratch.folder()).measure();
            return verdict.met();
        }
    }

    private void measure() throws InterruptedException {
        Starts plain = starts("without a cache", List.of(NO_CACHE));
        if (hasFolders()) {
            progress.accept("No start-up cache: this class path has folders, and Java caches classes of jars only. "
                    + "Measure an installation (mvn -DskipTests package) for both figures.");
            report("", plain, true);
            return;
        }
        report("_without_cache", plain, false);
        List<String> archive = archive();
        progress.accept("Closing a window that writes down its classes");
        start(StartupProbe.class, archive);
        report("_second", starts("after that", archive), false);
        Path cache = folder.resolve(CACHE);
        progress.accept("Making the start-up cache");
        start(StartupTraining.class, List.of("-XX:AOTCacheOutput=" + cache));
        verdict.note(
                "startup_cache_size",
                cache.toFile().length() / 1e6,
                "MB",
                "made by a few commands and one start of the window with a visit of every screen");
        report("", starts("with a cache", List.of("-XX:AOTCache=" + cache)), true);
        if (keep) {
            keep(cache);
        }
    }

    /** Puts the cache where the start script looks for it. */
    private void keep(Path cache) {
        Path kept = Path.of(System.getProperty("java.class.path").split(File.pathSeparator, -1)[0])
                .resolveSibling(CACHE);
        try {
            Files.copy(cache, kept, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw Disk.unwritable(kept, e);
        }
        progress.accept("Kept the start-up cache as %s. It holds for this Java and these jars.".formatted(kept));
    }

    private static boolean hasFolders() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .anyMatch(entry -> Files.isDirectory(Path.of(entry)));
    }

    private void report(String suffix, Starts starts, boolean judged) {
        String meaning = "median of %d starts from java to a window with the sample data drawn".formatted(runs);
        if (judged) {
            verdict.under(TARGET_MILLIS, "startup_median" + suffix, median(starts.usable()), "ms", meaning);
        } else {
            verdict.note("startup_median" + suffix, median(starts.usable()), "ms", meaning);
        }
        verdict.note(
                "startup_least" + suffix,
                Arrays.stream(starts.usable()).min().orElseThrow(),
                "ms",
                "the fastest of them: the one that other work disturbed least");
        verdict.note("startup_shown" + suffix, median(starts.shown()), "ms", "median until the window stands, empty");
        verdict.note(
                "startup_processor" + suffix,
                median(starts.processor()),
                "ms of processor time",
                "median over all threads until the window can be used, whatever else the machine does");
    }

    /** Milliseconds, one of each a start. */
    private record Starts(double[] shown, double[] usable, double[] processor) {}

    /** As {@code bin/unwind} has them where no cache is kept. */
    private List<String> archive() {
        return List.of(
                "-XX:+AutoCreateSharedArchive",
                "-XX:SharedArchiveFile=" + folder.resolve("unwind.jsa"),
                "-Xlog:cds*=off",
                "-Xlog:aot*=off");
    }

    private Starts starts(String what, List<String> caching) throws InterruptedException {
        List<Start> all = new ArrayList<>();
        for (int i = 0; i < runs; i++) {
            Start start = start(StartupProbe.class, caching);
            progress.accept("start %d of %d %s: %,.0f ms".formatted(i + 1, runs, what, start.usable()));
            all.add(start);
        }
        return new Starts(
                all.stream().mapToDouble(Start::shown).toArray(),
                all.stream().mapToDouble(Start::usable).toArray(),
                all.stream().mapToDouble(Start::processor).toArray());
    }

    /** Milliseconds. */
    private record Start(double shown, double usable, double processor) {}

    private Start start(Class<?> main, List<String> caching) throws InterruptedException {
        Path errors = folder.resolve("errors.txt");
        try (Scratch home = Scratch.make()) {
            List<String> options = new ArrayList<>(screen.options());
            options.add("-Dunwind.state=" + home.folder());
            options.addAll(caching);
            long began = System.nanoTime();
            Process process = new ProcessBuilder(command(main, options))
                    .redirectError(errors.toFile())
                    .start();
            Start start = follow(process, began);
            if (process.waitFor() != 0 || Double.isNaN(start.usable())) {
                throw Problem.failed(
                        "The window did not open: " + Files.readString(errors).strip(),
                        "Start it without the bench (unwind) to see why.");
            }
            return start;
        } catch (IOException e) {
            throw new ProblemException(
                    Problem.failed(
                                    "The window could not be started (%s).".formatted(e.getMessage()),
                                    "Check that the temporary folder can be written.")
                            .problem(),
                    e);
        }
    }

    /** As {@code bin/unwind} starts the window: with a cache the vectors' module comes when it is needed. */
    private static List<String> command(Class<?> main, List<String> options) {
        boolean cached = options.stream().anyMatch(option -> option.startsWith("-XX:AOTCache"));
        List<String> command = JavaCommand.of(main.getName(), options.toArray(String[]::new));
        command.removeIf(
                option -> option.equals(VectorModule.FROM_THE_START) || option.equals(VectorModule.WHEN_NEEDED));
        command.add(1, cached ? VectorModule.WHEN_NEEDED : VectorModule.FROM_THE_START);
        return command;
    }

    private static Start follow(Process process, long began) throws IOException {
        double shown = Double.NaN;
        double usable = Double.NaN;
        double processor = Double.NaN;
        try (BufferedReader lines = process.inputReader(Charset.defaultCharset())) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                double millis = (System.nanoTime() - began) / 1e6;
                if (line.equals(StartupProbeApp.SHOWN)) {
                    shown = millis;
                }
                OptionalLong spent = StartupProbeApp.usable(line);
                if (spent.isPresent()) {
                    usable = millis;
                    processor = spent.getAsLong() / 1e6;
                }
            }
        }
        return new Start(shown, usable, processor);
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
