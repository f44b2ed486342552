package unwind.market.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import unwind.market.CsvMarketDataImporter;
import unwind.market.ImportOptions;
import unwind.market.MarketData;
import unwind.market.Progress;
import unwind.problem.Category;
import unwind.problem.ProblemException;

/**
 * Loads damaged files, one after another: each must give a load whose findings tell every repair, or one problem that
 * names the file. Case k of seed s is case 0 of seed s + k, so that each can be run alone.
 */
public final class FuzzRun {
    private static final long SECONDS_A_FILE = 30;

    /** Valid files of each format to damage. */
    private static final long MARKETS = 3;

    private final Path folder;
    private final Map<String, List<FuzzFile>> valid = new HashMap<>();

    /** @param folder where the files are written; one case at a time */
    public FuzzRun(Path folder) {
        this.folder = folder;
    }

    /** How a case ended. */
    public enum Outcome {
        LOADED,
        REFUSED,
        SILENT_CHANGE,
        UNEXPECTED_EXCEPTION,
        HANG
    }

    /**
     * A case that ended as none may.
     *
     * @param seed runs it again
     */
    public record Bad(long seed, String format, Outcome outcome, String what) {}

    /**
     * What came out.
     *
     * @param outcomes number of cases by outcome
     * @param refusals number of refused cases by format
     */
    public record Result(
            long seed, int files, Map<Outcome, Integer> outcomes, Map<String, Integer> refusals, List<Bad> bad) {}

    private record Ending(Outcome outcome, String what) {}

    /** @param damaged false: the valid files themselves, which must load */
    public Result run(int cases, long seed, boolean damaged, Progress progress) {
        Map<Outcome, Integer> outcomes = new TreeMap<>();
        Map<String, Integer> refusals = new LinkedHashMap<>();
        List<Bad> bad = new ArrayList<>();
        for (int k = 0; k < cases; k++) {
            long own = seed + k;
            SplittableRandom random = new SplittableRandom(own);
            FuzzFormat[] formats = FuzzFormat.values();
            FuzzFormat format = formats[(int) Math.floorMod(own, (long) formats.length)];
            Ending ending = end(format, files(format, own, damaged, random));
            outcomes.merge(ending.outcome(), 1, Integer::sum);
            switch (ending.outcome()) {
                case LOADED -> {}
                case REFUSED -> refusals.merge(format.name(), 1, Integer::sum);
                default -> bad.add(new Bad(own, format.name(), ending.outcome(), ending.what()));
            }
            progress.at(k + 1L, cases, "Damaged files");
        }
        return new Result(seed, cases, outcomes, refusals, bad);
    }

    private List<FuzzFile> files(FuzzFormat format, long seed, boolean damaged, SplittableRandom random) {
        long market = Math.floorMod(seed, MARKETS);
        List<FuzzFile> files =
                new ArrayList<>(valid.computeIfAbsent(format.name() + market, k -> format.files(market)));
        if (damaged) {
            int which = random.nextInt(files.size());
            FuzzFile file = files.get(which);
            files.set(which, new FuzzFile(file.name(), new Mutator(random).mutate(file.bytes())));
        }
        return files;
    }

    private Ending end(FuzzFormat format, List<FuzzFile> files) {
        List<Path> paths = files.stream().map(this::write).toList();
        CompletableFuture<MarketData> load = CompletableFuture.supplyAsync(
                () -> new CsvMarketDataImporter().load(paths.subList(0, 1), ImportOptions.defaults(), Progress.NONE));
        try {
            MarketData data = load.get(SECONDS_A_FILE, TimeUnit.SECONDS);
            List<String> violations = new Oracle(format, data, new RawRows(format).of(files)).violations();
            return violations.isEmpty()
                    ? new Ending(Outcome.LOADED, "")
                    : new Ending(Outcome.SILENT_CHANGE, String.join("; ", violations));
        } catch (ExecutionException e) {
            return failed(e.getCause() == null ? e : e.getCause(), files.get(0).name());
        } catch (TimeoutException e) {
            return new Ending(Outcome.HANG, "no end after " + SECONDS_A_FILE + " s");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (RuntimeException e) {
            return new Ending(Outcome.SILENT_CHANGE, "the text cannot be read a second time: " + e);
        } finally {
            paths.forEach(FuzzRun::delete);
        }
    }

    private static Ending failed(Throwable cause, String file) {
        if (!(cause instanceof ProblemException problem)) {
            return new Ending(Outcome.UNEXPECTED_EXCEPTION, cause.toString());
        }
        String stem = file.substring(0, Math.min(8, file.indexOf('.')));
        boolean clear = problem.problem().category() == Category.DATA
                && problem.problem().message().contains(stem);
        return new Ending(
                clear ? Outcome.REFUSED : Outcome.UNEXPECTED_EXCEPTION,
                problem.problem().message());
    }

    private Path write(FuzzFile file) {
        try {
            return Files.write(folder.resolve(file.name()), file.bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
