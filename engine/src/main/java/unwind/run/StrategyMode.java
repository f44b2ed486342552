package unwind.run;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Whether a strategy decides minute by minute or has its schedule before the first minute. */
enum StrategyMode {
    ADAPTIVE,
    STATIC;

    private static final Set<String> ADAPTIVE_IDS = Set.of("pov", "spread-threshold", "fitted-dp", "sac");
    /** Followed by the fill assumption where it is not the default. */
    private static final List<String> LIMITS = List.of("submit-and-leave", "nfk-q", "sac-limit");

    /** @param strategyId an id, with or without {@code @RUN_ID} */
    static StrategyMode of(String strategyId) {
        int at = strategyId.indexOf('@');
        String kind = at < 0 ? strategyId : strategyId.substring(0, at);
        return ADAPTIVE_IDS.contains(kind) || LIMITS.stream().anyMatch(kind::startsWith) ? ADAPTIVE : STATIC;
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
