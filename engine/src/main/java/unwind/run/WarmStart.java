package unwind.run;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import unwind.agent.PolicyNetwork;
import unwind.agent.PolicyRegression;
import unwind.agent.SeededRandom;
import unwind.agent.sac.SacHyperparameters;
import unwind.cost.CostModel;
import unwind.env.ActionForms;
import unwind.env.ExecutionEnv;
import unwind.env.ReservationTeacher;
import unwind.env.TrainingDay;
import unwind.feature.Normaliser;
import unwind.param.ParamValues;
import unwind.sim.PaceBand;

/**
 * The policy that a training begins with: fitted to the actions of a {@link ReservationTeacher} on training sessions, at
 * random minutes and random distances from the TWAP line.
 */
final class WarmStart {
    private static final int STREAM = 7;
    private static final int SAMPLES = 40_000;
    private static final int SAMPLES_PER_UPDATE = 128;
    private static final double LEARNING_RATE = 3e-3;
    /** Actions beyond it are clipped: the network need not reach the ends of the squashing. */
    private static final double MOST = 0.97;

    private final ExecutionEnv environment;
    private final PaceBand band;
    private final ReservationTeacher teacher;
    private final int updates;
    private final int[] hidden;

    private WarmStart(ExecutionEnv environment, PaceBand band, ReservationTeacher teacher, int updates, int[] hidden) {
        this.environment = environment;
        this.band = band;
        this.teacher = teacher;
        this.updates = updates;
        this.hidden = hidden;
    }

    /** Empty where it is switched off, where actions are no prices, and where the programme knows nothing of the costs. */
    static Optional<WarmStart> of(Prepared prepared, Normaliser normaliser, ExecutionEnv environment) {
        ParamValues values = prepared.spec().agent();
        boolean wanted = values.flag("warmStart")
                && values.text("actionForm").equals(ActionForms.RESERVATION)
                && covers(prepared.costs());
        if (!wanted) {
            return Optional.empty();
        }
        PaceBand band = StrategyCatalog.band(prepared);
        SacHyperparameters sac = AgentParams.sac(values);
        return Optional.of(new WarmStart(
                environment,
                band,
                ReservationTeacher.fit(environment.days(), prepared.costs(), band, normaliser.reservation()),
                Math.min(values.integer("warmStartUpdates"), sac.steps()),
                sac.netArch()));
    }

    /**
     * Whether the programme's view of a cost, minute by minute, is near enough. Impact that decays is one that it may leave
     * out: at an even pace every share pays the same for the shares before it, whenever it is sold.
     */
    static boolean covers(CostModel costs) {
        return costs.separable() || costs.recovery().isPresent();
    }

    ReservationTeacher teacher() {
        return teacher;
    }

    /** The policy of a seed, which decides the first weights and what it is fitted on. */
    PolicyNetwork policy(long seed) {
        return copy(teacher, environment, band, updates, hidden, seed);
    }

    static PolicyNetwork copy(
            ReservationTeacher teacher, ExecutionEnv environment, PaceBand band, int updates, int[] hidden, long seed) {
        RandomGenerator random = SeededRandom.stream(seed, STREAM);
        int samples = Math.min(SAMPLES, SAMPLES_PER_UPDATE * updates);
        float[][] observations = new float[samples][environment.observationSize()];
        float[] actions = new float[samples];
        List<TrainingDay> days = environment.days();
        int n = 0;
        while (n < samples) {
            int index = random.nextInt(days.size());
            TrainingDay day = days.get(index);
            int horizon = day.order().horizonMinutes();
            int minute = random.nextInt(horizon);
            int least = band.least(minute, horizon, day.order().shares());
            int most = band.most(minute, horizon, day.order().shares());
            int sold = minute == 0 ? 0 : least + random.nextInt(most - least + 1);
            double action = horizon == teacher.minutes() ? teacher.action(day, minute, sold) : 0;
            if (horizon < teacher.minutes() || Double.isNaN(action)) {
                continue;
            }
            environment.place(index, minute, sold, observations[n]);
            actions[n++] = (float) Math.clamp(action, -MOST, MOST);
        }
        return PolicyRegression.fit(hidden, observations, actions, updates, LEARNING_RATE, random);
    }
}
