package unwind.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import unwind.agent.AgentPolicy;
import unwind.agent.sac.SacLearnerFactory;
import unwind.backtest.BacktestResult;
import unwind.feature.Normaliser;
import unwind.market.Progress;
import unwind.strategy.Strategy;
import unwind.train.TrainingControl;
import unwind.train.TrainingEvent;
import unwind.train.TrainingListener;
import unwind.train.Validation;

/**
 * What an agent is trained with.
 *
 * @param kind the agent that is asked for
 * @param normaliser of observations and actions, fitted on the training sessions
 * @param learners make what computes gradients, for agents that need it
 * @param checkpoints folder for what a training that was killed goes on from; empty for none
 */
record AgentTraining(
        AgentKind kind,
        Prepared prepared,
        Normaliser normaliser,
        SacLearnerFactory learners,
        TrainingListener listener,
        TrainingControl control,
        Optional<Path> checkpoints) {

    /** The same with other figures, e.g. with limit prices beside what the action means. */
    AgentTraining with(Normaliser other) {
        return new AgentTraining(kind, prepared, other, learners, listener, control, checkpoints);
    }

    /** A policy as the strategy that this agent is. */
    Strategy strategy(AgentPolicy policy) {
        return AgentStrategies.adaptive(
                kind,
                "",
                policy,
                normaliser,
                Map.of(prepared.order().ticker(), prepared.profile()),
                SacLimitAgent.rules(prepared));
    }

    /** Mean controllable cost of a policy on the training sessions, bps of the arrival notional. */
    double trainingBps(AgentPolicy policy) {
        BacktestResult result = prepared.play(prepared.train(), List.of(strategy(policy)), Progress.NONE);
        return result.summaries().get(0).meanBps();
    }

    /**
     * An agent that was learned in one go: validates its policy once, tells it, and makes the static schedule.
     *
     * @param startNanos when the learning began, {@link System#nanoTime}
     */
    TrainedAgent learned(AgentPolicy policy, long startNanos) {
        Strategy strategy = strategy(policy);
        Validation found = new PolicyValidator(prepared, normaliser).validate(strategy);
        TrainingEvent.Validated validated = new TrainingEvent.Validated(
                0, found.costBps(), found.twapBps(), found.vwapBps(), found.ratioToTwap(), true);
        listener.onEvent(validated);
        listener.onEvent(new TrainingEvent.Finished(0, false, (System.nanoTime() - startNanos) / 1e9));
        return new TrainedAgent(
                kind,
                policy,
                normaliser,
                StaticWeights.of(strategy, prepared),
                0,
                List.of(validated),
                false,
                List.of());
    }
}
