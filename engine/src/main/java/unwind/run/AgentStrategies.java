package unwind.run;

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
import unwind.strategy.Strategy;

/** What a trained agent is as strategies: adaptive, and the schedule known before the open. */
final class AgentStrategies {
    private AgentStrategies() {}

    /** Plays a policy minute by minute. */
    static Strategy adaptive(
            String suffix, AgentPolicy policy, Normaliser normaliser, Map<String, MarketProfile> profiles) {
        return switch (policy) {
            case PolicyNetwork network ->
                new LearnedStrategy(
                        AgentKind.SAC.id() + suffix, AgentKind.SAC.label() + suffix, network, normaliser, profiles);
            case LimitTable table -> adaptive(suffix, table, profiles);
        };
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
