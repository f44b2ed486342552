package unwind.env;

import java.util.List;
import unwind.cost.CostModel;
import unwind.cost.SessionLiquidity;
import unwind.market.MarketProfile;
import unwind.order.ParentOrder;
import unwind.sim.ExecutionSimulator;
import unwind.sim.ExecutionState;
import unwind.sim.LimitRules;
import unwind.sim.MarketView;
import unwind.sim.OrderTicket;
import unwind.sim.PaceBand;

/**
 * A pace and a price: the first number means what it means to an agent that sells at market, the second is a limit price.
 * Below {@value #MARKET_BELOW} no limit rests and the first number decides, so that every policy of the market agent is one of
 * these. Above it nothing is sold at market beyond what the pace band forces; {@code 2 exp(1.5 b)} times the even pace rests at
 * {@code mid x (1 + centre x exp(1.5 a))}, rounded up to a tick and above the bid, with b the first number and a the second: the
 * wider the spread, the further below the ask. Few shares a minute, because what many shares at one price earn or lose is the
 * drift of one minute. The centre is the best single distance on training sessions, where an untrained policy begins.
 *
 * @param base what the first number means
 * @param centreBps distance from the mid at a = 0, bps, positive
 */
public record LimitAction(ActionForm base, double centreBps) implements ActionForm {
    /** What the ids of these forms begin with; the base's id and the centre follow. */
    public static final String PREFIX = "limit:";

    static final float MARKET_BELOW = -0.5f;
    private static final double EXPONENT = 1.5;
    /** Distances that {@link #centre} tries, in median half-spreads of the training sessions. */
    private static final double[] TRIED = {0.25, 0.5, 0.75, 1, 1.5, 2, 3, 5, 8};

    public LimitAction {
        if (!(centreBps > 0 && centreBps < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "a limit price needs a positive distance from the mid, have " + centreBps);
        }
    }

    /** The id of a form: {@code limit:pace:1.25}. */
    public static String id(String base, double centreBps) {
        return PREFIX + base + ":" + centreBps;
    }

    @Override
    public int size() {
        return 1 + base.size();
    }

    @Override
    public boolean postsLimits() {
        return true;
    }

    @Override
    public void decode(float[] action, VisibleMinute minute, ExecutionState state, Wish wish) {
        MarketView view = minute.view();
        if (action[base.size()] < MARKET_BELOW || view.lastRow() < 0) {
            base.decode(action, minute, state, wish);
            return;
        }
        wish.market(0);
        wish.limit(shares(action[0], state), price(view, centreBps * Math.exp(EXPONENT * action[base.size()])));
    }

    /** Shares to rest; at 0 twice the even pace, since about half of the minutes fill. */
    private static int shares(double action, ExecutionState state) {
        double pace = (double) state.sharesLeft() / state.minutesLeft();
        return (int) Math.min(state.sharesLeft(), Math.ceil(2 * Math.exp(EXPONENT * action) * pace));
    }

    private static double price(MarketView view, double distanceBps) {
        return view.mid(view.lastRow()) * (1 + 1e-4 * distanceBps);
    }

    /**
     * The single distance that is cheapest on training sessions when twice the even pace rests at it.
     *
     * @return bps of the mid
     */
    public static double centre(
            List<SessionLiquidity> training, ParentOrder order, CostModel costs, PaceBand band, LimitRules rules) {
        MarketProfile profile = training.get(0).profile();
        double half = Math.max(1e-3, profile.pooledHalfSpreadBps(0.5));
        ExecutionSimulator simulator = new ExecutionSimulator(costs, band, training.get(0), rules);
        double best = half;
        double least = Double.POSITIVE_INFINITY;
        for (double multiple : TRIED) {
            double bps = 0;
            for (SessionLiquidity day : training) {
                bps += played(simulator, day, order, multiple * half);
            }
            if (bps < least) {
                least = bps;
                best = multiple * half;
            }
        }
        return best;
    }

    private static double played(
            ExecutionSimulator simulator, SessionLiquidity day, ParentOrder order, double distanceBps) {
        OrderTicket ticket = new OrderTicket();
        simulator.begin(day, ExecutionSimulator.fit(order, day.session()));
        double dollars = 0;
        while (!simulator.done()) {
            ticket.clear();
            if (simulator.view().lastRow() >= 0) {
                ticket.limit(shares(0, simulator.state()), price(simulator.view(), distanceBps));
            }
            dollars += simulator.step(ticket);
        }
        return dollars / day.session().mid()[simulator.firstRow()];
    }
}
