package unwind.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import unwind.disk.Disk;
import unwind.problem.Problem;

/**
 * A call of a model for a schedule, as {@code call.json} keeps it beside the model: what was sent and what came.
 *
 * @param where answered, for people, e.g. "endpoint unwind (rehearsal on this machine)"
 * @param at when, RFC 3339
 * @param status of HTTP
 * @param latencyMillis as the caller saw it
 * @param request JSON as it was sent
 * @param answer JSON as it came
 */
public record ServedCall(String where, String at, int status, double latencyMillis, String request, String answer) {
    /** Name in a run folder. */
    public static final String FILE = "call.json";

    /**
     * Writes it.
     *
     * @throws unwind.problem.ProblemException (failed) when the file cannot be written
     */
    public void write(Path file) {
        Disk.write(file, Json.text(this));
    }

    /**
     * Reads one.
     *
     * @throws unwind.problem.ProblemException (data) when the file holds none, (failed) when it cannot be read
     */
    public static ServedCall read(Path file) {
        JsonNode json = Json.read(file);
        if (!json.path("request").isTextual() || !json.path("answer").isTextual()) {
            throw Problem.data(
                    file + " holds no call of an endpoint.", "Make one with 'unwind invoke --save " + file + "'.");
        }
        return new ServedCall(
                json.path("where").asText(),
                json.path("at").asText(),
                json.path("status").asInt(),
                json.path("latency_millis").asDouble(),
                json.path("request").asText(),
                json.path("answer").asText());
    }

    /** The call that a run keeps, if it does. */
    public static Optional<ServedCall> of(Path run) {
        Path file = run.resolve(FILE);
        return Files.isRegularFile(file) ? Optional.of(read(file)) : Optional.empty();
    }
}
