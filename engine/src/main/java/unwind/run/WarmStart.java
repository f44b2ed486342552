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
import unwind.env.BlockAction;
import unwind.env.ExecutionEnv;
import unwind.env.ReservationTeacher;
import unwind.env.TrainingDay;
import unwind.feature.Normaliser;
import unwind.param.ParamValues;
import unwind.sim.Decider;
import unwind.sim.PaceBand;
import unwind.strategy.Briefing;
import unwind.strategy.FittedDpStrategy;

/**
 * The policy that a training begins with: fitted to the actions of a dynamic programme on training sessions, at random minutes
 * and random distances from the TWAP line. Where actions are prices that is a {@link ReservationTeacher}, where they are blocks
 * the strategy {@code fitted-dp}.
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
    private final Optional<ReservationTeacher> teacher;
    private final Guide guide;
    private final int updates;
    private final int[] hidden;

    /** What is copied: the action in a session and minute with so many shares sold, the environment being placed there. */
    @FunctionalInterface
    interface Guide {
        /** @return NaN where it has none */
        double action(int index, int minute, int sold);
    }

    private WarmStart(
            ExecutionEnv environment,
            PaceBand band,
            Optional<ReservationTeacher> teacher,
            Guide guide,
            ParamValues agent) {
        SacHyperparameters sac = AgentParams.sac(agent);
        this.environment = environment;
        this.band = band;
        this.teacher = teacher;
        this.guide = guide;
        this.updates = Math.min(agent.integer("warmStartUpdates"), sac.steps());
        this.hidden = sac.netArch();
    }

    /** Empty where it is switched off, where actions are a pace, and where no programme knows the costs. */
    static Optional<WarmStart> of(Prepared prepared, Normaliser normaliser, ExecutionEnv environment) {
        ParamValues agent = prepared.spec().agent();
        if (!agent.flag("warmStart")) {
            return Optional.empty();
        }
        PaceBand band = StrategyCatalog.band(prepared);
        boolean prices = normaliser.action().equals(ActionForms.RESERVATION);
        if (prices && covers(prepared.costs())) {
            ReservationTeacher teacher = teacher(prepared, normaliser, environment);
            Guide guide = guide(environment, teacher);
            return Optional.of(new WarmStart(environment, band, Optional.of(teacher), guide, agent));
        }
        boolean blocks = normaliser.action().startsWith(BlockAction.PREFIX);
        if (blocks && FittedDpStrategy.appliesTo(prepared.costs())) {
            return Optional.of(
                    new WarmStart(environment, band, Optional.empty(), blocks(prepared, environment), agent));
        }
        return Optional.empty();
    }

    /**
     * Whether the programme in prices has a view of a cost that is near enough. Impact that decays is one that it may leave out:
     * at an even pace every share pays the same for the shares before it, whenever it is sold.
     */
    static boolean covers(CostModel costs) {
        return costs.separable() || costs.recovery().isPresent();
    }

    static ReservationTeacher teacher(Prepared prepared, Normaliser normaliser, ExecutionEnv environment) {
        return ReservationTeacher.fit(
                environment.days(), prepared.costs(), StrategyCatalog.band(prepared), normaliser.reservation());
    }

    static FittedDpStrategy fittedDp(Prepared prepared) {
        return new FittedDpStrategy(prepared.train(), prepared.spec().strategies());
    }

    static Guide guide(ExecutionEnv environment, ReservationTeacher teacher) {
        List<TrainingDay> days = environment.days();
        return (index, minute, sold) -> days.get(index).order().horizonMinutes() == teacher.minutes()
                ? teacher.action(days.get(index), minute, sold)
                : Double.NaN;
    }

    private static Guide blocks(Prepared prepared, ExecutionEnv environment) {
        FittedDpStrategy strategy = fittedDp(prepared);
        List<Decider> deciders = environment.days().stream()
                .map(day -> strategy.begin(day.order(), briefing(prepared, day)))
                .toList();
        return (index, minute, sold) -> environment.blockAction(deciders.get(index));
    }

    private static Briefing briefing(Prepared prepared, TrainingDay day) {
        return new Briefing(
                day.liquidity().session().date(),
                day.order().startMinute(),
                day.order().horizonMinutes(),
                day.liquidity().profile(),
                day.liquidity().timing(),
                prepared.costs(),
                StrategyCatalog.band(prepared));
    }

    /** Whose value function may shape the reward. */
    Optional<ReservationTeacher> teacher() {
        return teacher;
    }

    /** The policy of a seed, which decides the first weights and what it is fitted on. */
    PolicyNetwork policy(long seed) {
        return copy(guide, environment, band, updates, hidden, seed);
    }

    static PolicyNetwork copy(
            Guide guide, ExecutionEnv environment, PaceBand band, int updates, int[] hidden, long seed) {
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
            environment.place(index, minute, sold, observations[n]);
            double action = guide.action(index, minute, sold);
            if (!Double.isNaN(action)) {
                actions[n++] = (float) Math.clamp(action, -MOST, MOST);
            }
        }
        return PolicyRegression.fit(hidden, observations, actions, updates, LEARNING_RATE, random);
    }
}
