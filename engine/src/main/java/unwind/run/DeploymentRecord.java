package unwind.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import unwind.disk.Disk;

/**
 * The last deployment of a run's model, as {@code deployment.json} keeps it beside the model.
 *
 * @param target for people, e.g. "Rehearsal on this machine (no account, no cost)"
 * @param rehearsal whether nothing left this machine
 * @param endpoint name
 * @param hosting instance type or serverless size
 * @param usdPerHour estimated cost of the endpoint while idle
 * @param at when the endpoint was made, RFC 3339
 * @param checks what was looked at before
 * @param steps what was done, in order
 */
public record DeploymentRecord(
        String target,
        boolean rehearsal,
        String endpoint,
        String hosting,
        double usdPerHour,
        String at,
        List<Line> checks,
        List<Line> steps) {
    /** Name in a run folder. */
    public static final String FILE = "deployment.json";

    /**
     * A check or a step.
     *
     * @param result in one word
     * @param seconds it took; 0 where that was not measured
     */
    public record Line(String what, String result, double seconds, String detail) {}

    public DeploymentRecord {
        checks = List.copyOf(checks);
        steps = List.copyOf(steps);
    }

    /**
     * Writes it into a run folder in place of an earlier one.
     *
     * @throws unwind.problem.ProblemException (failed) when the file cannot be written
     */
    public void write(Path run) {
        Disk.write(run.resolve(FILE), Json.text(this));
    }

    /**
     * The one that a run keeps, if it was deployed.
     *
     * @throws unwind.problem.ProblemException (data) when its file is damaged
     */
    public static Optional<DeploymentRecord> of(Path run) {
        Path file = run.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        JsonNode json = Json.read(file);
        return Optional.of(new DeploymentRecord(
                json.path("target").asText(),
                json.path("rehearsal").asBoolean(),
                json.path("endpoint").asText(),
                json.path("hosting").asText(),
                json.path("usd_per_hour").asDouble(),
                json.path("at").asText(),
                lines(json.path("checks")),
                lines(json.path("steps"))));
    }

    private static List<Line> lines(JsonNode array) {
        List<Line> lines = new ArrayList<>();
        array.forEach(line -> lines.add(new Line(
                line.path("what").asText(),
                line.path("result").asText(),
                line.path("seconds").asDouble(),
                line.path("detail").asText())));
        return lines;
    }
}
