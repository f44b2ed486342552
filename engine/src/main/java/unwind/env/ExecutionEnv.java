package unwind.env;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import unwind.cost.CostModel;
import unwind.cost.SessionLiquidity;
import unwind.feature.Feature;
import unwind.feature.FeatureTable;
import unwind.feature.Normaliser;
import unwind.feature.ObservationBuilder;
import unwind.order.ParentOrder;
import unwind.param.ParamValues;
import unwind.sim.Decider;
import unwind.sim.ExecutionResult;
import unwind.sim.ExecutionSimulator;
import unwind.sim.LimitRules;
import unwind.sim.OrderTicket;
import unwind.sim.PaceBand;
import unwind.strategy.LargestRemainder;
import unwind.strategy.ScheduleDecider;

/**
 * Selling a parent order as a task for learning: each episode is a random training session from a random minute on. A step
 * is paid by a {@link RewardStructure}, less a penalty on shares that the kernel had to force in the last minute. The end of
 * the horizon is a true end. One instance a thread; stepping allocates nothing.
 */
public final class ExecutionEnv implements Environment {
    private static final double START_SPREAD = 0.5;

    private final List<TrainingDay> days;
    private final ActionForm form;
    private final VisibleMinute minute;
    private final Wish wish = new Wish();
    private final OrderTicket ticket = new OrderTicket();
    private final RewardStructure.Basis[] bases;
    private final PaceBand band;
    private final ExecutionSimulator simulator;
    private final ObservationBuilder observations;
    private final RewardStructure structure;
    private final double terminalPenaltyBps;
    private final boolean randomStart;
    private final int episodeMinutes;

    private RandomGenerator random;
    private int day;
    private int stepsLeft;
    /** Shares sold in this episode and before it, whether or not a decision may know of them. */
    private int soldInFact;

    private double reward;
    private Optional<ReservationTeacher> teacher = Optional.empty();
    private double potential;

    /**
     * @param sessions training sessions
     * @param order as asked for; fitted to each session
     * @param values of {@link EnvParams#PARAMS} (others are ignored)
     */
    public ExecutionEnv(
            List<SessionLiquidity> sessions,
            ParentOrder order,
            CostModel costs,
            PaceBand band,
            Normaliser normaliser,
            ParamValues values,
            RandomGenerator random) {
        this(sessions, order, costs, band, normaliser, values, random, LimitRules.DEFAULT);
    }

    /** @param limitRules when limit orders count as filled, for forms of actions that post some */
    public ExecutionEnv(
            List<SessionLiquidity> sessions,
            ParentOrder order,
            CostModel costs,
            PaceBand band,
            Normaliser normaliser,
            ParamValues values,
            RandomGenerator random,
            LimitRules limitRules) {
        this.days = sessions.stream()
                .map(s -> TrainingDay.of(s, order, costs, band, normaliser))
                .toList();
        this.band = band;
        this.random = random;
        this.simulator = new ExecutionSimulator(costs, band, sessions.get(0), limitRules);
        this.observations = new ObservationBuilder(normaliser, band);
        this.structure = Rewards.of(values);
        this.terminalPenaltyBps = values.number("terminalPenalty");
        this.randomStart = values.flag("randomStart");
        this.episodeMinutes = values.integer("episodeMinutes");
        this.form = ActionForm.of(normaliser);
        ExecutionSimulator benchmark = new ExecutionSimulator(costs, PaceBand.OFF, sessions.get(0));
        this.bases = days.stream().map(d -> basis(benchmark, d)).toArray(RewardStructure.Basis[]::new);
        FeatureTable first = days.get(0).table();
        this.minute = new VisibleMinute(simulator.view(), first.curve(), first.marginalBps()[0]);
    }

    private static RewardStructure.Basis basis(ExecutionSimulator benchmark, TrainingDay day) {
        ParentOrder order = day.order();
        Decider twap = new ScheduleDecider(LargestRemainder.even(order.shares(), order.horizonMinutes()));
        ExecutionResult result = benchmark.run(day.liquidity(), order, twap);
        return new RewardStructure.Basis(order.shares(), result.arrivalPriceDollars(), result.controllableDollars());
    }

    @Override
    public int observationSize() {
        return Feature.COUNT;
    }

    @Override
    public int actionSize() {
        return form.size();
    }

    @Override
    public void reset(RandomGenerator newRandom, float[] observation) {
        random = newRandom;
        day = random.nextInt(days.size());
        ParentOrder order = days.get(day).order();
        simulator.begin(days.get(day).liquidity(), order);
        stepsLeft = order.horizonMinutes();
        if (randomStart) {
            startSomewhere(order);
        }
        soldInFact = simulator.state().sold();
        potential = potential();
        observe(observation);
    }

    /**
     * Shapes the reward of every step by the difference of a potential (Ng, Harada and Russell 1999, equation 2, without
     * discount): what a teacher thinks the shares sold against the line are worth. The total of an episode changes by the
     * potential of its start alone, so the best policy stays the best; but a step is paid at once for what it does to the
     * costs that come later. That holds for every reward structure: the potential is in its units and 0 at the end.
     */
    public void shapeBy(ReservationTeacher newTeacher) {
        teacher = Optional.of(newTeacher);
    }

    private double potential() {
        TrainingDay now = days.get(day);
        RewardStructure.Basis basis = bases[day];
        int shares = simulator.state().shares();
        int horizon = simulator.state().horizon();
        if (teacher.isEmpty() || teacher.get().minutes() != horizon || !(basis.twapDollars() > 0)) {
            return 0;
        }
        int atMinute = simulator.state().minute();
        int sold = simulator.state().sold();
        double mid = now.liquidity().session().mid()[now.firstRow()];
        double worth = 1e-4 * mid * teacher.get().worthBps(now, atMinute, sold);
        double ahead = sold - (double) shares * atMinute / horizon;
        // Where the reward pays TWAP's average for every share sold, what is ahead of the line has had that already.
        return structure.sold(-ahead, -worth, basis);
    }

    /** The sessions it plays, with what is computed once. */
    public List<TrainingDay> days() {
        return days;
    }

    /**
     * Puts an order into the middle of a session, to see what a policy would see there.
     *
     * @param index in {@link #days}
     * @param observation out, {@code [observationSize]}
     */
    public void place(int index, int atMinute, int sold, float[] observation) {
        day = index;
        simulator.begin(days.get(day).liquidity(), days.get(day).order());
        simulator.jumpTo(atMinute, sold);
        observe(observation);
    }

    /** The action of the form {@code blocks} that sells what a decider would, where {@link #place} has put the order. */
    public double blockAction(Decider decider) {
        int shares = decider.shares(simulator.view(), simulator.state());
        return BlockAction.action(simulator.allowedNow(shares), simulator.state());
    }

    /** A random minute with the shares sold near the line, inside the band. */
    private void startSomewhere(ParentOrder order) {
        int horizon = order.horizonMinutes();
        int minute = random.nextInt(Math.max(1, horizon * 10 / 13));
        int least = band.least(minute, horizon, order.shares());
        int most = band.most(minute, horizon, order.shares());
        double line = (double) order.shares() * minute / horizon;
        double width = Math.min(most - least, 0.2 * order.shares());
        int sold = (int) Math.round(line + START_SPREAD * width * (2 * random.nextDouble() - 1));
        if (minute > 0) {
            simulator.jumpTo(minute, Math.clamp(sold, least, most));
        }
        stepsLeft = episodeMinutes;
    }

    private void observe(float[] observation) {
        FeatureTable table = days.get(day).table();
        int row = Math.min(simulator.firstRow() + simulator.state().minute(), table.features().length - 1);
        minute.moveTo(table.curve(), table.marginalBps()[row]);
        observations.build(simulator.view(), simulator.state(), table.features()[row], observation);
    }

    @Override
    public Ending step(float[] action, float[] observation) {
        form.decode(action, minute, simulator.state(), wish);
        // Stochastic rounding keeps the expected shares a smooth function of the action.
        ticket.clear();
        ticket.market((int) Math.floor(wish.marketShares() + random.nextDouble()));
        if (wish.limitShares() > 0) {
            ticket.limit(wish.limitShares(), wish.limitPriceDollars());
        }
        reward = sell();
        double before = potential;
        potential = potential();
        reward += potential - before;
        stepsLeft--;
        observe(observation);
        if (simulator.done()) {
            return Ending.TERMINATED;
        }
        return stepsLeft <= 0 ? Ending.TRUNCATED : Ending.RUNNING;
    }

    /** Sells by the ticket; what the reward structure pays for it, less the terminal penalty. */
    private double sell() {
        RewardStructure.Basis basis = bases[day];
        int row = simulator.firstRow() + simulator.state().minute();
        int asked = ticket.marketShares();
        double dollars = simulator.step(ticket);
        int shares = simulator.marketFilled() + simulator.limitFilled();
        // A limit order fills in the next minute and against its mid: it is held until then.
        int held = basis.shares() - soldInFact - simulator.marketFilled();
        soldInFact += shares;
        double paid = structure.sold(shares, dollars, basis)
                + structure.held(held, days.get(day).liquidity().sigmaPerMinute()[row], basis);
        int forced = simulator.done() ? Math.max(0, simulator.marketFilled() - asked) : 0;
        return paid + structure.sold(0, 1e-4 * terminalPenaltyBps * forced * basis.arrivalDollars(), basis);
    }

    @Override
    public double reward() {
        return reward;
    }
}
