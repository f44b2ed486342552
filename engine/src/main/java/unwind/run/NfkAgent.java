package unwind.run;

import java.util.Map;
import unwind.agent.LimitTable;
import unwind.agent.LimitTableStrategy;
import unwind.agent.tabular.NfkLearner;
import unwind.agent.tabular.NfkParams;
import unwind.sim.LimitFillRule;
import unwind.sim.LimitRules;

/** The tabular agent of an experiment: learned on its training sessions, for blocks of its order. */
final class NfkAgent {
    private NfkAgent() {}

    static LimitTable learn(Prepared prepared, LimitFillRule rule) {
        NfkParams params = NfkParams.of(prepared.spec().agent());
        return new NfkLearner(
                        prepared.train(),
                        prepared.costs(),
                        LimitRules.of(rule, prepared.spec().strategies()),
                        params,
                        NfkLearner.blockShares(prepared.order(), params.minutes()))
                .learn();
    }

    static LimitTableStrategy strategy(Prepared prepared, LimitFillRule rule) {
        return new LimitTableStrategy(
                NfkLearner.id(rule),
                NfkLearner.label(rule),
                learn(prepared, rule),
                Map.of(prepared.order().ticker(), prepared.profile()));
    }
}
