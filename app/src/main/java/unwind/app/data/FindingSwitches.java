package unwind.app.data;

import java.util.List;
import java.util.Map;
import unwind.market.ImportOptions;

/** Which assumption of the import decides what is done about a kind of finding. */
final class FindingSwitches {
    private static final String HALF_SPREAD = "assumedHalfSpreadBps";

    private static final Map<String, List<String>> KEYS = Map.of(
            "quotes-are-extremes", List.of(HALF_SPREAD),
            "crossed-quotes", List.of(HALF_SPREAD),
            "locked-quotes", List.of(HALF_SPREAD),
            "spread-estimated", List.of(HALF_SPREAD, "assumedDepthShares"),
            "price-scale", List.of("priceUnit"),
            "price-scale-doubtful", List.of("priceUnit"),
            "half-day", List.of("leaveOutHalfDays"),
            "late-start", List.of("leaveOutLateStarts"),
            "left-out", List.of("leaveOutHalfDays", "leaveOutLateStarts"));

    private FindingSwitches() {}

    /** Keys of {@link ImportOptions#PARAMS}; empty where nothing can be decided. */
    static List<String> of(String code) {
        return KEYS.getOrDefault(code, List.of()).stream()
                .filter(ImportOptions.PARAMS::has)
                .toList();
    }
}
