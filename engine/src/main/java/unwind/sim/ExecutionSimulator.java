package unwind.sim;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import unwind.cost.CostContext;
import unwind.cost.CostModel;
import unwind.cost.CostPart;
import unwind.cost.SessionLiquidity;
import unwind.market.MarketProfile;
import unwind.market.Session;
import unwind.order.Fill;
import unwind.order.OrderType;
import unwind.order.ParentOrder;
import unwind.order.SliceLimits;
import unwind.problem.Problem;

/**
 * The one fill kernel: training, backtest and serving all sell through {@link #step}. A market order of x shares in minute
 * t meets row t's closing quote and pays what the cost model says against that row's mid; what is left in the last minute
 * is sold there. Child orders keep the {@link SliceLimits} of the parent order, which come before the pace band; only the last
 * minute sells beyond them. A limit order rests during the minute after (see {@link LimitDecider}) and is measured against the mid at
 * that minute's end. Reusable and free of allocation while stepping; not thread-safe.
 */
public final class ExecutionSimulator {
    private final CostModel costs;
    private final PaceBand band;
    private final ExecutionState state = new ExecutionState();
    private final double[] parts = new double[CostPart.COUNT];
    private final double[] limitParts = new double[CostPart.COUNT];
    private final LimitFills limits;
    private final OrderTicket ticket = new OrderTicket();
    private final CostContext context;
    private final MarketView view;
    private SessionLiquidity liquidity;
    private int firstRow;
    private int leastInAll;
    private int mostInAll;
    private int marketFilled;
    private int limitFilled;
    private SliceLimits slices = SliceLimits.NONE;
    private boolean limited;
    private int beyondLimits;
    private double limitPriceDollars;

    /** A kernel with {@link LimitRules#DEFAULT}. */
    public ExecutionSimulator(CostModel costs, PaceBand band, SessionLiquidity liquidity) {
        this(costs, band, liquidity, LimitRules.DEFAULT);
    }

    /**
     * @param band corridor to enforce; {@link PaceBand#OFF} for benchmarks
     * @param liquidity the first session; {@link #begin} changes it
     * @param limitRules when resting limit orders count as filled
     */
    public ExecutionSimulator(CostModel costs, PaceBand band, SessionLiquidity liquidity, LimitRules limitRules) {
        this.costs = costs;
        this.band = band;
        this.liquidity = liquidity;
        this.context = new CostContext(liquidity);
        this.limits = new LimitFills(limitRules, liquidity);
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
        return new ParentOrder(order.ticker(), order.shares(), start, minutes, order.limits());
    }

    /** Begins a parent order that {@link #fit} has fitted to the session. */
    public void begin(SessionLiquidity newLiquidity, ParentOrder order) {
        liquidity = newLiquidity;
        Session session = liquidity.session();
        firstRow = order.startMinute() - session.firstMinute();
        slices = order.limits();
        limited = slices.any();
        beyondLimits = 0;
        context.reset(liquidity);
        limits.begin(liquidity);
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
        leastInAll = band.least(next, state.horizon(), state.shares());
        mostInAll = band.most(next, state.horizon(), state.shares());
        int least = Math.max(0, leastInAll - state.sold());
        int most = Math.max(0, mostInAll - state.sold());
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
     * Sells at market in the coming minute, forced into the allowed range, and moves on.
     *
     * @return controllable cost of the minute, dollars
     */
    public double step(int requestedShares) {
        double dollars = sellAtMarket(requestedShares);
        limitFilled = 0;
        state.advance(marketFilled);
        prepareMinute();
        return dollars;
    }

    /**
     * Sells the ticket's market shares in the coming minute, forced into the allowed range, lets its limit shares rest
     * during the minute after it, and moves on. The order that rests is cut so that even filled it keeps the pace band;
     * after the last minute nothing rests.
     *
     * @return controllable cost of the ticket, dollars: of its market shares in this minute and of what its limit fills in
     *     the next, whether or not the next decision may know of it
     */
    public double step(OrderTicket order) {
        int takenFromLimit = Math.max(0, state.unseen() - order.marketShares());
        double dollars = sellAtMarket(order.marketShares());
        state.advance(marketFilled);
        dollars += rest(order.limitShares() - takenFromLimit, order.limitPriceDollars());
        prepareMinute();
        return dollars;
    }

    private double sellAtMarket(int requestedShares) {
        marketFilled = allowedNow(requestedShares);
        if (limited && state.minutesLeft() == 1) {
            beyondLimits = marketFilled - slices.cap(marketFilled, visibleVolume());
        }
        context.moveTo(firstRow + state.minute(), state.soldInFact());
        double dollars = costs.price(context, marketFilled, parts);
        costs.afterMinute(context, marketFilled);
        return dollars;
    }

    /**
     * What {@link #step(int)} would sell of a request in the coming minute: the pace band and the limits of a child order
     * applied, nothing sold. In the last minute that is everything.
     */
    public int allowedNow(int requestedShares) {
        int sold = state.soldInFact();
        int least = Math.max(0, leastInAll - sold);
        int most = Math.max(least, mostInAll - sold);
        int shares = Math.clamp((long) requestedShares - state.unseen(), least, most);
        if (!limited) {
            return shares;
        }
        int left = state.shares() - sold;
        return state.minutesLeft() == 1 ? left : slices.allowed(shares, least, left, visibleVolume());
    }

    /**
     * A decider's order for the coming minute as {@link #step(OrderTicket)} would let it through, nothing sold. It holds as far
     * as the decision can know: a fill that it cannot see yet is taken off the order when it arrives, and an order that
     * meets a quote it has not seen is put above that quote's bid then.
     *
     * @param allowed filled in; its limit is empty for a decider without limits and in the last minute
     */
    public void preview(Decider decider, OrderTicket allowed) {
        ticket.clear();
        allowed.clear();
        if (decider instanceof LimitDecider limitDecider) {
            limitDecider.decide(view, state, ticket);
        } else {
            ticket.market(Math.max(0, decider.shares(view, state)));
        }
        int market = allowedNow(ticket.marketShares());
        allowed.market(market);
        int next = state.minute() + 1;
        if (ticket.limitShares() > 0 && next < state.horizon()) {
            int row = firstRow + state.minute();
            double price = liquidity.timing().lagRows() == 0
                    ? limits.restingPrice(ticket.limitPriceDollars(), row)
                    : limits.onGrid(ticket.limitPriceDollars());
            allowed.limit(mayRest(ticket.limitShares(), next, state.soldInFact() + market), price);
        }
    }

    /** Shares of a limit order that may fill in a minute of the horizon, when so many are sold before it. */
    private int mayRest(int shares, int minute, int sold) {
        int most = Math.max(0, Math.min(shares, band.most(minute + 1, state.horizon(), state.shares()) - sold));
        return limited ? slices.allowed(most, 0, most, Double.POSITIVE_INFINITY) : most;
    }

    /** Volume of the last minute that the decision can see; before the first one that of the training curve. */
    private double visibleVolume() {
        int row = firstRow + state.minute() - liquidity.timing().lagRows();
        if (row >= 0) {
            return liquidity.volumeShares()[row];
        }
        int minute = MarketProfile.clampMinute(liquidity.session().minuteOfDay(firstRow));
        double usual = liquidity.profile().volumeShares()[minute];
        return Double.isFinite(usual) ? usual : Double.POSITIVE_INFINITY;
    }

    /** The minute has advanced: what arrived at the end of the row before fills in the row of the coming minute. */
    private double rest(int shares, double priceDollars) {
        limitFilled = 0;
        if (done() || shares <= 0) {
            return 0;
        }
        int sold = state.soldInFact();
        int row = firstRow + state.minute();
        int allowed = mayRest(shares, state.minute(), sold);
        limitPriceDollars = limits.restingPrice(priceDollars, row - 1);
        limitFilled = allowed <= 0 ? 0 : limits.filled(limitPriceDollars, allowed, row);
        if (limitFilled == 0) {
            return 0;
        }
        context.moveTo(row, sold);
        double postedMid = liquidity.session().mid()[row - 1];
        double dollars = costs.priceLimit(context, limitFilled, limitPriceDollars, postedMid, limitParts);
        state.limitFilled(limitFilled, liquidity.timing().lagRows() == 0);
        return dollars;
    }

    /** Shares that the last step sold at market. */
    public int marketFilled() {
        return marketFilled;
    }

    /** Shares that the last step's limit order fills in the minute after; not for deciders, which may not know it yet. */
    public int limitFilled() {
        return limitFilled;
    }

    /** Plays a whole session. */
    public ExecutionResult run(SessionLiquidity newLiquidity, ParentOrder order, Decider decider) {
        begin(newLiquidity, order);
        List<Fill> fills = new ArrayList<>(Math.min(order.shares(), order.horizonMinutes()));
        while (!done()) {
            int row = firstRow + state.minute();
            decideAndStep(decider);
            if (marketFilled > 0) {
                fills.add(fill(row, marketFilled, OptionalDouble.empty(), parts));
            }
            if (limitFilled > 0) {
                fills.add(fill(row + 1, limitFilled, OptionalDouble.of(limitPriceDollars), limitParts));
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
                costs.fees().dollars(session.date(), order.shares(), order.shares() * arrival),
                beyondLimits);
    }

    private void decideAndStep(Decider decider) {
        if (decider instanceof LimitDecider limitDecider) {
            ticket.clear();
            limitDecider.decide(view, state, ticket);
            step(ticket);
        } else {
            step(decider.shares(view, state));
        }
    }

    private Fill fill(int row, int shares, OptionalDouble limitPrice, double[] costDollars) {
        Session session = liquidity.session();
        boolean limit = limitPrice.isPresent();
        double mid = session.mid()[row];
        double total = 0;
        for (double part : costDollars) {
            total += part;
        }
        return new Fill(
                row,
                session.rowEnd(row),
                shares,
                limit ? OrderType.LIMIT : OrderType.MARKET,
                limitPrice,
                mid - total / shares,
                mid,
                session.bid(0)[row],
                liquidity.sigmaPerMinute()[row],
                limit ? limits.volumeShares(row) : liquidity.volumeShares()[row],
                costDollars.clone());
    }
}
