package unwind.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import unwind.disk.Disk;

/**
 * What a backtest was asked to play, as {@code backtest.json} keeps it beside the tables; all else is in {@code spec.json}.
 *
 * @param strategies ids of the rule-based strategies, also of those that do not go with the costs
 * @param runs folders of the runs whose models were played
 */
public record BacktestRecord(List<String> strategies, List<String> runs) {
    /** Name in a folder that {@code unwind backtest} makes. */
    public static final String FILE = "backtest.json";

    public BacktestRecord {
        strategies = List.copyOf(strategies);
        runs = List.copyOf(runs);
    }

    /** @param runs folders as they were named; kept with their whole path */
    public static BacktestRecord of(List<String> strategies, List<Path> runs) {
        return new BacktestRecord(
                strategies,
                runs.stream()
                        .map(run -> run.toAbsolutePath().normalize().toString())
                        .toList());
    }

    /** @throws unwind.problem.ProblemException (failed) when the file cannot be written */
    void write(Path folder) {
        Disk.write(folder.resolve(FILE), Json.text(this));
    }

    /** @throws unwind.problem.ProblemException (data) when the file is damaged */
    static Optional<BacktestRecord> read(Path folder) {
        Path file = folder.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        JsonNode json = Json.read(file);
        return Optional.of(new BacktestRecord(texts(json.path("strategies")), texts(json.path("runs"))));
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
