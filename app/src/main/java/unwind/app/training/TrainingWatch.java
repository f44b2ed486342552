package unwind.app.training;

import java.util.Optional;
import java.util.function.LongSupplier;
import unwind.app.task.EventBatch;
import unwind.app.task.TaskProgress;
import unwind.train.TrainingEvent;
import unwind.train.TrainingListener;

/**
 * Listens to one training on its thread: takes the time, and counts each seed's steps from its own beginning. What happened
 * before a checkpoint keeps the time that it had.
 */
final class TrainingWatch implements TrainingListener {
    private final EventBatch<Sighting> batch;
    private final TaskProgress reporter;
    private final LongSupplier nanoClock;
    private final String title;
    private long begunNanos;
    private long pausedNanos;
    private Optional<Long> pausedAt = Optional.empty();
    private final TrainingTimes times;
    private long seed;
    private long stepsBefore;
    private double secondsBefore;
    private boolean told;

    /** @param seed the first one's number */
    TrainingWatch(
            EventBatch<Sighting> batch,
            TaskProgress reporter,
            LongSupplier nanoClock,
            String title,
            long seed,
            TrainingTimes times) {
        this.seed = seed;
        this.times = times;
        this.batch = batch;
        this.reporter = reporter;
        this.nanoClock = nanoClock;
        this.title = title;
        begunNanos = nanoClock.getAsLong();
    }

    @Override
    public void onSeed(Seed begun) {
        seed = begun.seed();
        stepsBefore = begun.stepsBefore();
        clockFrom(0);
        batch.offer(new Sighting.Began(begun));
    }

    @Override
    public void onGoingOn(long step) {
        told = true;
    }

    private void clockFrom(double seconds) {
        begunNanos = nanoClock.getAsLong();
        pausedNanos = 0;
        pausedAt = Optional.empty();
        secondsBefore = seconds;
    }

    @Override
    public void onEvent(TrainingEvent event) {
        long now = nanoClock.getAsLong();
        if (event instanceof TrainingEvent.Paused p) {
            if (p.paused()) {
                pausedAt = Optional.of(now);
            } else {
                pausedNanos += now - pausedAt.orElse(now);
                pausedAt = Optional.empty();
            }
        }
        TrainingEvent own = own(event);
        if (event instanceof TrainingEvent.Advanced a) {
            if (told) {
                told = false;
                double known = times.at(seed, own.step());
                clockFrom(Double.isNaN(known) ? 0 : known);
            }
            reporter.at(a.step(), a.totalSteps(), a.stepsPerSecond(), a.etaSeconds(), title);
        }
        batch.offer(new Sighting.Seen(own, event, told ? times.at(seed, own.step()) : seconds(own, now)));
    }

    private double seconds(TrainingEvent own, long now) {
        double seconds = secondsBefore + (pausedAt.orElse(now) - begunNanos - pausedNanos) / 1e9;
        if (SeedCurve.isDrawn(own)) {
            times.add(seed, own.step(), seconds);
        }
        return seconds;
    }

    private TrainingEvent own(TrainingEvent event) {
        long step = event.step() - stepsBefore;
        return switch (event) {
            case TrainingEvent.Learned e ->
                new TrainingEvent.Learned(
                        step,
                        e.criticLoss(),
                        e.actorLoss(),
                        e.entropyTemperature(),
                        e.policyEntropy(),
                        e.meanEpisodeReward(),
                        e.updatesPerSecond());
            case TrainingEvent.Validated e ->
                new TrainingEvent.Validated(step, e.costBps(), e.twapBps(), e.vwapBps(), e.ratioToTwap(), e.best());
            case TrainingEvent.Advanced e ->
                new TrainingEvent.Advanced(step, e.totalSteps(), e.stepsPerSecond(), e.etaSeconds());
            case TrainingEvent.Paused e -> new TrainingEvent.Paused(step, e.paused());
            case TrainingEvent.Finished e -> new TrainingEvent.Finished(step, e.stopped(), e.seconds());
        };
    }
}
