package unwind.strategy;

import java.util.List;
import unwind.cost.CostModel;
import unwind.cost.SessionLiquidity;
import unwind.order.ParentOrder;
import unwind.param.ParamSet;
import unwind.param.ParamSpec;
import unwind.param.ParamValues;
import unwind.problem.Problem;
import unwind.sim.ExecutionSimulator;
import unwind.sim.ExecutionState;
import unwind.sim.LimitDecider;
import unwind.sim.LimitFillRule;
import unwind.sim.LimitRules;
import unwind.sim.MarketView;
import unwind.sim.OrderTicket;
import unwind.sim.PaceBand;

/**
 * One limit price for all that remains, and a market order at the end: the static rival of Nevmyvaka, Feng and Kearns
 * (2006, "Reinforcement learning for optimized trade execution", section 4), here in blocks of a few minutes. A block's
 * price is the best visible ask plus an offset when the block begins, and is left until the block ends; then what the even
 * line asks for by then and is not sold goes to market. One offset for the whole day, fitted on training sessions.
 *
 * @param blockMinutes minutes of a block, at least 1
 * @param offsetTicks ticks above the best ask; negative is inside the spread, where the kernel keeps it above the bid
 * @param limitRules fill assumption; it decides the sign of what limit orders earn and is therefore in the name
 */
public record SubmitAndLeaveStrategy(int blockMinutes, int offsetTicks, LimitRules limitRules) implements Strategy {
    private static final String BLOCK = "salBlockMinutes";

    public static final ParamSet PARAMS = ParamSet.of(
            "strategy submit-and-leave",
            ParamSpec.integer(
                    BLOCK,
                    "Submit and leave block",
                    "min",
                    1,
                    390,
                    5,
                    "Strategies",
                    "How long it leaves a limit price before what the even line asks for goes to market. Long blocks fill more "
                            + "and need a pace band that lets them."));

    /** Offsets that {@link #fit} tries, ticks from the best ask. */
    private static final int[] OFFSETS = {-3, -2, -1, 0, 1, 2, 3, 5, 8, 12};

    public SubmitAndLeaveStrategy {
        if (blockMinutes < 1) {
            throw new IllegalArgumentException("a block has at least one minute, have " + blockMinutes);
        }
    }

    /**
     * Fitted on training sessions.
     *
     * @param values of {@link #PARAMS} and {@link LimitRules#PARAMS}
     * @throws unwind.problem.ProblemException (data) without a training session
     */
    public static SubmitAndLeaveStrategy fit(
            LimitFillRule rule,
            ParamValues values,
            List<SessionLiquidity> training,
            ParentOrder order,
            CostModel costs,
            PaceBand band) {
        return fit(values.integer(BLOCK), LimitRules.of(rule, values), training, order, costs, band);
    }

    /**
     * The offset that is cheapest on the training sessions, played through the kernel under the same fill assumption.
     *
     * @throws unwind.problem.ProblemException (data) without a training session
     */
    static SubmitAndLeaveStrategy fit(
            int blockMinutes,
            LimitRules limitRules,
            List<SessionLiquidity> training,
            ParentOrder order,
            CostModel costs,
            PaceBand band) {
        if (training.isEmpty()) {
            throw Problem.data(
                    "submit-and-leave has no training session to fit on.", "Choose a fit range before the test range.");
        }
        ExecutionSimulator simulator = new ExecutionSimulator(costs, band, training.get(0), limitRules);
        SubmitAndLeaveStrategy best = new SubmitAndLeaveStrategy(blockMinutes, 0, limitRules);
        double least = Double.POSITIVE_INFINITY;
        for (int offset : OFFSETS) {
            SubmitAndLeaveStrategy candidate = new SubmitAndLeaveStrategy(blockMinutes, offset, limitRules);
            double bps = candidate.totalBps(simulator, training, order);
            if (bps < least) {
                least = bps;
                best = candidate;
            }
        }
        return best;
    }

    private double totalBps(ExecutionSimulator simulator, List<SessionLiquidity> training, ParentOrder order) {
        OrderTicket ticket = new OrderTicket();
        double bps = 0;
        for (SessionLiquidity day : training) {
            ParentOrder fitted = ExecutionSimulator.fit(order, day.session());
            simulator.begin(day, fitted);
            LimitDecider decider = decider(fitted.shares(), fitted.horizonMinutes());
            double dollars = 0;
            while (!simulator.done()) {
                ticket.clear();
                decider.decide(simulator.view(), simulator.state(), ticket);
                dollars += simulator.step(ticket);
            }
            bps += dollars / day.session().mid()[simulator.firstRow()];
        }
        return bps;
    }

    /** {@code submit-and-leave} under the default assumption; the others carry theirs, e.g. {@code submit-and-leave-touch}. */
    @Override
    public String id() {
        return id(limitRules.rule());
    }

    public static String id(LimitFillRule rule) {
        return rule == LimitRules.DEFAULT.rule() ? "submit-and-leave" : "submit-and-leave-" + rule.id();
    }

    @Override
    public String label() {
        return "Submit & leave (" + limitRules.rule().label() + ")";
    }

    @Override
    public boolean keepsPaceBand() {
        return true;
    }

    @Override
    public LimitDecider begin(ParentOrder order, Briefing briefing) {
        return decider(order.shares(), briefing.horizonMinutes());
    }

    private LimitDecider decider(int shares, int horizonMinutes) {
        int[] soldByTwap = LargestRemainder.even(shares, horizonMinutes);
        for (int k = 1; k < horizonMinutes; k++) {
            soldByTwap[k] += soldByTwap[k - 1];
        }
        return new BlockDecider(blockMinutes, offsetTicks, soldByTwap);
    }

    /** Blocks end at minutes T, 2T, ...: the decision that ends one posts the limit of the next. */
    private static final class BlockDecider implements LimitDecider {
        private final int blockMinutes;
        private final int offsetTicks;
        private final int[] soldByTwap;
        private double priceDollars = Double.NaN;

        BlockDecider(int blockMinutes, int offsetTicks, int[] soldByTwap) {
            this.blockMinutes = blockMinutes;
            this.offsetTicks = offsetTicks;
            this.soldByTwap = soldByTwap;
        }

        @Override
        public void decide(MarketView view, ExecutionState state, OrderTicket ticket) {
            int minute = state.minute();
            int behind = 0;
            if (minute % blockMinutes == 0) {
                behind = minute == 0 ? 0 : Math.max(0, soldByTwap[minute] - state.sold());
                ticket.market(behind);
                priceDollars = Double.NaN;
            }
            if (Double.isNaN(priceDollars) && view.lastRow() >= 0) {
                priceDollars = view.ask(0, view.lastRow()) + offsetTicks * view.tickDollars();
            }
            int end = Math.min((minute / blockMinutes + 1) * blockMinutes, soldByTwap.length - 1);
            int wanted = soldByTwap[end] - state.sold() - behind;
            if (wanted > 0 && priceDollars > 0) {
                ticket.limit(wanted, priceDollars);
            }
        }
    }
}
