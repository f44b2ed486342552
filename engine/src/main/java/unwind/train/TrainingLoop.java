package unwind.train;

import unwind.agent.SeededRandom;
import unwind.agent.sac.SacAgent;
import unwind.agent.sac.SacHyperparameters;
import unwind.env.Environment;

/** The loop of one training: act, remember, learn, validate. */
final class TrainingLoop {
    private static final int ENVIRONMENT_STREAM = 5;

    private final SacAgent agent;
    private final Environment environment;
    private final SacHyperparameters hyperparameters;
    private final BestPolicy best;
    private final TrainingReporter reporter;
    private final TrainingControl control;
    private final SeededRandom chance;
    private final int steps;
    private final int learningStarts;
    private final int trainFrequency;
    private final int gradientSteps;
    private final int validateEverySteps;
    private final float[] action;
    private float[] observation;
    private float[] nextObservation;
    private double episodeReward;
    private long updates;
    private final boolean started;

    TrainingLoop(
            SacAgent agent,
            Environment environment,
            SacHyperparameters hyperparameters,
            long seed,
            BestPolicy best,
            TrainingReporter reporter,
            TrainingControl control,
            boolean started) {
        this.started = started;
        this.agent = agent;
        this.environment = environment;
        this.hyperparameters = hyperparameters;
        this.best = best;
        this.reporter = reporter;
        this.control = control;
        this.chance = SeededRandom.stream(seed, ENVIRONMENT_STREAM);
        this.steps = hyperparameters.steps();
        this.learningStarts = hyperparameters.learningStarts();
        this.trainFrequency = hyperparameters.trainFrequency();
        this.gradientSteps = hyperparameters.gradientSteps();
        this.validateEverySteps = hyperparameters.validateEverySteps();
        this.action = new float[environment.actionSize()];
        this.observation = new float[environment.observationSize()];
        this.nextObservation = new float[environment.observationSize()];
    }

    TrainingResult run() {
        environment.reset(chance, observation);
        int done = 0;
        if (started) {
            best.consider(0, agent.policy()).ifPresent(reporter::validated);
        }
        while (done < steps && mayGoOn(done)) {
            done++;
            step(done);
            if (done > learningStarts && done % trainFrequency == 0) {
                learn(done);
            }
            if (done % validateEverySteps == 0 || done == steps) {
                best.consider(done, agent.policy()).ifPresent(reporter::validated);
            }
            reporter.stepped(done);
            if (done == learningStarts) {
                reporter.learningStarts(done);
            }
        }
        boolean stopped = done < steps;
        reporter.finished(done, stopped);
        return best.result(agent.policy(), done, updates, stopped);
    }

    private boolean mayGoOn(long done) {
        if (control.isPaused()) {
            reporter.paused(done);
            control.awaitUnpaused();
            reporter.resumed(done);
        }
        return !control.isStopped();
    }

    private void step(int number) {
        if (number <= learningStarts && !started) {
            agent.actAtRandom(action);
        } else {
            agent.explore(observation, action);
        }
        Environment.Ending ending = environment.step(action, nextObservation);
        episodeReward += environment.reward();
        agent.remember(
                observation, action, environment.reward(), nextObservation, ending == Environment.Ending.TERMINATED);
        float[] swap = observation;
        observation = nextObservation;
        nextObservation = swap;
        if (ending != Environment.Ending.RUNNING) {
            reporter.episodeEnded(episodeReward);
            episodeReward = 0;
            environment.reset(chance, observation);
        }
    }

    private void learn(int number) {
        double learningRate = hyperparameters.learningRateAt(number);
        for (int i = 0; i < gradientSteps; i++) {
            updates++;
            reporter.learned(number, agent.learn(learningRate));
        }
    }
}
