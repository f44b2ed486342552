package unwind.agent;

import java.util.Map;
import unwind.market.MarketProfile;
import unwind.order.ParentOrder;
import unwind.problem.Problem;
import unwind.sim.ExecutionState;
import unwind.sim.LimitDecider;
import unwind.sim.LimitRules;
import unwind.sim.MarketView;
import unwind.sim.OrderTicket;
import unwind.strategy.Briefing;
import unwind.strategy.LargestRemainder;
import unwind.strategy.Strategy;

/**
 * Plays a {@link LimitTable} within blocks of its minutes: a block is to sell what the even line asks for by its end. Every
 * minute the table names the price at which all that remains of the block rests, or the market order; what is left when the
 * block ends goes to market, and the same decision posts the next block's first limit. So it stays near the TWAP line and
 * inside any pace band that a block fits into.
 *
 * @param id {@code nfk-q}, followed by the fill assumption where it is not the default
 * @param profiles statistics frozen with the table, by ticker; a ticker without one is refused
 */
public record LimitTableStrategy(String id, String label, LimitTable table, Map<String, MarketProfile> profiles)
        implements Strategy {
    public LimitTableStrategy {
        profiles = Map.copyOf(profiles);
    }

    @Override
    public boolean keepsPaceBand() {
        return true;
    }

    @Override
    public LimitRules limitRules() {
        return table.rules();
    }

    @Override
    public LimitDecider begin(ParentOrder order, Briefing briefing) {
        MarketProfile profile = profiles.get(order.ticker());
        if (profile == null) {
            throw Problem.usage(
                    "The model of %s was not trained on %s.".formatted(label, order.ticker()),
                    "It knows " + String.join(", ", profiles.keySet()) + ".");
        }
        int[] soldByTwap = LargestRemainder.even(order.shares(), briefing.horizonMinutes());
        for (int k = 1; k < soldByTwap.length; k++) {
            soldByTwap[k] += soldByTwap[k - 1];
        }
        return new TableDecider(table, profile, soldByTwap);
    }

    /** Blocks end at minutes T, 2T, ... and in the last minute. */
    private static final class TableDecider implements LimitDecider {
        private final LimitTable table;
        private final MarketProfile profile;
        private final int[] soldByTwap;

        TableDecider(LimitTable table, MarketProfile profile, int[] soldByTwap) {
            this.table = table;
            this.profile = profile;
            this.soldByTwap = soldByTwap;
        }

        @Override
        public void decide(MarketView view, ExecutionState state, OrderTicket ticket) {
            int minute = state.minute();
            int start = minute / table.minutes() * table.minutes();
            int end = Math.min(start + table.minutes(), soldByTwap.length - 1);
            int before = start == 0 ? 0 : soldByTwap[start];
            int behind = minute == start ? Math.max(0, before - state.sold()) : 0;
            int wanted = soldByTwap[end] - state.sold() - behind;
            if (behind > 0) {
                ticket.market(behind);
            }
            int cell = table.bins().cell(view, profile);
            if (wanted <= 0 || cell == MarketBins.NOTHING || end == minute) {
                return;
            }
            // In shares of this block, which is larger on a half day than the one the table was learned with.
            int block = Math.max(1, soldByTwap[end] - before);
            int level = Math.clamp(Math.ceilDiv((long) wanted * table.levels(), block), 1, table.levels());
            int offset = table.offset(end - minute, level, cell);
            if (offset == LimitTable.MARKET) {
                ticket.market(behind + wanted);
            } else {
                double price = view.ask(0, view.lastRow()) + offset * view.tickDollars();
                ticket.limit(wanted, Math.max(price, view.tickDollars()));
            }
        }
    }
}
