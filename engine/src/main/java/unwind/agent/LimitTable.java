package unwind.agent;

import java.util.Arrays;
import unwind.sim.LimitRules;

/**
 * A learned decision table: for each state (decisions left in the block, share of the block left, cell of the market) either
 * a limit price relative to the ask for all that remains, or the market order. What the Nevmyvaka-Feng-Kearns algorithm
 * leaves; plain data, played by {@link LimitTableStrategy}.
 *
 * @param minutes decisions in a block (their T)
 * @param levels steps in which the block's remaining shares are told apart (their I)
 * @param bins cells of the market
 * @param rules fill assumption it was learned under
 * @param offsetTicks by state, ticks above the ask, or {@link #MARKET}; {@code [minutes x levels x (cells + 1)]}
 * @param costBps expected cost of the block's remaining shares from there on, bps of the block; same shape
 */
public record LimitTable(
        int minutes, int levels, MarketBins bins, LimitRules rules, int[] offsetTicks, double[] costBps)
        implements AgentPolicy {
    /** Instead of an offset: sell all that remains at market. */
    public static final int MARKET = Integer.MIN_VALUE;

    public LimitTable {
        int states = minutes * levels * (bins.cells() + 1);
        if (minutes < 1 || levels < 1 || offsetTicks.length != states || costBps.length != states) {
            throw new IllegalArgumentException("a table of %d x %d x %d states, have %d"
                    .formatted(minutes, levels, bins.cells() + 1, offsetTicks.length));
        }
    }

    /**
     * Place of a state.
     *
     * @param minutesLeft decisions left, from 1 to {@link #minutes}
     * @param level steps of the block that are left, from 1 to {@link #levels}
     * @param cell from 0 to {@code bins.pooled()}
     */
    public int state(int minutesLeft, int level, int cell) {
        return ((minutesLeft - 1) * levels + level - 1) * (bins.cells() + 1) + cell;
    }

    /** Ticks above the ask, or {@link #MARKET}. */
    public int offset(int minutesLeft, int level, int cell) {
        return offsetTicks[state(minutesLeft, level, cell)];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LimitTable t
                && minutes == t.minutes
                && levels == t.levels
                && bins.equals(t.bins)
                && rules.equals(t.rules)
                && Arrays.equals(offsetTicks, t.offsetTicks)
                && Arrays.equals(costBps, t.costBps);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(offsetTicks);
    }
}
