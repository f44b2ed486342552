package unwind.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import unwind.backtest.BacktestResult;
import unwind.backtest.StrategySummary;
import unwind.market.DateRange;
import unwind.market.MarketData;
import unwind.market.Progress;
import unwind.market.Split;
import unwind.problem.Problem;

/**
 * A backtest of one ticker on disk, as {@code unwind backtest} writes it, to be played again.
 *
 * @param kept its spec, the hash of its data, and what came out
 * @param windows what was tested, by what was fitted on which dates; in date order
 * @param played what was asked for
 */
public record StoredBacktest(RunOverview kept, List<Split> windows, BacktestRecord played) {
    /** Means that differ by less are the same, bps: they went through decimal text. */
    private static final double SAME_BPS = 1e-6;

    public StoredBacktest {
        windows = List.copyOf(windows);
    }

    /** Whether a folder holds tables of a backtest. */
    public static boolean is(Path folder) {
        return Files.isRegularFile(folder.resolve(ResultFiles.SUMMARY));
    }

    /**
     * Reads one.
     *
     * @throws unwind.problem.ProblemException (usage) when the folder holds those of several tickers; (data) when a file is
     *     damaged
     */
    public static StoredBacktest read(RunFolder folder) {
        List<Split> windows = windows(folder.spec().path("resolved").path("windows"));
        if (windows.isEmpty()) {
            throw Problem.usage(
                    folder.path() + " holds the backtests of several tickers; a report is of one.",
                    "Name the folder of a ticker in it.");
        }
        RunOverview kept = RunOverview.read(folder);
        return new StoredBacktest(
                kept, windows, BacktestRecord.read(folder.path()).orElseGet(() -> asPlayed(kept)));
    }

    /** Folders of before there was a record: what they played is what they tell. */
    private static BacktestRecord asPlayed(RunOverview kept) {
        List<String> known = StrategyCatalog.ids();
        return new BacktestRecord(
                kept.lines().stream()
                        .map(RunOverview.Line::strategy)
                        .filter(known::contains)
                        .toList(),
                List.of());
    }

    private static List<Split> windows(JsonNode array) {
        List<Split> windows = new ArrayList<>();
        for (JsonNode node : array) {
            windows.add(new Split(
                    DateRange.parse(node.path("train").asText()),
                    range(node.path("validate")),
                    range(node.path("test")),
                    node.path("test_left_out").asBoolean()));
        }
        return windows;
    }

    private static Optional<DateRange> range(JsonNode node) {
        return node.isTextual() ? Optional.of(DateRange.parse(node.asText())) : Optional.empty();
    }

    /**
     * Its study, to be played again on the data.
     *
     * @throws unwind.problem.ProblemException (data) when the data or a model is not there any more or has changed
     */
    public BacktestStudy study(DefaultExperiments experiments, MarketData data, Progress progress) {
        if (!data.dataHash().equals(kept.dataHash())) {
            throw Problem.data(
                    "The data has changed since the backtest was made.",
                    "Put its files back, or make the backtest again.");
        }
        return new BacktestStudy(experiments, data, dates -> windows, models(), played.strategies(), progress);
    }

    private List<StoredModel> models() {
        List<StoredModel> models = new ArrayList<>();
        for (String run : played.runs()) {
            Path folder = Path.of(run);
            if (!Files.isDirectory(folder.resolve(StoredModel.FOLDER))) {
                throw Problem.data(
                        "The backtest played the model of %s, and there is none any more.".formatted(run),
                        "Put the run back there, or make the backtest again.");
            }
            models.add(StoredModel.read(folder));
        }
        return models;
    }

    /** Where another play tells something else than what is kept, in words; empty where it tells the same. */
    public List<String> differences(BacktestResult again) {
        List<String> words = new ArrayList<>();
        for (RunOverview.Line line : kept.lines()) {
            Optional<StrategySummary> now = again.summary(line.strategy());
            if (now.isEmpty()) {
                words.add("%s was played in the backtest, but how is not kept: it is missing here."
                        .formatted(line.label()));
            } else if (line.meanBps().isPresent()
                    && Math.abs(line.meanBps().getAsDouble() - now.get().meanBps()) > SAME_BPS) {
                words.add(
                        "%s costs %.4f bps here and %.4f bps in the folder's own tables: the program or the model has changed since."
                                .formatted(
                                        line.label(),
                                        now.get().meanBps(),
                                        line.meanBps().getAsDouble()));
            }
        }
        return words;
    }
}
