package unwind.deploy.call;

import java.util.List;

/**
 * A part of a JSON text, for showing it as a tree.
 *
 * @param name of the field, or {@code [0]} in an array
 * @param value as text; for an object or array how much is in it
 */
public record JsonPart(String name, String value, List<JsonPart> children) {
    public JsonPart {
        children = List.copyOf(children);
    }
}
