package unwind.env;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import unwind.param.ParamValues;

/** Every reward structure. Adding one is one class and one line here. */
final class Rewards {
    static final String DIFFERENCE = "difference";
    static final String COST = "cost";
    static final String RISK_AVERSE = "risk-averse";

    /** Names for people, in the order of {@link #ids}. */
    static final List<String> LABELS = List.of("Saving against TWAP", "Cost", "Cost and risk");

    private static final List<Map.Entry<String, Function<ParamValues, RewardStructure>>> ALL = List.of(
            Map.entry(DIFFERENCE, v -> new DifferenceReward(v.number("rewardScale"))),
            Map.entry(COST, v -> new CostReward(v.number("rewardScale"))),
            Map.entry(RISK_AVERSE, v -> new RiskAverseReward(v.number("rewardScale"), v.number("riskLambda"))));

    private Rewards() {}

    static List<String> ids() {
        return ALL.stream().map(Map.Entry::getKey).toList();
    }

    /** @param values of {@link EnvParams#PARAMS}, which allow known structures only */
    static RewardStructure of(ParamValues values) {
        String id = values.text("reward");
        return ALL.stream()
                .filter(entry -> entry.getKey().equals(id))
                .findFirst()
                .orElseThrow()
                .getValue()
                .apply(values);
    }
}
