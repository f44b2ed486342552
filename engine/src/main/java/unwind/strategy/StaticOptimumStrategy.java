package unwind.strategy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import unwind.cost.CostModel;
import unwind.cost.SessionLiquidity;
import unwind.market.Session;
import unwind.order.ParentOrder;
import unwind.problem.Problem;
import unwind.sim.Decider;
import unwind.sim.PaceBand;

/**
 * The best schedule that is fixed before the open: minimises the mean cost of the training sessions within the pace band.
 * Each minute's cost is averaged over sessions and over neighbouring minutes, since a few sessions say little about a single
 * minute. A learned policy that does not beat it has only learned the intraday shape of the spread.
 */
public final class StaticOptimumStrategy implements Strategy {
    private static final int POOL_MINUTES = 7;

    private final List<SessionLiquidity> training;
    private final Map<Plan, int[]> plans = new ConcurrentHashMap<>();

    private record Plan(int shares, int firstMinute, int horizon, CostModel costs, PaceBand band) {}

    /** @param training sessions to fit on */
    public StaticOptimumStrategy(List<SessionLiquidity> training) {
        this.training = List.copyOf(training);
        if (training.isEmpty()) {
            throw Problem.data(
                    "static-optimum has no training session to fit on.", "Choose a fit range before the test range.");
        }
    }

    @Override
    public String id() {
        return "static-optimum";
    }

    @Override
    public String label() {
        return "Static optimum";
    }

    @Override
    public boolean keepsPaceBand() {
        return true;
    }

    /** Whether the schedule can be optimised minute by minute under these costs. */
    public static boolean appliesTo(CostModel costs) {
        return ScheduleOptimizer.appliesTo(costs);
    }

    @Override
    public Decider begin(ParentOrder order, Briefing briefing) {
        Plan plan = new Plan(
                order.shares(),
                briefing.firstMinuteOfDay(),
                briefing.horizonMinutes(),
                briefing.costs(),
                briefing.band());
        return new ScheduleDecider(plans.computeIfAbsent(plan, this::optimise));
    }

    private int[] optimise(Plan plan) {
        List<Pricing> pricings = new ArrayList<>();
        training.forEach(session -> pricings.add(new Pricing(plan.costs(), session)));
        return ScheduleOptimizer.cheapest(
                plan.costs(),
                (minute, shares) -> meanDollars(pricings, plan.firstMinute() + minute, shares),
                plan.shares(),
                plan.horizon(),
                plan.band());
    }

    private double meanDollars(List<Pricing> pricings, int minuteOfDay, int shares) {
        double sum = 0;
        int n = 0;
        for (int reach = POOL_MINUTES; n == 0 && reach < 2 * Session.FULL_MINUTES; reach *= 2) {
            for (int i = 0; i < pricings.size(); i++) {
                Session session = training.get(i).session();
                int from = Math.max(0, minuteOfDay - reach - session.firstMinute());
                int to = Math.min(session.rows() - 1, minuteOfDay + reach - session.firstMinute());
                for (int row = from; row <= to; row++) {
                    sum += pricings.get(i).scheduleDollars(row, shares);
                    n++;
                }
            }
        }
        return sum / n;
    }
}
