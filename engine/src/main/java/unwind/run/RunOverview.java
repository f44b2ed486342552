package unwind.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import unwind.disk.Disk;

/**
 * A kept run in short: what a table of runs shows, read from {@code spec.json} and {@code summary.json}.
 *
 * @param made when, from the run's name, else from its files
 * @param dataHash sha256 of the data; empty where the run does not say
 * @param sessions test sessions; 0 without a backtest
 * @param lines one a strategy of the backtest, in table order
 */
public record RunOverview(
        RunFolder folder,
        Instant made,
        ExperimentSpec spec,
        String ticker,
        String dataHash,
        int sessions,
        List<Line> lines) {
    private static final Pattern TIME = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)T(\\d\\d)-(\\d\\d)-(\\d\\d)Z.*");

    /**
     * A strategy's result.
     *
     * @param meanBps controllable cost, bps of arrival notional, lower is better
     * @param ratioToTwap sum of its cost over sum of TWAP's
     * @param verdict against TWAP, in words; empty where it was not compared
     */
    public record Line(
            String strategy, String label, OptionalDouble meanBps, OptionalDouble ratioToTwap, String verdict) {}

    public RunOverview {
        lines = List.copyOf(lines);
    }

    /**
     * Reads a run. Takes a moment: never on a user-interface thread.
     *
     * @throws unwind.problem.ProblemException where its files are not those of a run
     */
    public static RunOverview read(RunFolder folder) {
        JsonNode json = folder.spec();
        ExperimentSpec spec = folder.readSpec();
        JsonNode resolved = json.path("resolved");
        Optional<JsonNode> summary = Optional.of(folder.file(ResultFiles.SUMMARY))
                .filter(Files::isRegularFile)
                .map(Json::read);
        return new RunOverview(
                folder,
                made(folder),
                spec,
                resolved.path("ticker").asText(spec.ticker().orElse("")),
                resolved.path("data_hash").asText(""),
                summary.map(s -> s.path("sessions").asInt()).orElse(0),
                summary.map(RunOverview::lines).orElse(List.of()));
    }

    private static List<Line> lines(JsonNode summary) {
        List<Line> lines = new ArrayList<>();
        for (JsonNode node : summary.path("strategies")) {
            String verdict = "";
            for (JsonNode test : node.path("comparisons")) {
                if (test.path("baseline").asText().equals("twap")) {
                    verdict = test.path("verdict").asText();
                }
            }
            lines.add(new Line(
                    node.path("strategy").asText(),
                    node.path("label").asText(),
                    number(node.path("mean_bps")),
                    number(node.path("ratio_to_twap")),
                    verdict));
        }
        return lines;
    }

    private static OptionalDouble number(JsonNode node) {
        return node.isNumber() ? OptionalDouble.of(node.asDouble()) : OptionalDouble.empty();
    }

    private static Instant made(RunFolder folder) {
        Matcher name = TIME.matcher(folder.id());
        if (name.matches()) {
            try {
                return Instant.parse(
                        "%sT%s:%s:%sZ".formatted(name.group(1), name.group(2), name.group(3), name.group(4)));
            } catch (DateTimeException e) {
                return written(folder);
            }
        }
        return written(folder);
    }

    private static Instant written(RunFolder folder) {
        try {
            FileTime time = Files.getLastModifiedTime(folder.file(SpecFile.NAME));
            return time.toInstant();
        } catch (IOException e) {
            throw Disk.unreadable(folder.path(), e);
        }
    }

    /** The line of a strategy. */
    public Optional<Line> line(String strategy) {
        return lines.stream().filter(l -> l.strategy().equals(strategy)).findFirst();
    }

    /** The learned strategy that decides minute by minute, else the first learned one. */
    public Optional<Line> learned() {
        return line("sac")
                .or(() -> lines.stream()
                        .filter(l ->
                                l.strategy().startsWith("sac") || l.strategy().startsWith("nfk"))
                        .findFirst());
    }
}
