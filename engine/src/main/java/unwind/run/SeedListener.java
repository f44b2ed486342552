package unwind.run;

import unwind.train.TrainingEvent;
import unwind.train.TrainingListener;

/** Shows the trainings of several seeds, one after the other, as one long training. */
final class SeedListener implements TrainingListener {
    private final TrainingListener watcher;
    private final long stepsBefore;
    private final long stepsOfAll;
    private final boolean last;

    /**
     * @param index of this seed, from 0
     * @param seeds how many are trained
     * @param steps budget of each
     */
    SeedListener(TrainingListener watcher, int index, int seeds, long steps) {
        this.watcher = watcher;
        this.stepsBefore = index * steps;
        this.stepsOfAll = seeds * steps;
        this.last = index == seeds - 1;
    }

    @Override
    public void onGoingOn(long step) {
        watcher.onGoingOn(stepsBefore + step);
    }

    @Override
    public void onEvent(TrainingEvent event) {
        long step = stepsBefore + event.step();
        switch (event) {
            case TrainingEvent.Advanced e ->
                watcher.onEvent(new TrainingEvent.Advanced(
                        step, stepsOfAll, e.stepsPerSecond(), (stepsOfAll - step) / e.stepsPerSecond()));
            case TrainingEvent.Learned e ->
                watcher.onEvent(new TrainingEvent.Learned(
                        step,
                        e.criticLoss(),
                        e.actorLoss(),
                        e.entropyTemperature(),
                        e.policyEntropy(),
                        e.meanEpisodeReward(),
                        e.updatesPerSecond()));
            case TrainingEvent.Validated e ->
                watcher.onEvent(new TrainingEvent.Validated(
                        step, e.costBps(), e.twapBps(), e.vwapBps(), e.ratioToTwap(), e.best()));
            case TrainingEvent.Paused e -> watcher.onEvent(new TrainingEvent.Paused(step, e.paused()));
            case TrainingEvent.Finished e -> {
                if (last || e.stopped()) {
                    watcher.onEvent(new TrainingEvent.Finished(step, e.stopped(), e.seconds()));
                }
            }
        }
    }
}
