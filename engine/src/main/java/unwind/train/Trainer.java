package unwind.train;

import java.util.Optional;
import java.util.function.Supplier;
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

    /**
     * Trains from random weights until the budget is used up or the control says stop. Runs on the calling thread.
     *
     * @param environments makes the environments, {@code nEnvs} of the hyperparameters
     * @param seed the only source of chance, for agent and environment
     * @param listener told on this thread; cannot influence the result
     * @throws unwind.problem.ProblemException (failed) when the training diverges
     */
    public TrainingResult train(
            Supplier<? extends Environment> environments,
            Validator validator,
            SacHyperparameters hyperparameters,
            long seed,
            TrainingListener listener,
            TrainingControl control) {
        return train(
                environments, Optional.empty(), validator, hyperparameters, seed, listener, control, Optional.empty());
    }

    /**
     * Trains from a checkpoint where there is one, and writes checkpoints as the hyperparameters say; at a pause and at the
     * end too. A training that was killed and resumed ends like one that was not, to the bit.
     *
     * @param start the policy to begin with, which is also the first to be validated; empty begins with random weights
     * @param checkpoint empty: no checkpoints
     * @throws unwind.problem.ProblemException (failed) when the training diverges or the disk fails, (usage) when the
     *     checkpoint is of another training, (data) when it is damaged
     */
    public TrainingResult train(
            Supplier<? extends Environment> environments,
            Optional<PolicyNetwork> start,
            Validator validator,
            SacHyperparameters hyperparameters,
            long seed,
            TrainingListener listener,
            TrainingControl control,
            Optional<CheckpointFile> checkpoint) {
        Collector collector = new Collector(environments, hyperparameters.nEnvs(), seed);
        try (SacAgent agent =
                new SacAgent(learners, collector.observationSize(), collector.actionSize(), hyperparameters, seed)) {
            start.ifPresent(agent::startFrom);
            TrainingReporter reporter = new TrainingReporter(listener, hyperparameters.steps());
            BestPolicy best = new BestPolicy(validator);
            return new TrainingLoop(
                            agent, collector, hyperparameters, best, reporter, control, checkpoint, start.isPresent())
                    .run();
        }
    }
}
