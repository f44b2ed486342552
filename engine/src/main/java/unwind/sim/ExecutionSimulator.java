package unwind.sim;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import unwind.cost.CostContext;
import unwind.cost.CostModel;
import unwind.cost.CostPart;
import unwind.cost.SessionLiquidity;
import unwind.market.Session;
import unwind.order.Fill;
import unwind.order.OrderType;
import unwind.order.ParentOrder;
import unwind.problem.Problem;

/**
 * The one fill kernel: training, backtest and serving all sell through {@link #step}. A market order of x shares in minute
 * t meets row t's closing quote and pays what the cost model says against that row's mid; what is left in the last minute
 * is sold there. Reusable and free of allocation while stepping; not thread-safe.
 */
public final class ExecutionSimulator {
    private final CostModel costs;
    private final PaceBand band;
    private final ExecutionState state = new ExecutionState();
    private final double[] parts = new double[CostPart.COUNT];
    private final CostContext context;
    private final MarketView view;
    private SessionLiquidity liquidity;
    private int firstRow;

    /**
     * @param band corridor to enforce; {@link PaceBand#OFF} for benchmarks
     * @param liquidity the first session; {@link #begin} changes it
     */
    public ExecutionSimulator(CostModel costs, PaceBand band, SessionLiquidity liquidity) {
        this.costs = costs;
        this.band = band;
        this.liquidity = liquidity;
        this.context = new CostContext(liquidity);
        this.view = new MarketView(liquidity.session(), liquidity.profile(), liquidity.timing());
    }

    /**
     * The order as this session can play it: a start before the data is moved to its first row, a horizon beyond the close
     * is shortened.
     *
     * @throws unwind.problem.ProblemException (usage) when the order starts after the close
     */
    public static ParentOrder fit(ParentOrder order, Session session) {
        int start = Math.max(order.startMinute(), session.firstMinute());
        int minutes = Math.min(order.horizonMinutes() - (start - order.startMinute()), session.closeMinute() - start);
        if (minutes < 1) {
            throw Problem.usage(
                    "The order starts in minute %d, but the session of %s ends in minute %d."
                            .formatted(order.startMinute(), session.date(), session.closeMinute()),
                    "Choose an earlier start.");
        }
        return new ParentOrder(order.ticker(), order.shares(), start, minutes);
    }

    /** Begins a parent order that {@link #fit} has fitted to the session. */
    public void begin(SessionLiquidity newLiquidity, ParentOrder order) {
        liquidity = newLiquidity;
        Session session = liquidity.session();
        firstRow = order.startMinute() - session.firstMinute();
        context.reset(liquidity);
        view.reset(session, liquidity.profile(), liquidity.timing());
        state.reset(order.shares(), order.horizonMinutes());
        prepareMinute();
    }

    /** Puts the order into the middle of its horizon with some shares sold: a random start for training. */
    public void jumpTo(int minute, int sold) {
        state.jumpTo(minute, sold);
        prepareMinute();
    }

    private void prepareMinute() {
        if (done()) {
            return;
        }
        view.moveToFill(firstRow + state.minute());
        int next = state.minute() + 1;
        int least = Math.max(0, band.least(next, state.horizon(), state.shares()) - state.sold());
        int most = Math.max(0, band.most(next, state.horizon(), state.shares()) - state.sold());
        state.allow(least, Math.max(least, most));
    }

    public MarketView view() {
        return view;
    }

    public ExecutionState state() {
        return state;
    }

    public SessionLiquidity liquidity() {
        return liquidity;
    }

    public int firstRow() {
        return firstRow;
    }

    public boolean done() {
        return state.minute() >= state.horizon();
    }

    /**
     * Sells in the coming minute, forced into the allowed range, and moves on.
     *
     * @return controllable cost of the minute, dollars
     */
    public double step(int requestedShares) {
        int shares = Math.clamp(requestedShares, state.leastNow(), state.mostNow());
        context.moveTo(firstRow + state.minute(), state.sold());
        double dollars = costs.price(context, shares, parts);
        costs.afterMinute(context, shares);
        state.advance(shares);
        prepareMinute();
        return dollars;
    }

    /** Plays a whole session. */
    public ExecutionResult run(SessionLiquidity newLiquidity, ParentOrder order, Decider decider) {
        begin(newLiquidity, order);
        List<Fill> fills = new ArrayList<>(Math.min(order.shares(), order.horizonMinutes()));
        while (!done()) {
            int soldBefore = state.sold();
            int row = firstRow + state.minute();
            step(decider.shares(view, state));
            int shares = state.sold() - soldBefore;
            if (shares > 0) {
                fills.add(fill(row, shares));
            }
        }
        Session session = liquidity.session();
        double arrival = session.mid()[firstRow];
        return new ExecutionResult(
                order,
                session.date(),
                firstRow,
                arrival,
                fills,
                costs.fees().dollars(session.date(), order.shares(), order.shares() * arrival));
    }

    private Fill fill(int row, int shares) {
        Session session = liquidity.session();
        double mid = session.mid()[row];
        double total = 0;
        for (double part : parts) {
            total += part;
        }
        return new Fill(
                row,
                session.rowEnd(row),
                shares,
                OrderType.MARKET,
                OptionalDouble.empty(),
                mid - total / shares,
                mid,
                session.bid(0)[row],
                liquidity.sigmaPerMinute()[row],
                liquidity.volumeShares()[row],
                parts.clone());
    }
}
