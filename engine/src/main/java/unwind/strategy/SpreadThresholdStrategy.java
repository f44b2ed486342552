package unwind.strategy;

import java.util.List;
import unwind.cost.CostModel;
import unwind.cost.SessionLiquidity;
import unwind.market.MarketProfile;
import unwind.market.Session;
import unwind.order.ParentOrder;
import unwind.problem.Problem;
import unwind.sim.Decider;
import unwind.sim.ExecutionSimulator;
import unwind.sim.ExecutionState;
import unwind.sim.MarketView;
import unwind.sim.PaceBand;

/**
 * Sells a multiple of the even pace while the last visible half-spread is below a quantile of the training spreads, and
 * waits otherwise (the pace band sees to the rest). Quantile and multiple are fitted on training sessions. The bar for
 * "learned something": two parameters, no network.
 *
 * @param quantile probability of the training quantile below which it sells
 * @param multiple of the even pace (shares left / minutes left)
 */
public record SpreadThresholdStrategy(double quantile, double multiple) implements Strategy {
    private static final double[] MULTIPLES = {1.5, 2, 3, 5, 8, 12, 20};

    /** Fits both parameters by trying all combinations on the training sessions through the kernel. */
    public static SpreadThresholdStrategy fit(
            List<SessionLiquidity> training, ParentOrder order, CostModel costs, PaceBand band) {
        if (training.isEmpty()) {
            throw Problem.data(
                    "spread-threshold has no training session to fit on.", "Choose a fit range before the test range.");
        }
        ExecutionSimulator simulator = new ExecutionSimulator(costs, band, training.get(0));
        SpreadThresholdStrategy best = new SpreadThresholdStrategy(0.5, 2);
        double least = Double.POSITIVE_INFINITY;
        for (double quantile : MarketProfile.QUANTILES) {
            for (double multiple : MULTIPLES) {
                SpreadThresholdStrategy candidate = new SpreadThresholdStrategy(quantile, multiple);
                double bps = candidate.totalBps(simulator, training, order);
                if (bps < least) {
                    least = bps;
                    best = candidate;
                }
            }
        }
        return best;
    }

    private double totalBps(ExecutionSimulator simulator, List<SessionLiquidity> training, ParentOrder order) {
        double bps = 0;
        for (SessionLiquidity day : training) {
            Session session = day.session();
            simulator.begin(day, ExecutionSimulator.fit(order, session));
            Decider decider = decider(day.profile());
            double dollars = 0;
            while (!simulator.done()) {
                dollars += simulator.step(decider.shares(simulator.view(), simulator.state()));
            }
            bps += dollars / session.mid()[simulator.firstRow()];
        }
        return bps;
    }

    @Override
    public String id() {
        return "spread-threshold";
    }

    @Override
    public String label() {
        return "Spread threshold";
    }

    @Override
    public boolean keepsPaceBand() {
        return true;
    }

    @Override
    public Decider begin(ParentOrder order, Briefing briefing) {
        return decider(briefing.profile());
    }

    private Decider decider(MarketProfile profile) {
        double thresholdBps = profile.pooledHalfSpreadBps(quantile);
        return (view, state) -> decide(view, state, thresholdBps);
    }

    private int decide(MarketView view, ExecutionState state, double thresholdBps) {
        double pace = (double) state.sharesLeft() / state.minutesLeft();
        int last = view.lastRow();
        if (last < 0) {
            return (int) Math.round(pace);
        }
        // A relative hair above the quantile: on a one-tick name the spread equals it most of the time.
        boolean tight = view.halfSpreadBps(last) <= thresholdBps * (1 + 1e-9);
        return tight ? (int) Math.ceil(multiple * pace) : 0;
    }
}
