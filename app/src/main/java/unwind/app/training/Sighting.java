package unwind.app.training;

import unwind.train.TrainingEvent;
import unwind.train.TrainingListener;

/** What a training told its watcher, on its own thread. */
sealed interface Sighting {
    /** The training of a seed begins. */
    record Began(TrainingListener.Seed seed) implements Sighting {}

    /**
     * Something happened.
     *
     * @param event by the seed's own steps
     * @param all the same by the steps of all seeds
     * @param seconds since the seed began, pauses left out; NaN where nobody took the time
     */
    record Seen(TrainingEvent event, TrainingEvent all, double seconds) implements Sighting {}
}
