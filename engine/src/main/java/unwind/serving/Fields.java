package unwind.serving;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the fields of one JSON object, each with its type and range, and tells which were not asked for. */
final class Fields {
    private final JsonNode object;
    private final String path;
    private final Set<String> known = new HashSet<>();

    private Fields(JsonNode object, String path) {
        this.object = object;
        this.path = path;
    }

    /** @param path of the object with a dot at its end; empty for the request itself */
    static Fields of(JsonNode node, String path) {
        if (!node.isObject()) {
            String name = path.isEmpty() ? "" : path.substring(0, path.length() - 1);
            throw ApiException.malformed(
                    "wrong_type", name, (name.isEmpty() ? "The request" : name) + " must be a JSON object.");
        }
        return new Fields(node, path);
    }

    String path(String name) {
        return path + name;
    }

    /** The value; empty when it is missing or null. */
    Optional<JsonNode> node(String name) {
        known.add(name);
        JsonNode value = object.get(name);
        return value == null || value.isNull() ? Optional.empty() : Optional.of(value);
    }

    private static <T> T required(Optional<T> value, String field) {
        return value.orElseThrow(() -> ApiException.malformed("missing_field", field, field + " is missing."));
    }

    String text(String name, int longest) {
        return required(optionalText(name, longest), path(name));
    }

    Optional<String> optionalText(String name, int longest) {
        return node(name).map(value -> {
            if (!value.isTextual()) {
                throw wrongType(name, "a string");
            }
            String text = value.textValue();
            if (text.isBlank() || text.length() > longest) {
                throw ApiException.impossible(
                        "out_of_range", path(name), path(name) + " must have 1 to " + longest + " characters.");
            }
            return text;
        });
    }

    /** One of a few texts; another one is a 422 with this code. */
    String choice(String name, String fallback, List<String> choices) {
        return optionalChoice(name, choices).orElse(fallback);
    }

    Optional<String> optionalChoice(String name, List<String> choices) {
        Optional<String> text = optionalText(name, 64);
        text.filter(t -> !choices.contains(t)).ifPresent(t -> {
            throw ApiException.impossible(
                    "unsupported_value",
                    path(name),
                    "%s cannot be '%s': it is %s.".formatted(path(name), t, String.join(" or ", choices)));
        });
        return text;
    }

    int integer(String name, int least, int most) {
        return required(optionalInteger(name, least, most), path(name));
    }

    int integer(String name, int fallback, int least, int most) {
        return optionalInteger(name, least, most).orElse(fallback);
    }

    Optional<Integer> optionalInteger(String name, int least, int most) {
        return node(name).map(value -> {
            double number = value.isNumber() ? value.doubleValue() : Double.NaN;
            if (number != Math.rint(number)) {
                throw wrongType(name, "a whole number");
            }
            if (number < least || number > most) {
                throw ApiException.impossible(
                        "out_of_range", path(name), "%s must be from %d to %d.".formatted(path(name), least, most));
            }
            return (int) number;
        });
    }

    /** A number in (0, most]. */
    Optional<Double> optionalPositive(String name, double most) {
        return node(name).map(value -> {
            if (!value.isNumber()) {
                throw wrongType(name, "a number");
            }
            double number = value.doubleValue();
            if (!(number > 0 && number <= most)) {
                throw ApiException.impossible(
                        "out_of_range", path(name), "%s must be above 0, at most %s.".formatted(path(name), most));
            }
            return number;
        });
    }

    boolean flag(String name) {
        return node(name)
                .map(value -> {
                    if (!value.isBoolean()) {
                        throw wrongType(name, "true or false");
                    }
                    return value.booleanValue();
                })
                .orElse(false);
    }

    Optional<JsonNode> array(String name) {
        return node(name).map(value -> {
            if (!value.isArray()) {
                throw wrongType(name, "an array");
            }
            return value;
        });
    }

    JsonNode requiredArray(String name) {
        return required(array(name), path(name));
    }

    Optional<Fields> object(String name) {
        return node(name).map(value -> of(value, path(name) + "."));
    }

    Instant instant(String name) {
        return required(optionalInstant(name), path(name));
    }

    /** RFC 3339; a space in place of the T is accepted. */
    Optional<Instant> optionalInstant(String name) {
        return optionalText(name, 40).map(text -> {
            try {
                return OffsetDateTime.parse(text.replace(' ', 'T')).toInstant();
            } catch (DateTimeParseException e) {
                throw ApiException.malformed(
                        "malformed_timestamp",
                        path(name),
                        "%s is no RFC 3339 time with a zone, such as 2024-07-01T13:30:00Z.".formatted(path(name)));
            }
        });
    }

    /** A number, or NaN where it is missing or null. */
    double numberOrNan(String name) {
        return node(name).map(value -> number(value, path(name))).orElse(Double.NaN);
    }

    static double number(JsonNode value, String field) {
        if (value.isNull()) {
            return Double.NaN;
        }
        if (!value.isNumber()) {
            throw ApiException.malformed("wrong_type", field, field + " must be a number or null.");
        }
        return value.doubleValue();
    }

    private ApiException wrongType(String name, String wanted) {
        return ApiException.malformed("wrong_type", path(name), path(name) + " must be " + wanted + ".");
    }

    /** Adds the names of fields that were never asked for. */
    void unknown(Set<String> names) {
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            String name = field.getKey();
            if (!known.contains(name)) {
                names.add(path(name).replaceAll("\\[\\d+\\]", "[]"));
            }
        }
    }
}
