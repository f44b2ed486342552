package unwind.agent;

import unwind.market.Column;
import unwind.market.MarketProfile;
import unwind.market.Session;
import unwind.sim.MarketView;

/**
 * What a decision table can see of the market: the market variables of Nevmyvaka, Feng and Kearns (2006, section 4.2), read
 * from minute bars through the view that hides the future.
 *
 * <p>Signed volume: they know who started each trade, a bar does not. It is guessed from the bar's price change, either wholly
 * to one side (tick rule: Lee and Ready 1991, "Inferring trade direction from intraday data", Journal of Finance 46(2)) or in
 * part (bulk classification: Easley, Lopez de Prado and O'Hara 2012, "Flow toxicity and liquidity in a high-frequency world",
 * Review of Financial Studies 25(5), eq. 2: a share Phi(return / sigma) of the volume is bought).
 */
public enum MarketVariable {
    /** Half-spread, bps. */
    SPREAD("spread") {
        @Override
        double value(MarketView view, MarketProfile profile, int shares) {
            return view.halfSpreadBps(view.lastRow());
        }
    },
    /** Size at the best bid less size at the best ask over their sum, in [-1, 1]. */
    MISBALANCE("misbalance") {
        @Override
        double value(MarketView view, MarketProfile profile, int shares) {
            double bid = view.bidSize(0, view.lastRow());
            double ask = view.askSize(0, view.lastRow());
            return bid + ask > 0 ? (bid - ask) / (bid + ask) : 0;
        }
    },
    /** What selling the block at once into the displayed book would cost against the mid, bps. */
    IMMEDIATE_COST("immediate-cost") {
        @Override
        double value(MarketView view, MarketProfile profile, int shares) {
            return view.halfSpreadBps(view.lastRow()) + 1e4 * walked(view, shares) / view.mid(view.lastRow());
        }
    },
    /** Volume bought less volume sold in the last minute over the minute's usual volume, bulk classification. */
    SIGNED_VOLUME_BULK("signed-volume-bulk") {
        @Override
        double value(MarketView view, MarketProfile profile, int shares) {
            int row = view.lastRow();
            double sigma = profile.sigmaPerMinute()[MarketProfile.clampMinute(view.minuteOfDay(row))];
            double change = row == 0 ? 0 : Math.log(price(view, row) / price(view, row - 1));
            return relativeVolume(view, profile) * (sigma > 0 ? 2 * normal(change / sigma) - 1 : Math.signum(change));
        }
    },
    /** The same by the tick rule: the whole volume on the side of the last change of price. */
    SIGNED_VOLUME_TICK("signed-volume-tick") {
        @Override
        double value(MarketView view, MarketProfile profile, int shares) {
            int row = view.lastRow();
            while (row > 0 && price(view, row) == price(view, row - 1)) {
                row--;
            }
            double side = row == 0 ? 0 : Math.signum(price(view, row) - price(view, row - 1));
            return relativeVolume(view, profile) * side;
        }
    };

    private static final double ROUND_LOT = 100;

    private final String id;

    MarketVariable(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }

    /** Whether it is computed from traded volume, which some data does not have. */
    public boolean needsVolume() {
        return this == SIGNED_VOLUME_BULK || this == SIGNED_VOLUME_TICK;
    }

    /**
     * The variable in the last visible row, which must exist; NaN where the row does not tell.
     *
     * @param profile statistics frozen with the table
     * @param shares of a block
     */
    abstract double value(MarketView view, MarketProfile profile, int shares);

    private static double price(MarketView view, int row) {
        double close = view.has(Column.CLOSE) ? view.value(Column.CLOSE, row) : Double.NaN;
        return close > 0 ? close : view.mid(row);
    }

    private static double relativeVolume(MarketView view, MarketProfile profile) {
        if (!view.has(Column.VOLUME)) {
            return Double.NaN;
        }
        int row = view.lastRow();
        double usual = profile.volumeShares()[MarketProfile.clampMinute(view.minuteOfDay(row))];
        return view.value(Column.VOLUME, row) / Math.max(1, usual);
    }

    /** Dollars below the best bid per share, the visible book continued by a tick per mean displayed size. */
    private static double walked(MarketView view, int shares) {
        int row = view.lastRow();
        double best = view.bid(0, row);
        double rest = shares;
        double dollars = 0;
        double displayed = 0;
        double below = 0;
        int levels = 0;
        for (int level = 0; level < Session.LEVELS; level++) {
            double size = view.bidSize(level, row);
            double price = view.bid(level, row);
            if (size > 0 && price > 0) {
                below = Math.max(below, best - price);
                double filled = Math.min(rest, size);
                dollars += filled * below;
                rest -= filled;
                displayed += size;
                levels++;
            }
        }
        // An integral instead of a sum of ticks: only its quantiles are used.
        double step = levels > 0 ? displayed / levels : ROUND_LOT;
        dollars += rest * (below + view.tickDollars() * (0.5 + 0.5 * rest / step));
        return dollars / Math.max(1, shares);
    }

    /** Standard normal distribution function (Abramowitz and Stegun 1964, 26.2.17; error below 7.5e-8). */
    static double normal(double x) {
        double t = 1 / (1 + 0.2316419 * Math.abs(x));
        double series =
                t * (0.319381530 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
        double tail = Math.exp(-0.5 * x * x) / Math.sqrt(2 * Math.PI) * series;
        return x >= 0 ? 1 - tail : tail;
    }
}
