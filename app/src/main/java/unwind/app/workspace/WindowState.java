package unwind.app.workspace;

import java.util.Map;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;

/** Where the window stood: small texts by key, e.g. {@code screen} or {@code split.data-split}. Lives on the FX thread. */
public final class WindowState {
    public static final String SCREEN = "screen";
    public static final String SESSION = "session";

    /** Whether the first steps show: {@link #GUIDE_OPEN} or {@link #GUIDE_CLOSED}; nothing before the first start. */
    public static final String GUIDE = "guide";

    public static final String GUIDE_OPEN = "open";
    public static final String GUIDE_CLOSED = "closed";

    private final ObservableMap<String, String> values = FXCollections.observableHashMap();

    public Optional<String> get(String key) {
        return Optional.ofNullable(values.get(key));
    }

    public void put(String key, String value) {
        if (!value.equals(values.get(key))) {
            values.put(key, value);
        }
    }

    void restore(Map<String, String> saved) {
        values.putAll(saved);
    }

    /** To listen to. */
    public ObservableMap<String, String> values() {
        return values;
    }
}
