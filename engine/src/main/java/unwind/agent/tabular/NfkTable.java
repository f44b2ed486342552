package unwind.agent.tabular;

import unwind.agent.LimitTable;
import unwind.agent.MarketBins;
import unwind.sim.LimitRules;

/**
 * Costs c(state, action), each the running mean of all that was seen: {@code c <- n/(n+1) c + 1/(n+1) seen} (Nevmyvaka, Feng
 * and Kearns 2006, section 3.2). A state is (decisions left, level of inventory, cell of the market); one more cell holds
 * all markets together. Action 0 is the market order, the others are limit prices.
 */
final class NfkTable {
    private final int minutes;
    private final int[] lots;
    private final int cells;
    private final int actions;
    private final double[] costBps;
    private final int[] visits;

    /** @param lots shares of each level, ascending */
    NfkTable(int minutes, int[] lots, int cells, int actions) {
        this.minutes = minutes;
        this.lots = lots.clone();
        this.cells = cells;
        this.actions = actions;
        this.costBps = new double[(minutes + 1) * lots.length * (cells + 1) * actions];
        this.visits = new int[costBps.length];
    }

    private int at(int minutesLeft, int level, int cell, int action) {
        return ((minutesLeft * lots.length + level) * (cells + 1) + cell) * actions + action;
    }

    /** Takes one observation into the mean. */
    void update(int minutesLeft, int level, int cell, int action, double seenBps) {
        int at = at(minutesLeft, level, cell, action);
        int n = visits[at];
        costBps[at] = n / (n + 1.0) * costBps[at] + 1 / (n + 1.0) * seenBps;
        visits[at] = n + 1;
    }

    double costBps(int minutesLeft, int level, int cell, int action) {
        return costBps[at(minutesLeft, level, cell, action)];
    }

    int visits(int minutesLeft, int level, int cell) {
        // Action 0 is tried wherever any other is.
        return visits[at(minutesLeft, level, cell, 0)];
    }

    /** The cheapest action tried; of equals the first. */
    int best(int minutesLeft, int level, int cell) {
        int best = 0;
        for (int action = 1; action < actions; action++) {
            int at = at(minutesLeft, level, cell, action);
            if (visits[at] > 0 && costBps[at] < costBps[at(minutesLeft, level, cell, best)]) {
                best = action;
            }
        }
        return best;
    }

    /** Cost of going on with some shares left, linear between levels; a cell never seen is worth what all markets are. */
    double valueBps(int minutesLeft, int shares, int cell) {
        if (shares <= 0) {
            return 0;
        }
        int upper = 0;
        while (lots[upper] < shares) {
            upper++;
        }
        int below = upper == 0 ? 0 : lots[upper - 1];
        double weight = (double) (shares - below) / (lots[upper] - below);
        double lower = upper == 0 || weight == 1 ? 0 : levelBps(minutesLeft, upper - 1, cell);
        return weight * levelBps(minutesLeft, upper, cell) + (1 - weight) * lower;
    }

    private double levelBps(int minutesLeft, int level, int cell) {
        int known = visits(minutesLeft, level, cell) > 0 ? cell : cells;
        return costBps[at(minutesLeft, level, known, best(minutesLeft, level, known))];
    }

    /** The best action of every state; cells with fewer than {@code leastVisits} snapshots take that of all markets. */
    LimitTable decisions(MarketBins bins, LimitRules rules, int[] offsetTicks, int leastVisits) {
        int states = minutes * lots.length * (cells + 1);
        int[] offsets = new int[states];
        double[] costs = new double[states];
        int state = 0;
        for (int left = 1; left <= minutes; left++) {
            for (int level = 0; level < lots.length; level++) {
                for (int cell = 0; cell <= cells; cell++, state++) {
                    int known = visits(left, level, cell) >= leastVisits ? cell : cells;
                    int best = best(left, level, known);
                    offsets[state] = best == 0 ? LimitTable.MARKET : offsetTicks[best - 1];
                    costs[state] = costBps[at(left, level, known, best)];
                }
            }
        }
        return new LimitTable(minutes, lots.length, bins, rules, offsets, costs);
    }
}
