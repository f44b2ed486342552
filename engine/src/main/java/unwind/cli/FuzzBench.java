package unwind.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import unwind.market.fuzz.FuzzRun;
import unwind.problem.Problem;

/** {@code unwind bench --fuzz}: damaged files of every format, and how the import of each ended. */
final class FuzzBench {
    private FuzzBench() {}

    /** Counts by outcome, and every case that ended as none may, as JSON. */
    static String run(int files, long seed, ConsoleProgress progress) {
        if (files < 1) {
            throw Problem.usage("Cannot load " + files + " damaged files.", "Ask for at least one.");
        }
        try {
            Path folder = Files.createTempDirectory("unwind-fuzz");
            try {
                FuzzRun.Result result = new FuzzRun(folder).run(files, seed, true, progress);
                return JsonMapper.builder()
                        .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .build()
                        .writeValueAsString(result);
            } finally {
                Files.deleteIfExists(folder);
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("records of text and numbers always become JSON", e);
        } catch (IOException e) {
            throw Problem.failed(
                    "No temporary folder for damaged files: " + e.getMessage() + ".", "Check space and permissions.");
        }
    }
}
