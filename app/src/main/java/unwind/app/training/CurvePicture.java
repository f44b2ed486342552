package unwind.app.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import unwind.report.chart.TrainingCurvesChart;
import unwind.report.chart.TrainingLook;
import unwind.report.chart.TrainingScale;
import unwind.train.TrainingEvent;

/**
 * What the curves show: a training's seeds, one of them in front, and how.
 *
 * @param shown place of the seed in front
 * @param budget steps of each seed; 0 while unknown
 * @param smoothing share of the points, as in {@link TrainingLook}
 */
record CurvePicture(List<SeedCurve> seeds, int shown, long budget, TrainingScale.Kind kind, double smoothing) {
    static final CurvePicture NONE =
            new CurvePicture(List.of(), 0, 0, TrainingScale.Kind.STEPS, TrainingLook.USUAL.smoothing());

    CurvePicture {
        seeds = List.copyOf(seeds);
    }

    Optional<SeedCurve> front() {
        return shown < seeds.size() ? Optional.of(seeds.get(shown)) : Optional.empty();
    }

    List<TrainingEvent> events() {
        return front().map(SeedCurve::events).orElse(List.of());
    }

    TrainingLook look() {
        return new TrainingLook(scale(), smoothing);
    }

    TrainingScale scale() {
        return front().map(seed -> seed.scale(kind, budget)).orElse(TrainingScale.steps());
    }

    /** The other seeds, behind the one in front; only those that can be drawn on the same axis. */
    List<TrainingCurvesChart.Companion> others() {
        List<TrainingCurvesChart.Companion> others = new ArrayList<>();
        for (int i = 0; i < seeds.size(); i++) {
            SeedCurve seed = seeds.get(i);
            TrainingScale own = seed.scale(kind, budget);
            if (i != shown && own.kind() == scale().kind()) {
                others.add(new TrainingCurvesChart.Companion("Seed " + seed.seed(), seed.events(), own));
            }
        }
        return others;
    }
}
