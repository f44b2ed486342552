package unwind.param;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import unwind.problem.Problem;

/**
 * An ordered set of parameters, e.g. those of SAC or of one cost preset.
 *
 * @param name what the set configures, for messages: {@code SAC}, {@code cost model realistic}
 */
public record ParamSet(String name, List<ParamSpec> specs) {
    public ParamSet {
        specs = List.copyOf(specs);
        long distinct = specs.stream().map(ParamSpec::key).distinct().count();
        if (distinct != specs.size()) {
            throw new IllegalArgumentException("duplicate key in parameter set " + name);
        }
    }

    public static ParamSet of(String name, ParamSpec... specs) {
        return new ParamSet(name, List.of(specs));
    }

    /** This set followed by another; keys must not meet. */
    public ParamSet plus(ParamSet other) {
        List<ParamSpec> all = new ArrayList<>(specs);
        all.addAll(other.specs);
        return new ParamSet(name, all);
    }

    public boolean has(String key) {
        return specs.stream().anyMatch(s -> s.key().equals(key));
    }

    /** @throws unwind.problem.ProblemException (usage) when there is no such parameter */
    public ParamSpec spec(String key) {
        return specs.stream()
                .filter(s -> s.key().equals(key))
                .findFirst()
                .orElseThrow(() -> Problem.usage(
                        "%s has no parameter '%s'.".formatted(name, key),
                        "Known are: "
                                + String.join(
                                        ", ", specs.stream().map(ParamSpec::key).toList()) + "."));
    }

    public ParamValues defaults() {
        return with(Map.of());
    }

    /** The defaults with some values replaced; every text is checked. */
    public ParamValues with(Map<String, String> changes) {
        Map<String, String> values = new LinkedHashMap<>();
        specs.forEach(s -> values.put(s.key(), s.check(s.defaultValue())));
        changes.forEach((key, text) -> values.put(key, spec(key).check(text)));
        return new ParamValues(this, values);
    }
}
