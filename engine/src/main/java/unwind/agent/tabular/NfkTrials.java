package unwind.agent.tabular;

import unwind.agent.MarketBins;
import unwind.cost.CostModel;
import unwind.cost.SessionLiquidity;
import unwind.market.Session;
import unwind.order.ParentOrder;
import unwind.sim.ExecutionSimulator;
import unwind.sim.LimitRules;
import unwind.sim.MarketView;
import unwind.sim.OrderTicket;
import unwind.sim.PaceBand;

/**
 * What every action would have done in every minute of one training session, with every amount left: simulated through the
 * fill kernel, once, because recorded minutes do not answer to our orders (the paper's low-impact assumption) and so do not
 * depend on how much time is left.
 */
final class NfkTrials {
    private final int rows;
    private final int actions;
    private final int levels;
    /** Cell of the market when the order is decided that meets a row; {@link MarketBins#NOTHING} before anything is seen. */
    private final int[] cells;
    /** Dollars against the row's mid of selling a level at market, {@code [row][level]}, over the block's value, bps. */
    private final float[] marketBps;
    /** The same of a limit that rests in the next row, {@code [row][level][action]}, by the reference. */
    private final float[] limitBps;
    /** Shares that it fills. */
    private final int[] filled;

    private NfkTrials(int rows, int levels, int actions) {
        this.rows = rows;
        this.levels = levels;
        this.actions = actions;
        this.cells = new int[rows];
        this.marketBps = new float[rows * levels];
        this.limitBps = new float[rows * levels * actions];
        this.filled = new int[rows * levels * actions];
    }

    /**
     * @param lots shares of each level, {@code [levels]}, ascending; the last is the block
     */
    static NfkTrials of(
            SessionLiquidity day, CostModel costs, LimitRules rules, MarketBins bins, NfkParams params, int[] lots) {
        NfkTrials trials = new NfkTrials(day.session().rows(), lots.length, params.offsetTicks().length);
        Kernel kernel = new Kernel(day, costs, rules, lots[lots.length - 1]);
        MarketView view = MarketView.over(day.session(), day.profile(), day.timing());
        for (int row = 0; row < trials.rows; row++) {
            view.moveToFill(row);
            trials.cells[row] = bins.cell(view, day.profile());
            for (int level = 0; level < lots.length; level++) {
                trials.marketBps[row * lots.length + level] = (float) kernel.market(row, lots[level]);
                if (view.lastRow() >= 0 && row + 1 < trials.rows) {
                    trials.limits(kernel, view, row, level, lots[level], params);
                }
            }
        }
        return trials;
    }

    private void limits(Kernel kernel, MarketView view, int row, int level, int shares, NfkParams params) {
        double ask = view.ask(0, view.lastRow());
        int[] offsets = params.offsetTicks();
        for (int action = 0; action < actions; action++) {
            int at = (row * levels + level) * actions + action;
            double price = Math.max(ask + offsets[action] * view.tickDollars(), view.tickDollars());
            double bps = kernel.limit(row, shares, price);
            // Against the mid at the start, a minute's drift is charged on all that was left when it began.
            limitBps[at] =
                    (float) (params.costAgainst() == NfkParams.Reference.START ? bps + kernel.drift(row, shares) : bps);
            filled[at] = kernel.filled();
        }
    }

    int rows() {
        return rows;
    }

    int cell(int row) {
        return cells[row];
    }

    /** Whether a limit decided with this row can rest in the next one. */
    boolean canRest(int row) {
        return row + 1 < rows && cells[row] != MarketBins.NOTHING;
    }

    double marketBps(int row, int level) {
        return marketBps[row * levels + level];
    }

    double limitBps(int row, int level, int action) {
        return limitBps[(row * levels + level) * actions + action];
    }

    int filled(int row, int level, int action) {
        return filled[(row * levels + level) * actions + action];
    }

    /** The fill kernel with a block as the parent order, put where the block would be. */
    private static final class Kernel {
        private final ExecutionSimulator simulator;
        private final SessionLiquidity day;
        private final ParentOrder block;
        private final OrderTicket ticket = new OrderTicket();

        Kernel(SessionLiquidity day, CostModel costs, LimitRules rules, int shares) {
            Session session = day.session();
            this.day = day;
            this.simulator = new ExecutionSimulator(costs, PaceBand.OFF, day, rules);
            this.block = new ParentOrder(session.ticker(), shares, session.firstMinute(), session.rows());
        }

        private void put(int row, int left) {
            // Anew each time: a cost model with memory must not remember what was only tried.
            simulator.begin(day, block);
            simulator.jumpTo(row, block.shares() - left);
        }

        double market(int row, int shares) {
            put(row, shares);
            return bps(row, simulator.step(shares));
        }

        double limit(int row, int shares, double price) {
            put(row, shares);
            ticket.clear();
            return bps(row, simulator.step(ticket.limit(shares, price)));
        }

        double drift(int row, int shares) {
            double[] mid = day.session().mid();
            return bps(row, shares * (mid[row] - mid[row + 1]));
        }

        int filled() {
            return simulator.limitFilled();
        }

        private double bps(int row, double dollars) {
            return 1e4 * dollars / (block.shares() * day.session().mid()[row]);
        }
    }
}
