package unwind.train;

import java.lang.management.ManagementFactory;
import java.util.function.Supplier;
import unwind.agent.sac.SacAgent;
import unwind.agent.sac.SacHyperparameters;
import unwind.agent.sac.SacLearnerFactory;
import unwind.env.Environment;

/** Measures what collecting costs beside learning: forward pass, environment and memory, without updates. */
public final class CollectBench {
    private static final int ROUNDS = 5;
    private static final int STEPS = 40_000;

    private CollectBench() {}

    /** Environment steps a second of processor time on one thread, best of {@value #ROUNDS} rounds. */
    public static double stepsPerSecond(
            SacLearnerFactory learners,
            Supplier<? extends Environment> environments,
            SacHyperparameters hyperparameters) {
        Collector collector = new Collector(environments, hyperparameters.nEnvs(), 1);
        TrainingReporter reporter = new TrainingReporter(TrainingListener.NONE, STEPS);
        try (SacAgent agent =
                new SacAgent(learners, collector.observationSize(), collector.actionSize(), hyperparameters, 1)) {
            collector.begin();
            double best = 0;
            for (int round = 0; round < ROUNDS; round++) {
                long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
                for (int done = 0; done < STEPS; done += collector.count()) {
                    collector.step(agent, collector.count(), false, done, reporter);
                }
                long nanos = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
                best = Math.max(best, STEPS * 1e9 / Math.max(1, nanos));
            }
            return best;
        }
    }
}
