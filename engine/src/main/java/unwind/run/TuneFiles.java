package unwind.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import unwind.backtest.TextTable;
import unwind.disk.Disk;
import unwind.problem.Problem;
import unwind.train.search.Importance;
import unwind.train.search.ParamRange;
import unwind.train.search.SearchSpace;

/**
 * The folder of a search: {@code tune.json} and {@code base.json} say what it is, {@code trials/NNNN} are its runs, {@code
 * results/} holds one file a trial and rung, and {@code table.csv}, {@code table.json} and {@code table.txt} what came out.
 */
public final class TuneFiles {
    public static final String CSV = "table.csv";
    public static final String JSON = "table.json";
    public static final String TEXT = "table.txt";

    private static final String TUNE = "tune.json";
    private static final String BASE = "base.json";
    private static final int WIDTH = 140;

    private final Path folder;

    TuneFiles(Path folder) {
        this.folder = folder;
    }

    private record TuneJson(int schemaVersion, List<String> ranges, int trials, int factor, int rungs) {}

    private record TableJson(List<Row> trials, List<Importance> importance) {}

    private record Row(
            int rank,
            int trial,
            @Nullable Long steps,
            @Nullable Double costBps,
            @Nullable Double ratioToTwap,
            @Nullable Long bestStep,
            List<TrialResult.Rung> rungs,
            Map<String, String> values,
            Map<String, Double> positions,
            @Nullable String failure) {}

    /** Whether a folder is that of a search. */
    static boolean isSearch(Path folder) {
        return Files.isRegularFile(folder.resolve(TUNE));
    }

    /**
     * Reads what a search is.
     *
     * @throws unwind.problem.ProblemException (usage) when the folder holds none
     */
    public static TuneSpec readSpec(Path folder) {
        if (!isSearch(folder)) {
            throw Problem.usage("There is no search in " + folder + ".", "Name the folder that was given to --out.");
        }
        JsonNode json = Json.read(folder.resolve(TUNE));
        List<String> ranges = new ArrayList<>();
        json.path("ranges").forEach(r -> ranges.add(r.asText()));
        return new TuneSpec(
                SpecFile.read(folder.resolve(BASE)),
                SearchSpace.of(ranges, AgentParams.PARAMS),
                json.path("trials").asInt(),
                json.path("factor").asInt(),
                json.path("rungs").asInt());
    }

    /**
     * Reads what a search found, as far as it came; a trial that failed is one without a result here.
     *
     * @throws unwind.problem.ProblemException (usage) when the folder holds no search, (data) when a file is damaged
     */
    public static TuneResult readResult(Path folder) {
        TuneSpec spec = readSpec(folder);
        TuneFiles files = new TuneFiles(folder);
        List<TrialResult> trials = new ArrayList<>();
        for (int number = 1; number <= spec.trials(); number++) {
            TrialResult trial = new TrialResult(number, spec.values(number), List.of(), Optional.empty());
            List<TrialResult.Rung> rungs = new ArrayList<>();
            for (int rung = 0; rung < spec.rungs(); rung++) {
                files.readRung(trial, rung).ifPresent(rungs::add);
            }
            trials.add(new TrialResult(number, trial.values(), rungs, Optional.empty()));
        }
        boolean whole = Files.isRegularFile(folder.resolve(JSON));
        return TuneResult.of(spec, trials, !whole);
    }

    /** Begins the folder, or checks that it is of this search; {@code tune.json} is written last. */
    void begin(TuneSpec spec) {
        try {
            Files.createDirectories(folder.resolve("results"));
        } catch (IOException e) {
            throw Disk.unwritable(folder, e);
        }
        String text = Json.text(new TuneJson(
                1,
                spec.space().ranges().stream().map(ParamRange::text).toList(),
                spec.trials(),
                spec.factor(),
                spec.rungs()));
        if (!Files.exists(folder.resolve(TUNE))) {
            SpecFile.write(folder.resolve(BASE), spec.base());
            Disk.write(folder.resolve(TUNE), text);
        } else if (!String.join("\n", Disk.readLines(folder.resolve(TUNE))).equals(text.stripTrailing())
                || !SpecFile.read(folder.resolve(BASE))
                        .withFiles(List.of())
                        .equals(spec.base().withFiles(List.of()))) {
            throw Problem.usage(
                    folder + " holds another search.", "Go on with that one (--resume), or name another folder.");
        }
    }

    Path trial(TrialResult trial) {
        return folder.resolve("trials").resolve(trial.folder());
    }

    private Path result(TrialResult trial, int rung) {
        return folder.resolve("results").resolve("%s-%d.json".formatted(trial.folder(), rung));
    }

    Optional<TrialResult.Rung> readRung(TrialResult trial, int rung) {
        Path file = result(trial, rung);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        JsonNode json = Json.read(file);
        return Optional.of(new TrialResult.Rung(
                json.path("rung").asInt(),
                json.path("steps").asLong(),
                json.path("cost_bps").asDouble(),
                json.path("ratio_to_twap").asDouble(Double.NaN),
                json.path("best_step").asLong()));
    }

    void writeRung(TrialResult trial, TrialResult.Rung rung) {
        Disk.write(result(trial, rung.rung()), Json.text(rung));
    }

    void writeTables(TuneResult result) {
        Disk.write(folder.resolve(CSV), csv(result));
        List<Row> rows = new ArrayList<>();
        for (TrialResult trial : result.trials()) {
            rows.add(row(rows.size() + 1, trial, result.spec().space()));
        }
        Disk.write(folder.resolve(JSON), Json.text(new TableJson(rows, result.importance())));
        Disk.write(folder.resolve(TEXT), text(result));
    }

    private static Row row(int rank, TrialResult trial, SearchSpace space) {
        Map<String, Double> positions = new LinkedHashMap<>();
        for (ParamRange range : space.ranges()) {
            String value =
                    trial.values().getOrDefault(range.spec().key(), range.spec().defaultValue());
            positions.put(range.spec().key(), range.position(value));
        }
        Optional<TrialResult.Rung> last = trial.last();
        return new Row(
                rank,
                trial.number(),
                last.map(TrialResult.Rung::steps).orElse(null),
                last.map(r -> Json.finite(r.costBps())).orElse(null),
                last.map(r -> Json.finite(r.ratioToTwap())).orElse(null),
                last.map(TrialResult.Rung::bestStep).orElse(null),
                trial.rungs(),
                trial.values(),
                positions,
                trial.failure().orElse(null));
    }

    private static String csv(TuneResult result) {
        List<String> keys = keys(result);
        CsvRows rows = new CsvRows(
                "rank,trial,rung,steps,cost_bps,ratio_to_twap,best_step," + String.join(",", keys) + ",failure");
        int rank = 0;
        for (TrialResult trial : result.trials()) {
            Optional<TrialResult.Rung> last = trial.last();
            rows.cell(++rank).cell(trial.number());
            rows.cell(last.map(r -> Integer.toString(r.rung())).orElse(""));
            rows.cell(last.map(r -> Long.toString(r.steps())).orElse(""));
            rows.cell(last.map(TrialResult.Rung::costBps).orElse(Double.NaN));
            rows.cell(last.map(TrialResult.Rung::ratioToTwap).orElse(Double.NaN));
            rows.cell(last.map(r -> Long.toString(r.bestStep())).orElse(""));
            keys.forEach(k -> rows.cell(trial.values().getOrDefault(k, "")));
            rows.cell(trial.failure().orElse("")).endRow();
        }
        return rows.text();
    }

    private static List<String> keys(TuneResult result) {
        return result.spec().space().ranges().stream().map(r -> r.spec().key()).toList();
    }

    /** The table for a terminal: trials, then what mattered. */
    public static String text(TuneResult result) {
        List<String> keys = keys(result);
        TextTable trials = new TextTable(false);
        List<String> header = new ArrayList<>(List.of("trial", "steps", "cost bps", "x TWAP"));
        header.addAll(keys);
        trials.row(header.toArray(String[]::new));
        for (TrialResult trial : result.trials()) {
            List<String> cells = new ArrayList<>();
            cells.add(Integer.toString(trial.number()));
            cells.add(trial.last().map(r -> Long.toString(r.steps())).orElse("failed"));
            cells.add(trial.last().map(r -> number(r.costBps(), 4)).orElse("-"));
            cells.add(trial.last().map(r -> number(r.ratioToTwap(), 3)).orElse("-"));
            keys.forEach(k -> cells.add(trial.values().getOrDefault(k, "")));
            trials.row(cells.toArray(String[]::new));
        }
        TextTable importance = new TextTable(true);
        importance.row("parameter", "share", "p", "mean cost by group, bps");
        for (Importance i : result.importance()) {
            importance.row(
                    i.key(),
                    Double.isNaN(i.share()) ? "-" : "%.0f %%".formatted(100 * i.share()),
                    Double.isNaN(i.p()) ? "-" : number(i.p(), 3),
                    String.join(
                            "; ",
                            i.groups().stream()
                                    .map(g ->
                                            "%s: %s (%d)".formatted(g.label(), number(g.meanCostBps(), 4), g.trials()))
                                    .toList()));
        }
        return String.join("\n", trials.lines(WIDTH))
                + "\n\n"
                + "Cost on validation sessions, lower is better. What mattered in the first rung: share of the"
                + " variance between groups, corrected for chance.\n\n"
                + String.join("\n", importance.lines(WIDTH))
                + "\n";
    }

    private static String number(double value, int digits) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%." + digits + "f", value);
    }
}
