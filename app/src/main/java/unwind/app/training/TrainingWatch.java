package unwind.app.training;

import java.util.Optional;
import java.util.function.LongSupplier;
import unwind.app.task.EventBatch;
import unwind.app.task.TaskProgress;
import unwind.train.TrainingEvent;
import unwind.train.TrainingListener;

/** Listens to one training on its thread: takes the time, and counts each seed's steps from its own beginning. */
final class TrainingWatch implements TrainingListener {
    private final EventBatch<Sighting> batch;
    private final TaskProgress reporter;
    private final LongSupplier nanoClock;
    private final String title;
    private long begunNanos;
    private long pausedNanos;
    private Optional<Long> pausedAt = Optional.empty();
    private long stepsBefore;

    TrainingWatch(EventBatch<Sighting> batch, TaskProgress reporter, LongSupplier nanoClock, String title) {
        this.batch = batch;
        this.reporter = reporter;
        this.nanoClock = nanoClock;
        this.title = title;
        begunNanos = nanoClock.getAsLong();
    }

    @Override
    public void onSeed(Seed seed) {
        begunNanos = nanoClock.getAsLong();
        pausedNanos = 0;
        pausedAt = Optional.empty();
        stepsBefore = seed.stepsBefore();
        batch.offer(new Sighting.Began(seed));
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
        double seconds = (pausedAt.orElse(now) - begunNanos - pausedNanos) / 1e9;
        batch.offer(new Sighting.Seen(own(event), event, seconds));
        if (event instanceof TrainingEvent.Advanced a) {
            reporter.at(a.step(), a.totalSteps(), a.stepsPerSecond(), a.etaSeconds(), title);
        }
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
