package unwind.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import unwind.disk.Disk;
import unwind.problem.Problem;
import unwind.problem.ProblemException;

/** JSON as runs keep it: records in their own order, names in snake case, indented, null for what is unknown. */
final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .serializationInclusion(JsonInclude.Include.ALWAYS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private Json() {}

    static String text(Object value) {
        try {
            return MAPPER.writeValueAsString(value) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot be written as JSON: " + value.getClass(), e);
        }
    }

    static JsonNode read(Path file) {
        String text;
        try {
            text = Files.readString(file);
        } catch (IOException e) {
            throw Disk.unreadable(file, e);
        }
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new ProblemException(
                    Problem.data(
                                    "%s is not JSON: line %d, column %d."
                                            .formatted(
                                                    file,
                                                    e.getLocation().getLineNr(),
                                                    e.getLocation().getColumnNr()),
                                    "Restore the file, or run again.")
                            .problem(),
                    e);
        }
    }

    /** JSON has no NaN: what is not known is null. */
    static @Nullable Double finite(double value) {
        return Double.isFinite(value) ? value : null;
    }
}
