package unwind.param;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Checked values for every parameter of a {@link ParamSet}; immutable. */
public record ParamValues(ParamSet set, Map<String, String> texts) {
    public ParamValues {
        Map<String, String> checked = new LinkedHashMap<>();
        for (ParamSpec spec : set.specs()) {
            String text = texts.get(spec.key());
            checked.put(spec.key(), spec.check(text == null ? spec.defaultValue() : text));
        }
        texts = Collections.unmodifiableMap(checked);
    }

    public ParamValues with(String key, String text) {
        Map<String, String> changed = new LinkedHashMap<>(texts);
        changed.put(key, set.spec(key).check(text));
        return new ParamValues(set, changed);
    }

    public ParamValues with(Map<String, String> changes) {
        ParamValues result = this;
        for (Map.Entry<String, String> change : changes.entrySet()) {
            result = result.with(change.getKey(), change.getValue());
        }
        return result;
    }

    public double number(String key) {
        return Double.parseDouble(text(key));
    }

    public int integer(String key) {
        return Math.toIntExact(Long.parseLong(text(key)));
    }

    public int[] integers(String key) {
        return Arrays.stream(text(key).split(",")).mapToInt(Integer::parseInt).toArray();
    }

    public boolean flag(String key) {
        return Boolean.parseBoolean(text(key));
    }

    /** The canonical text of a parameter. */
    public String text(String key) {
        set.spec(key);
        return java.util.Objects.requireNonNull(texts.get(key));
    }
}
