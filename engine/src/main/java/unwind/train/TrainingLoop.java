package unwind.train;

import java.util.Optional;
import unwind.agent.StateStream;
import unwind.agent.sac.LearningRates;
import unwind.agent.sac.SacAgent;
import unwind.agent.sac.SacHyperparameters;

/** The loop of one training: act, remember, learn, validate. */
final class TrainingLoop {
    private final SacAgent agent;
    private final Collector collector;
    private final SacHyperparameters hyperparameters;
    private final BestPolicy best;
    private final TrainingReporter reporter;
    private final TrainingControl control;
    private final Optional<CheckpointFile> checkpoint;
    private final int checkpointEverySteps;
    private final int steps;
    private final int learningStarts;
    private final int trainFreq;
    private final int gradientSteps;
    private final boolean started;
    private long done;
    private long updates;

    TrainingLoop(
            SacAgent agent,
            Collector collector,
            SacHyperparameters hyperparameters,
            BestPolicy best,
            TrainingReporter reporter,
            TrainingControl control,
            Optional<CheckpointFile> checkpoint,
            boolean started) {
        this.started = started;
        this.agent = agent;
        this.collector = collector;
        this.hyperparameters = hyperparameters;
        this.best = best;
        this.reporter = reporter;
        this.control = control;
        this.checkpoint = checkpoint;
        this.checkpointEverySteps = checkpoint.isPresent() ? hyperparameters.checkpointEverySteps() : 0;
        this.steps = hyperparameters.steps();
        this.learningStarts = hyperparameters.learningStarts();
        this.trainFreq = hyperparameters.trainFreq();
        this.gradientSteps = hyperparameters.gradientSteps();
    }

    TrainingResult run() {
        if (checkpointEverySteps > 0 && checkpoint.orElseThrow().exists()) {
            checkpoint.orElseThrow().read(this::exchange);
            reporter.goesOn(done);
        } else {
            collector.begin();
            if (started) {
                best.consider(0, agent.policy()).ifPresent(reporter::validated);
            }
        }
        while (!finished() && mayGoOn()) {
            long before = done;
            advance();
            if (checkpointEverySteps > 0 && passes(before, checkpointEverySteps)) {
                save();
            }
        }
        save();
        boolean stopped = !finished();
        reporter.finished(done, stopped);
        return best.result(agent.policy(), done, updates, stopped, reporter.history());
    }

    private void save() {
        if (checkpointEverySteps > 0) {
            checkpoint.orElseThrow().write(done, steps, this::exchange);
        }
    }

    private void exchange(StateStream state) {
        done = state.value(done);
        updates = state.value(updates);
        best.exchange(state);
        reporter.exchange(state);
        collector.exchange(state);
        agent.exchange(state);
    }

    /** Whether the budget is used up, or nothing better was found for too long. */
    private boolean finished() {
        return done >= steps || best.isPatienceLost(hyperparameters.patience());
    }

    private boolean mayGoOn() {
        if (control.isPaused()) {
            save();
            reporter.paused(done);
            control.awaitUnpaused();
            reporter.resumed(done);
        }
        return !control.isStoppedAt(done);
    }

    /** One step in every environment, and what is due after it. */
    private void advance() {
        long before = done;
        int count = (int) Math.min(collector.count(), steps - before);
        collector.step(agent, count, before < learningStarts && !started, before, reporter);
        done = before + count;
        if (done > learningStarts) {
            learn(done / trainFreq - Math.max(before, learningStarts) / trainFreq);
        }
        if (passes(before, hyperparameters.validateEverySteps()) || done == steps) {
            best.consider(done, agent.policy()).ifPresent(reporter::validated);
        }
        reporter.stepped(done);
        if (before < learningStarts && done >= learningStarts) {
            reporter.learningStarts(done);
        }
    }

    private boolean passes(long before, long every) {
        return done / every != before / every;
    }

    private void learn(long rounds) {
        LearningRates all = hyperparameters.learningRatesAt(done);
        LearningRates rates = started && done <= hyperparameters.actorStarts() ? all.criticsAlone() : all;
        for (long i = 0; i < rounds * gradientSteps; i++) {
            updates++;
            reporter.learned(done, agent.learn(rates));
        }
    }
}
