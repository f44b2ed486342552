package unwind.run;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import unwind.agent.AgentPolicy;
import unwind.agent.LearnedStrategy;
import unwind.agent.LimitTable;
import unwind.agent.LimitTableStrategy;
import unwind.agent.PolicyNetwork;
import unwind.agent.StaticScheduleStrategy;
import unwind.agent.tabular.NfkLearner;
import unwind.backtest.SeededStrategy;
import unwind.feature.Normaliser;
import unwind.market.MarketProfile;
import unwind.param.ParamValues;
import unwind.sim.LimitFillRule;
import unwind.sim.LimitRules;
import unwind.strategy.Strategy;

/** What a trained agent is as strategies: adaptive, and the schedule known before the open. */
final class AgentStrategies {
    private AgentStrategies() {}

    /** Plays a policy minute by minute. */
    static Strategy adaptive(
            AgentKind kind,
            String suffix,
            AgentPolicy policy,
            Normaliser normaliser,
            Map<String, MarketProfile> profiles,
            LimitRules rules) {
        return switch (policy) {
            case PolicyNetwork network -> {
                boolean posts = kind == AgentKind.SAC_LIMIT;
                yield new LearnedStrategy(
                        (posts ? limitId(rules.rule()) : kind.id()) + suffix,
                        (posts ? limitLabel(rules.rule()) : kind.label()) + suffix,
                        network,
                        normaliser,
                        profiles,
                        rules);
            }
            case LimitTable table -> adaptive(suffix, table, profiles);
        };
    }

    /** Id of SAC with limit prices; an assumption that is not the default is in the name. */
    static String limitId(LimitFillRule rule) {
        String id = AgentKind.SAC_LIMIT.id();
        return rule == LimitRules.DEFAULT.rule() ? id : id + "-" + rule.id();
    }

    private static String limitLabel(LimitFillRule rule) {
        return "%s (%s)".formatted(AgentKind.SAC_LIMIT.label(), rule.label());
    }

    /** The assumptions that an agent is played under: a network with limit prices under each, a table under its own. */
    static List<LimitRules> assumptions(AgentKind kind, ParamValues strategies) {
        return kind == AgentKind.SAC_LIMIT
                ? Arrays.stream(LimitFillRule.values())
                        .map(rule -> LimitRules.of(rule, strategies))
                        .toList()
                : List.of(LimitRules.DEFAULT);
    }

    static LimitTableStrategy adaptive(String suffix, LimitTable table, Map<String, MarketProfile> profiles) {
        return new LimitTableStrategy(
                NfkLearner.id(table.rules().rule()) + suffix,
                NfkLearner.label(table.rules().rule()) + suffix,
                table,
                profiles);
    }

    /** The adaptive strategy of several seeds, averaged by the backtest. */
    static Strategy adaptive(List<SeededStrategy.Member> seeds, int shown) {
        Strategy first = seeds.get(0).strategy();
        return new SeededStrategy(first.id(), first.label(), seeds, shown);
    }

    static Strategy fixed(AgentKind kind, String suffix, double[] weights) {
        return new StaticScheduleStrategy(kind.staticId() + suffix, kind.staticLabel() + suffix, weights);
    }
}
