package unwind.app.training;

import java.util.Optional;
import unwind.train.TrainingEvent;

/**
 * How far a training is, at one moment.
 *
 * @param total steps in all; 0 while unknown
 * @param stepsPerSecond NaN while unknown
 * @param etaSeconds NaN while unknown
 * @param best best validation so far
 */
record TrainProgress(
        long step, long total, double stepsPerSecond, double etaSeconds, Optional<TrainingEvent.Validated> best) {
    static final TrainProgress NONE = new TrainProgress(0, 0, Double.NaN, Double.NaN, Optional.empty());

    /** Takes an event along. */
    TrainProgress after(TrainingEvent event) {
        return switch (event) {
            case TrainingEvent.Advanced a ->
                new TrainProgress(a.step(), a.totalSteps(), a.stepsPerSecond(), a.etaSeconds(), best);
            case TrainingEvent.Validated v ->
                new TrainProgress(
                        Math.max(step, v.step()), total, stepsPerSecond, etaSeconds, v.best() ? Optional.of(v) : best);
            case TrainingEvent.Finished f ->
                new TrainProgress(Math.max(step, f.step()), total, stepsPerSecond, 0, best);
            case TrainingEvent.Learned l ->
                new TrainProgress(Math.max(step, l.step()), total, stepsPerSecond, etaSeconds, best);
            case TrainingEvent.Paused p ->
                new TrainProgress(Math.max(step, p.step()), total, stepsPerSecond, etaSeconds, best);
        };
    }

    /** Between 0 and 1; 0 while the total is unknown. */
    double fraction() {
        return total > 0 ? Math.min(1, (double) step / total) : 0;
    }
}
