package unwind.run;

import java.util.Locale;
import java.util.Set;

/** Whether a strategy decides minute by minute or has its schedule before the first minute. */
enum StrategyMode {
    ADAPTIVE,
    STATIC;

    private static final Set<String> ADAPTIVE_IDS =
            Set.of("pov", "spread-threshold", "fitted-dp", "nfk-q", "sac", "sac-limit");
    /** Followed by the fill assumption where it is not the default. */
    private static final String LIMITS = "submit-and-leave";

    /** @param strategyId an id, with or without {@code @RUN_ID} */
    static StrategyMode of(String strategyId) {
        int at = strategyId.indexOf('@');
        String kind = at < 0 ? strategyId : strategyId.substring(0, at);
        return ADAPTIVE_IDS.contains(kind) || kind.startsWith(LIMITS) ? ADAPTIVE : STATIC;
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
