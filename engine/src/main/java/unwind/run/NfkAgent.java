package unwind.run;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import unwind.agent.LimitTable;
import unwind.agent.ModelArtefact;
import unwind.agent.tabular.NfkLearner;
import unwind.agent.tabular.NfkParams;
import unwind.market.Progress;
import unwind.param.ParamSpec;
import unwind.sim.LimitFillRule;
import unwind.sim.LimitRules;
import unwind.strategy.Strategy;
import unwind.train.TrainingEvent;

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

    private static LimitTable learn(Prepared prepared, LimitFillRule rule, Progress progress) {
        NfkParams params = NfkParams.of(prepared.spec().agent());
        return new NfkLearner(
                        prepared.train(),
                        prepared.costs(),
                        LimitRules.of(rule, prepared.spec().strategies()),
                        params,
                        NfkLearner.blockShares(prepared.order(), params.minutes()))
                .learn(progress);
    }

    /** Learned anew under a fill assumption. */
    static Strategy strategy(Prepared prepared, LimitFillRule rule) {
        return strategy(prepared, learn(prepared, rule, Progress.NONE));
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

    /**
     * One pass over the training sessions; what it costs on the validation sessions is told once, at the end.
     *
     * @throws CancellationException when it is stopped: the table is whole after its last minute only
     */
    static TrainedAgent train(AgentTraining job) {
        long start = System.nanoTime();
        Prepared prepared = job.prepared();
        Progress progress = (done, total, what) -> advanced(job, done, total, start);
        return job.learned(learn(prepared, SacLimitAgent.rules(prepared).rule(), progress), start);
    }

    private static void advanced(AgentTraining job, long done, long total, long startNanos) {
        if (job.control().isStopped()) {
            throw new CancellationException();
        }
        if (done > 0) {
            double perSecond = done / Math.max(1e-9, (System.nanoTime() - startNanos) / 1e9);
            job.listener().onEvent(new TrainingEvent.Advanced(done, total, perSecond, (total - done) / perSecond));
        }
    }
}
