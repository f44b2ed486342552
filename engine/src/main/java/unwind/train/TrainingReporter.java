package unwind.train;

import java.util.ArrayList;
import java.util.List;
import unwind.agent.StateStream;
import unwind.agent.sac.UpdateStats;

/** Turns what happens in a training into events. Reads the clock, so nothing that decides may read from here. */
final class TrainingReporter {
    private static final long ADVANCED_EVERY_NANOS = 250_000_000L;
    private static final int LEARNED_EVERY_UPDATES = 250;

    /** Weight of the newest rate in the running one: about the last two seconds count. */
    private static final double NEWEST_RATE = 0.125;

    private final TrainingListener listener;
    private final long totalSteps;
    private final List<TrainingEvent> history = new ArrayList<>();
    private final long startNanos = System.nanoTime();
    private long advancedNanos = startNanos;
    private long advancedStep;
    private double stepsPerSecond = Double.NaN;
    private long pausedNanos;

    private long learnedNanos = startNanos;
    private int updates;
    private double criticLoss;
    private double actorLoss;
    private double temperature;
    private double entropy;
    private int episodes;
    private double episodeReward;

    TrainingReporter(TrainingListener listener, long totalSteps) {
        this.listener = listener;
        this.totalSteps = totalSteps;
    }

    void stepped(long step) {
        long now = System.nanoTime();
        if (now - advancedNanos >= ADVANCED_EVERY_NANOS || step >= totalSteps) {
            double rate = (step - advancedStep) * 1e9 / Math.max(1, now - advancedNanos);
            stepsPerSecond =
                    Double.isNaN(stepsPerSecond) ? rate : stepsPerSecond + NEWEST_RATE * (rate - stepsPerSecond);
            listener.onEvent(
                    new TrainingEvent.Advanced(step, totalSteps, stepsPerSecond, (totalSteps - step) / stepsPerSecond));
            advancedNanos = now;
            advancedStep = step;
        }
    }

    /** From here on a step takes longer: the rate so far says nothing about the time left. */
    void learningStarts(long step) {
        long now = System.nanoTime();
        advancedNanos = now;
        advancedStep = step;
        stepsPerSecond = Double.NaN;
        learnedNanos = now;
    }

    void learned(long step, UpdateStats stats) {
        updates++;
        criticLoss += stats.criticLoss();
        actorLoss += stats.actorLoss();
        temperature += stats.temperature();
        entropy += stats.entropy();
        if (updates == LEARNED_EVERY_UPDATES) {
            sendLearned(step);
        }
    }

    private void sendLearned(long step) {
        long now = System.nanoTime();
        double rate = updates * 1e9 / Math.max(1, now - learnedNanos);
        double reward = episodes == 0 ? Double.NaN : episodeReward / episodes;
        keep(new TrainingEvent.Learned(
                step,
                criticLoss / updates,
                actorLoss / updates,
                temperature / updates,
                entropy / updates,
                reward,
                rate));
        learnedNanos = now;
        updates = 0;
        criticLoss = 0;
        actorLoss = 0;
        temperature = 0;
        entropy = 0;
        episodes = 0;
        episodeReward = 0;
    }

    void episodeEnded(double reward) {
        episodes++;
        episodeReward += reward;
    }

    void validated(TrainingEvent.Validated event) {
        keep(event);
    }

    private void keep(TrainingEvent event) {
        history.add(event);
        listener.onEvent(event);
    }

    /** Learned and Validated events so far, in order. */
    List<TrainingEvent> history() {
        return history;
    }

    /** Writes or reads the history and the sums that have not become an event yet. */
    void exchange(StateStream state) {
        updates = state.value(updates);
        criticLoss = state.value(criticLoss);
        actorLoss = state.value(actorLoss);
        temperature = state.value(temperature);
        entropy = state.value(entropy);
        episodes = state.value(episodes);
        episodeReward = state.value(episodeReward);
        HistoryStream.exchange(state, history);
    }

    /** Goes on from a checkpoint: who watches is told what happened before. */
    void goesOn(long step) {
        advancedStep = step;
        listener.onGoingOn(step);
        history.forEach(listener::onEvent);
        listener.onEvent(new TrainingEvent.Advanced(step, totalSteps, Double.NaN, Double.NaN));
    }

    void paused(long step) {
        listener.onEvent(new TrainingEvent.Paused(step, true));
        pausedNanos = System.nanoTime();
    }

    /** Shifts the clocks of the rates, so that a pause does not look like slowness. */
    void resumed(long step) {
        long pause = System.nanoTime() - pausedNanos;
        advancedNanos += pause;
        learnedNanos += pause;
        listener.onEvent(new TrainingEvent.Paused(step, false));
    }

    void finished(long step, boolean stopped) {
        if (updates > 0) {
            sendLearned(step);
        }
        listener.onEvent(new TrainingEvent.Finished(step, stopped, (System.nanoTime() - startNanos) / 1e9));
    }
}
