package unwind.train;

import java.util.Optional;
import unwind.agent.PolicyNetwork;
import unwind.agent.sac.SacAgent;
import unwind.agent.sac.SacHyperparameters;
import unwind.agent.sac.SacLearnerFactory;
import unwind.env.Environment;

/** Trains an agent in an environment: one thread, a budget of steps, the same bits for the same seed. */
public final class Trainer {
    private final SacLearnerFactory learners;

    public Trainer(SacLearnerFactory learners) {
        this.learners = learners;
    }

    /** Trains from random weights. */
    public TrainingResult train(
            Environment environment,
            Validator validator,
            SacHyperparameters hyperparameters,
            long seed,
            TrainingListener listener,
            TrainingControl control) {
        return train(environment, Optional.empty(), validator, hyperparameters, seed, listener, control);
    }

    /**
     * Trains until the budget is used up or the control says stop. Runs on the calling thread.
     *
     * @param start the policy to begin with, which is also the first to be validated; empty begins with random weights
     * @param seed the only source of chance, for agent and environment
     * @param listener told on this thread; cannot influence the result
     * @throws unwind.problem.ProblemException (failed) when the training diverges
     */
    public TrainingResult train(
            Environment environment,
            Optional<PolicyNetwork> start,
            Validator validator,
            SacHyperparameters hyperparameters,
            long seed,
            TrainingListener listener,
            TrainingControl control) {
        try (SacAgent agent = new SacAgent(
                learners, environment.observationSize(), environment.actionSize(), hyperparameters, seed)) {
            start.ifPresent(agent::startFrom);
            TrainingReporter reporter = new TrainingReporter(listener, hyperparameters.steps());
            BestPolicy best = new BestPolicy(validator);
            return new TrainingLoop(
                            agent, environment, hyperparameters, seed, best, reporter, control, start.isPresent())
                    .run();
        }
    }
}
