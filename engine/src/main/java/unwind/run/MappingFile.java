package unwind.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import unwind.disk.Disk;
import unwind.market.ImportOptions;
import unwind.param.ParamSpec;
import unwind.param.ParamValues;
import unwind.problem.Problem;
import unwind.problem.ProblemException;

/**
 * How to read a kind of market data file, kept as JSON for the next file of that kind: the column mapping, and the
 * settings of the import that are not the default.
 */
public final class MappingFile {
    private static final int SCHEMA_VERSION = 1;

    private record Shape(int schemaVersion, Map<String, String> mapping, Map<String, String> importing) {}

    private MappingFile() {}

    /** @throws ProblemException (failed) when it cannot be written */
    public static void write(Path file, ImportOptions options) {
        Map<String, String> changed = new LinkedHashMap<>();
        for (ParamSpec spec : ImportOptions.PARAMS.specs()) {
            String text = options.values().text(spec.key());
            if (!text.equals(ImportOptions.PARAMS.defaults().text(spec.key()))) {
                changed.put(spec.key(), text);
            }
        }
        Disk.write(file, Json.text(new Shape(SCHEMA_VERSION, options.mapping(), changed)));
    }

    /** @throws ProblemException (data) when it is no mapping file, (usage) for a setting that does not exist */
    public static ImportOptions read(Path file) {
        JsonNode json = Json.read(file);
        if (json.path("schema_version").asInt() != SCHEMA_VERSION
                || !json.path("mapping").isObject()) {
            throw Problem.data(
                    "%s is no column mapping of version %d.".formatted(file, SCHEMA_VERSION),
                    "Save one with unwind data check FILE --map COLUMN=FIELD --save-map FILE.json.");
        }
        Map<String, String> mapping = new LinkedHashMap<>();
        json.path("mapping")
                .properties()
                .forEach(p -> mapping.put(p.getKey(), p.getValue().asText()));
        ParamValues values = ImportOptions.PARAMS.defaults();
        for (Map.Entry<String, JsonNode> setting : json.path("importing").properties()) {
            values = values.with(setting.getKey(), setting.getValue().asText());
        }
        return new ImportOptions(mapping, values);
    }
}
