package unwind.train;

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

    /**
     * Trains until the budget is used up or the control says stop. Runs on the calling thread.
     *
     * @param seed the only source of chance, for agent and environment
     * @param listener told on this thread; cannot influence the result
     * @throws unwind.problem.ProblemException (failed) when the training diverges
     */
    public TrainingResult train(
            Environment environment,
            Validator validator,
            SacHyperparameters hyperparameters,
            long seed,
            TrainingListener listener,
            TrainingControl control) {
        try (SacAgent agent = new SacAgent(
                learners, environment.observationSize(), environment.actionSize(), hyperparameters, seed)) {
            TrainingReporter reporter = new TrainingReporter(listener, hyperparameters.steps());
            BestPolicy best = new BestPolicy(validator);
            return new TrainingLoop(agent, environment, hyperparameters, seed, best, reporter, control).run();
        }
    }
}
