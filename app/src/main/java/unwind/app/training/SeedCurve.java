package unwind.app.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import unwind.report.chart.TrainingScale;
import unwind.run.SeedAgent;
import unwind.run.TrainedAgent;
import unwind.train.TrainingEvent;

/**
 * What one seed's training has told so far. Immutable.
 *
 * @param events Learned and Validated, by the seed's own steps
 * @param steps at which the time was taken
 * @param seconds since this seed began, pauses left out; as many as steps, none or NaN where nobody watched
 */
record SeedCurve(long seed, List<TrainingEvent> events, double[] steps, double[] seconds) {
    SeedCurve {
        events = List.copyOf(events);
    }

    static SeedCurve empty(long seed) {
        return new SeedCurve(seed, List.of(), new double[0], new double[0]);
    }

    /** The curves of an agent that was trained earlier: nobody took the times. */
    static List<SeedCurve> of(TrainedAgent agent, long seed) {
        return agent.seeds().isEmpty()
                ? List.of(new SeedCurve(seed, agent.history(), new double[0], new double[0]))
                : agent.seeds().stream().map(SeedCurve::of).toList();
    }

    private static SeedCurve of(SeedAgent agent) {
        return new SeedCurve(agent.seed(), agent.history(), new double[0], new double[0]);
    }

    /** This curve and what was seen since. */
    SeedCurve and(List<Sighting.Seen> seen) {
        List<Sighting.Seen> drawn =
                seen.stream().filter(s -> isDrawn(s.event())).toList();
        if (drawn.isEmpty()) {
            return this;
        }
        List<TrainingEvent> all = new ArrayList<>(events);
        double[] at = Arrays.copyOf(steps, steps.length + drawn.size());
        double[] when = Arrays.copyOf(seconds, at.length);
        for (int i = 0; i < drawn.size(); i++) {
            all.add(drawn.get(i).event());
            at[steps.length + i] = drawn.get(i).event().step();
            when[steps.length + i] = drawn.get(i).seconds();
        }
        return new SeedCurve(seed, all, at, when);
    }

    static boolean isDrawn(TrainingEvent event) {
        return event instanceof TrainingEvent.Learned || event instanceof TrainingEvent.Validated;
    }

    boolean hasTimes() {
        return steps.length > 0 && Arrays.stream(seconds).noneMatch(Double::isNaN);
    }

    /** The axis on which it is drawn; steps, where what is asked for is not known. */
    TrainingScale scale(TrainingScale.Kind kind, long budget) {
        return switch (kind) {
            case STEPS -> TrainingScale.steps();
            case SHARE -> budget > 0 ? TrainingScale.share(budget) : TrainingScale.steps();
            case TIME -> hasTimes() ? TrainingScale.time(steps, seconds) : TrainingScale.steps();
        };
    }

    /** The validation of the policy that was kept. */
    Optional<TrainingEvent.Validated> kept() {
        return kept(events);
    }

    static Optional<TrainingEvent.Validated> kept(List<TrainingEvent> events) {
        return events.stream()
                .filter(TrainingEvent.Validated.class::isInstance)
                .map(TrainingEvent.Validated.class::cast)
                .filter(TrainingEvent.Validated::best)
                .reduce((first, second) -> second);
    }
}
