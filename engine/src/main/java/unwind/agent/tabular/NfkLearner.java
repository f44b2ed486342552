package unwind.agent.tabular;

import java.util.ArrayList;
import java.util.List;
import unwind.agent.LimitTable;
import unwind.agent.MarketBins;
import unwind.cost.CostModel;
import unwind.cost.SessionLiquidity;
import unwind.market.Progress;
import unwind.order.ParentOrder;
import unwind.problem.Problem;
import unwind.sim.LimitFillRule;
import unwind.sim.LimitRules;

/**
 * The algorithm of Nevmyvaka, Feng and Kearns (2006, "Reinforcement learning for optimized trade execution", ICML, section
 * 3.2), turned from revenue to cost. Backward in time: with no minute left the market order is all there is; with t minutes
 * left, every recorded minute, every amount left and every action update
 *
 * <pre>c(t, i, o, a) <- n/(n+1) c + 1/(n+1) (immediate cost + min over a' of c(t-1, i', o', a'))</pre>
 *
 * where i' and o' are what is left and what the market looks like a minute later. Every recorded minute serves for every t
 * and i, which is what makes the data go far. Deterministic.
 *
 * <p>Under next-row timing the table is learned as though a decision knew what the last limit filled; in play it learns that
 * one minute later, and the kernel sees to it that nothing is sold twice.
 */
public final class NfkLearner {
    private final List<SessionLiquidity> training;
    private final CostModel costs;
    private final LimitRules rules;
    private final NfkParams params;
    private final int[] lots;
    private final MarketBins bins;

    /**
     * @param training sessions to learn from, of the timing that will be played
     * @param blockShares shares of a block
     * @throws unwind.problem.ProblemException (data) without a training session
     */
    public NfkLearner(
            List<SessionLiquidity> training, CostModel costs, LimitRules rules, NfkParams params, int blockShares) {
        if (training.isEmpty()) {
            throw Problem.data("nfk-q has no training session to learn from.", "Choose an earlier or wider fit range.");
        }
        this.training = List.copyOf(training);
        this.costs = costs;
        this.rules = rules;
        this.params = params;
        this.lots = lots(blockShares, params.levels());
        this.bins = MarketBins.fit(training, params.variables(), params.bins(), blockShares);
    }

    /** Shares of a block of the order: what the even line sells in its minutes, rounded up. */
    public static int blockShares(ParentOrder order, int minutes) {
        int horizon = order.horizonMinutes();
        return (int) Math.clamp(
                Math.ceilDiv((long) order.shares() * Math.min(minutes, horizon), horizon), 1L, order.shares());
    }

    /** {@code nfk-q} under the default fill assumption; the others carry theirs, e.g. {@code nfk-q-touch}. */
    public static String id(LimitFillRule rule) {
        return rule == LimitRules.DEFAULT.rule() ? "nfk-q" : "nfk-q-" + rule.id();
    }

    public static String label(LimitFillRule rule) {
        return "NFK table (" + rule.label() + ")";
    }

    /** Even steps up to the block; fewer than asked for where a step would be less than a share. */
    private static int[] lots(int blockShares, int levels) {
        int n = Math.min(levels, blockShares);
        int[] lots = new int[n];
        for (int i = 0; i < n; i++) {
            lots[i] = (int) Math.round((double) blockShares * (i + 1) / n);
        }
        return lots;
    }

    /** Learns the table and keeps the best action of every state. */
    public LimitTable learn() {
        return learn(Progress.NONE);
    }

    /** @param progress told after every session and every minute left; may throw to cancel: half a table is of no use */
    public LimitTable learn(Progress progress) {
        return table(progress).decisions(bins, rules, params.offsetTicks(), params.leastVisits());
    }

    NfkTable table() {
        return table(Progress.NONE);
    }

    private NfkTable table(Progress progress) {
        int stages = training.size() + params.minutes() + 1;
        List<NfkTrials> trials = new ArrayList<>();
        for (SessionLiquidity day : training) {
            progress.at(trials.size(), stages, "Learning limit prices");
            trials.add(NfkTrials.of(day, costs, rules, bins, params, lots));
        }
        NfkTable table = new NfkTable(params.minutes(), lots, bins.cells(), params.offsetTicks().length + 1);
        for (int left = 0; left <= params.minutes(); left++) {
            progress.at(training.size() + left, stages, "Learning limit prices");
            for (NfkTrials day : trials) {
                for (int row = 0; row < day.rows(); row++) {
                    snapshot(table, day, row, left);
                }
            }
        }
        return table;
    }

    private void snapshot(NfkTable table, NfkTrials day, int row, int left) {
        if (day.cell(row) == MarketBins.NOTHING || (left > 0 && !day.canRest(row))) {
            return;
        }
        for (int level = 0; level < lots.length; level++) {
            learn(table, day, row, left, level, day.cell(row), row + 1 < day.rows() ? day.cell(row + 1) : 0);
            if (day.cell(row) != bins.pooled()) {
                learn(table, day, row, left, level, bins.pooled(), bins.pooled());
            }
        }
    }

    private void learn(NfkTable table, NfkTrials day, int row, int left, int level, int cell, int nextCell) {
        table.update(left, level, cell, 0, day.marketBps(row, level));
        if (left == 0) {
            return;
        }
        for (int action = 0; action < params.offsetTicks().length; action++) {
            int remaining = lots[level] - day.filled(row, level, action);
            double next = table.valueBps(left - 1, remaining, nextCell);
            table.update(left, level, cell, action + 1, day.limitBps(row, level, action) + next);
        }
    }
}
