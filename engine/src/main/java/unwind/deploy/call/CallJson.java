package unwind.deploy.call;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import unwind.problem.Problem;

/** Requests and answers as JSON text. */
public final class CallJson {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private CallJson() {}

    /** A request of the three fields, on several lines. */
    public static String of(CallForm form) {
        return put(JSON.createObjectNode(), form).toPrettyString();
    }

    /** The same request with the three fields as in the form; a text that is no JSON object is replaced. */
    public static String with(String json, CallForm form) {
        try {
            return JSON.readTree(json) instanceof ObjectNode object
                    ? put(object, form).toPrettyString()
                    : of(form);
        } catch (JsonProcessingException e) {
            return of(form);
        }
    }

    private static ObjectNode put(ObjectNode object, CallForm form) {
        return object.put("ticker", form.ticker())
                .put("shares", form.shares())
                .put("horizon_minutes", form.horizonMinutes());
    }

    /**
     * The three fields of a request.
     *
     * @throws unwind.problem.ProblemException (usage) with the place where it is no JSON object, or the field that is missing
     */
    public static CallForm read(String json) {
        JsonNode node = tree(json);
        if (!node.isObject()) {
            throw Problem.usage("The request is no JSON object.", "It begins with { and ends with }.");
        }
        if (!node.path("ticker").isTextual()) {
            throw missing("ticker", "a text");
        }
        for (String field : List.of("shares", "horizon_minutes")) {
            if (!node.path(field).canConvertToInt() || !node.path(field).isIntegralNumber()) {
                throw missing(field, "a whole number");
            }
        }
        return new CallForm(
                node.path("ticker").asText(),
                node.path("shares").asInt(),
                node.path("horizon_minutes").asInt());
    }

    private static RuntimeException missing(String field, String what) {
        return Problem.usage("The request has no %s.".formatted(field), "Add \"%s\" with %s.".formatted(field, what));
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            String place = at == null ? "" : "Line %d, column %d: ".formatted(at.getLineNr(), at.getColumnNr());
            throw Problem.usage(
                    "The request is no JSON. " + place + e.getOriginalMessage() + ".", "Mend it, or edit the form.");
        }
    }

    /** The text indented; as it is where it is no JSON. */
    public static String pretty(String json) {
        try {
            return JSON.readTree(json).toPrettyString();
        } catch (JsonProcessingException e) {
            return json;
        }
    }

    /** The text as a tree; where it is no JSON, one part with the text. */
    public static JsonPart parts(String json) {
        try {
            return part("answer", JSON.readTree(json));
        } catch (JsonProcessingException e) {
            return new JsonPart("answer", json, List.of());
        }
    }

    private static JsonPart part(String name, JsonNode node) {
        List<JsonPart> children = new ArrayList<>();
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                children.add(part("[" + i + "]", node.get(i)));
            }
            return new JsonPart(name, node.size() + (node.size() == 1 ? " element" : " elements"), children);
        }
        if (node.isObject()) {
            for (Map.Entry<String, JsonNode> field : node.properties()) {
                children.add(part(field.getKey(), field.getValue()));
            }
            return new JsonPart(name, node.size() + (node.size() == 1 ? " field" : " fields"), children);
        }
        return new JsonPart(name, node.asText("null"), children);
    }

    static JsonMapper mapper() {
        return JSON;
    }
}
