package unwind.feature;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Which features a model looks at; the others are 0 in its observations. */
public enum ObservationSet {
    /** What the cost of the coming minutes depends on, and little that tells one training minute from another. */
    COMPACT,
    /** The sixteen relative features of the first version. */
    RELATIVE,
    /** Everything. */
    ALL;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static List<String> ids() {
        return Arrays.stream(values()).map(ObservationSet::id).toList();
    }

    public static ObservationSet of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }

    boolean has(Feature feature) {
        return switch (this) {
            case COMPACT -> feature.compact();
            case RELATIVE -> feature.ordinal() <= Feature.RETURN.ordinal();
            case ALL -> true;
        };
    }
}
