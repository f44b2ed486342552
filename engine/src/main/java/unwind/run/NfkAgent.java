package unwind.run;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import unwind.agent.LimitTable;
import unwind.agent.ModelArtefact;
import unwind.agent.tabular.NfkLearner;
import unwind.agent.tabular.NfkParams;
import unwind.param.ParamSpec;
import unwind.sim.LimitFillRule;
import unwind.sim.LimitRules;
import unwind.strategy.Strategy;

/** The tabular agent of an experiment: learned on its training sessions, for blocks of its order. */
final class NfkAgent {
    static final String RULE = ModelArtefact.LIMIT_FILL;

    /** What agents that post limit orders share. */
    static final ParamSpec FILL = ParamSpec.choice(
            RULE,
            "Learn limit fills by",
            Arrays.stream(LimitFillRule.values()).map(LimitFillRule::id).toList(),
            LimitRules.DEFAULT.rule().id(),
            "Limit orders",
            "When a resting limit order counts as filled while an agent with limit prices learns. trade-through is"
                    + " conservative, touch optimistic: it decides the sign of what limit orders seem to earn.");

    private NfkAgent() {}

    private static LimitTable learn(Prepared prepared, LimitFillRule rule) {
        NfkParams params = NfkParams.of(prepared.spec().agent());
        return new NfkLearner(
                        prepared.train(),
                        prepared.costs(),
                        LimitRules.of(rule, prepared.spec().strategies()),
                        params,
                        NfkLearner.blockShares(prepared.order(), params.minutes()))
                .learn();
    }

    /** Learned anew under a fill assumption. */
    static Strategy strategy(Prepared prepared, LimitFillRule rule) {
        return strategy(prepared, learn(prepared, rule));
    }

    private static Strategy strategy(Prepared prepared, LimitTable table) {
        return AgentStrategies.adaptive("", table, Map.of(prepared.order().ticker(), prepared.profile()));
    }

    /** The strategy of a table learned under this assumption, or empty where the agent is another. */
    static Optional<Strategy> learned(TrainedAgent agent, Prepared prepared, LimitFillRule rule) {
        return agent.policy() instanceof LimitTable table && table.rules().rule() == rule
                ? Optional.of(strategy(prepared, table))
                : Optional.empty();
    }

    /** One pass over the training sessions; what it costs on the validation sessions is told once, at the end. */
    static TrainedAgent train(AgentTraining job) {
        long start = System.nanoTime();
        Prepared prepared = job.prepared();
        return job.learned(learn(prepared, SacLimitAgent.rules(prepared).rule()), start);
    }
}
