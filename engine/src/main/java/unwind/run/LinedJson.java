package unwind.run;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import unwind.disk.Disk;
import unwind.problem.Problem;
import unwind.problem.ProblemException;

/**
 * JSON that a person may have written: comments (those of Java and of shell scripts) and a comma after the last entry
 * are allowed, a key may not be given twice, and a message can say in which line it stands.
 *
 * @param lines line of every key by its path, such as {@code agent.learningRate}
 */
record LinedJson(Path file, JsonNode root, Map<String, Integer> lines) {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(
                    JsonReadFeature.ALLOW_JAVA_COMMENTS,
                    JsonReadFeature.ALLOW_YAML_COMMENTS,
                    JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** @throws ProblemException (data) when the file cannot be read or is no JSON object */
    static LinedJson read(Path file) {
        String text;
        try {
            text = Files.readString(file);
        } catch (IOException e) {
            throw Disk.unreadable(file, e);
        }
        try {
            JsonNode root = MAPPER.readTree(text);
            if (!root.isObject()) {
                throw Problem.data(
                        "%s holds no settings: it does not begin with {.".formatted(file),
                        "Begin with the example in sample-data, or with the spec.json of a run.");
            }
            return new LinedJson(file, root, lines(text));
        } catch (JsonProcessingException e) {
            throw new ProblemException(
                    Problem.data(
                                    "%s, line %d, column %d: this is not JSON (%s)."
                                            .formatted(
                                                    file,
                                                    e.getLocation().getLineNr(),
                                                    e.getLocation().getColumnNr(),
                                                    e.getOriginalMessage()),
                                    "Comments and a comma after the last entry are allowed; all else is JSON.")
                            .problem(),
                    e);
        } catch (IOException e) {
            throw new IllegalStateException("a text in memory cannot fail to be read", e);
        }
    }

    private static Map<String, Integer> lines(String text) throws IOException {
        Map<String, Integer> lines = new LinkedHashMap<>();
        try (JsonParser parser = MAPPER.createParser(text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.FIELD_NAME) {
                    String path = parser.getParsingContext()
                            .pathAsPointer()
                            .toString()
                            .substring(1)
                            .replace('/', '.');
                    lines.put(path, parser.currentTokenLocation().getLineNr());
                }
            }
        }
        return lines;
    }

    /** A problem with what stands at a path, or without a line where nothing stands there. */
    Problem at(String path, Problem problem) {
        Integer line = lines.get(path);
        return new Problem(
                problem.category(),
                line == null
                        ? "%s: %s".formatted(file, problem.whatHappened())
                        : "%s, line %d, %s: %s".formatted(file, line, path, problem.whatHappened()),
                problem.remedy());
    }

    /** Reads what stands at a path; a problem with it says where it stands. */
    <T> T reading(String path, Supplier<T> reader) {
        try {
            return reader.get();
        } catch (ProblemException e) {
            throw new ProblemException(at(path, e.problem()), e);
        }
    }
}
