package unwind.strategy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import unwind.cost.CostModel;
import unwind.cost.SessionLiquidity;
import unwind.market.Session;
import unwind.order.ParentOrder;
import unwind.order.SliceLimits;
import unwind.param.ParamSet;
import unwind.param.ParamValues;
import unwind.problem.Problem;
import unwind.sim.Decider;
import unwind.sim.ExecutionSimulator;
import unwind.sim.PaceBand;

/**
 * A dynamic programme fitted on training sessions, without a network: backward induction over (minutes left, shares sold on
 * a grid within the pace band, bin of the visible half-spread and depth), as Bertsimas and Lo (1998), "Optimal control of
 * execution costs", Journal of Financial Markets 1(1), with costs and transitions counted rather than assumed. Use it as the
 * bar for a learned policy: it sees through the same view and plays by the same rules, and everything in it can be looked
 * up. Where it beats the network, the network has not learned what the data shows.
 *
 * <p>The grid is one share while the corridor is at most {@value #STEPS} shares wide, else the lot that makes it so. Costs
 * come from the kernel's own cost model in units of the mid; only models in which a minute's cost depends on that minute
 * alone. Deterministic.
 */
public final class FittedDpStrategy implements Strategy {
    private static final int STEPS = 300;
    private static final int[] WINDOWS = {1, 5, 15};

    /** Bins, window and pooling. */
    public static final ParamSet PARAMS = DpParams.SET;

    private final List<SessionLiquidity> training;
    private final DpParams params;
    private final Map<Plan, DpPolicy> policies = new ConcurrentHashMap<>();

    private record Plan(int shares, int firstMinute, int horizon, SliceLimits limits, CostModel costs, PaceBand band) {}

    /**
     * @param training sessions to fit on, of the timing that will be played
     * @param values of {@link #PARAMS}
     */
    public FittedDpStrategy(List<SessionLiquidity> training, ParamValues values) {
        this(training, DpParams.of(values));
    }

    FittedDpStrategy(List<SessionLiquidity> training, DpParams params) {
        this.training = List.copyOf(training);
        this.params = params;
        if (training.isEmpty()) {
            throw Problem.data(
                    "fitted-dp has no training session to fit on.", "Choose a fit range before the test range.");
        }
    }

    @Override
    public String id() {
        return "fitted-dp";
    }

    @Override
    public String label() {
        return "Fitted DP";
    }

    @Override
    public boolean keepsPaceBand() {
        return true;
    }

    /** Whether a minute's cost depends on that minute alone, as the induction needs. */
    public static boolean appliesTo(CostModel costs) {
        return costs.separable();
    }

    @Override
    public Decider begin(ParentOrder order, Briefing briefing) {
        Plan plan = new Plan(
                order.shares(),
                briefing.firstMinuteOfDay(),
                briefing.horizonMinutes(),
                order.limits(),
                briefing.costs(),
                briefing.band());
        return policies.computeIfAbsent(plan, this::fit);
    }

    private DpPolicy fit(Plan plan) {
        int[] windows = params.spreadMinutes() > 0 ? new int[] {params.spreadMinutes()} : WINDOWS;
        List<DpPolicy> candidates = fit(plan, windows);
        DpPolicy best = candidates.get(0);
        double least = candidates.size() == 1 ? 0 : trainingCost(best, plan);
        for (DpPolicy candidate : candidates.subList(1, candidates.size())) {
            double cost = trainingCost(candidate, plan);
            if (cost < least) {
                least = cost;
                best = candidate;
            }
        }
        return best;
    }

    private List<DpPolicy> fit(Plan plan, int[] windows) {
        List<DpSignal> signals = Arrays.stream(windows)
                .mapToObj(minutes -> DpSignal.fit(training, params.withSpreadMinutes(minutes)))
                .toList();
        int lot = BandGrid.lot(plan.shares(), plan.horizon(), plan.band(), STEPS);
        BandGrid grid = new BandGrid(plan.shares(), plan.horizon(), plan.band(), lot);
        List<DpModel> models = DpModel.fit(training, plan.costs(), signals, grid, plan.firstMinute(), params);
        return IntStream.range(0, windows.length)
                .mapToObj(i -> DpPolicy.solve(models.get(i), signals.get(i), grid))
                .toList();
    }

    private static ParentOrder order(String ticker, Plan plan) {
        return new ParentOrder(ticker, plan.shares(), plan.firstMinute(), plan.horizon(), plan.limits());
    }

    /** Cost on the training sessions through the kernel, in units of the mid; sessions with another horizon left out. */
    private double trainingCost(DpPolicy policy, Plan plan) {
        ExecutionSimulator simulator = new ExecutionSimulator(plan.costs(), plan.band(), training.get(0));
        double cost = 0;
        for (SessionLiquidity day : training) {
            Session session = day.session();
            if (session.firstMinute() > plan.firstMinute()
                    || session.closeMinute() < plan.firstMinute() + plan.horizon()) {
                continue;
            }
            simulator.begin(day, order(session.ticker(), plan));
            double dollars = 0;
            while (!simulator.done()) {
                dollars += simulator.step(policy.shares(simulator.view(), simulator.state()));
            }
            cost += dollars / session.mid()[simulator.firstRow()];
        }
        return cost;
    }
}
