package unwind.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import unwind.cost.CostPreset;
import unwind.cost.CostPresets;
import unwind.param.ParamValues;
import unwind.problem.Problem;

/**
 * A cost model that somebody saved: {@code cost_preset} and, under {@code cost}, those parameters that are not the preset's
 * own. The {@code spec.json} of a run holds both, so it can be named too.
 */
public record CostFile(CostPreset preset, ParamValues values) {
    /**
     * Reads a file.
     *
     * @throws unwind.problem.ProblemException (data) when the file holds no cost model, (usage) for a preset or parameter
     *     that does not exist
     */
    public static CostFile read(Path file) {
        JsonNode json = Json.read(file);
        String id = json.path("cost_preset").asText("");
        if (id.isEmpty()) {
            throw Problem.data(
                    "%s holds no cost model: it has no 'cost_preset'.".formatted(file),
                    "Write {\"cost_preset\": \"realistic\", \"cost\": {\"impactY\": 0.9}}, or name the spec.json of a run.");
        }
        CostPreset preset = CostPresets.byId(id);
        Map<String, String> texts = new LinkedHashMap<>();
        json.path("cost")
                .properties()
                .forEach(p -> texts.put(p.getKey(), p.getValue().asText()));
        return new CostFile(preset, preset.params().with(texts));
    }
}
