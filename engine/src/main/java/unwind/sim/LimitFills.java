package unwind.sim;

import unwind.cost.SessionLiquidity;
import unwind.market.Column;
import unwind.market.Session;

/**
 * How much of a sell limit fills while it rests during one row's minute, under one {@link LimitFillRule}.
 *
 * <p>The highest price of the minute is its traded high; without one the highest bid; without that the row's closing bid,
 * which misses fills but invents none. The volume is what the data says traded (none known: no fill), or the cost model's
 * proxy where the data has no volume at all.
 *
 * <p><b>Volume at or above p</b> is not in a bar. The n = (high - low) / tick + 1 prices of the minute are given weights in
 * two ways, all equal and falling linearly from the middle to both ends, and the smaller of the two shares at or above p
 * counts: prices near a high trade little.
 */
final class LimitFills {
    /** Prices closer than this, in ticks, are the same price. */
    private static final double SAME = 1e-4;
    /** Displayed size to assume where neither the row nor the training sessions show one. */
    private static final double ROUND_LOT = 100;

    private final LimitRules rules;
    private SessionLiquidity liquidity;
    private Session session;
    private double[] high;
    private double[] volume;
    private double tick;

    LimitFills(LimitRules rules, SessionLiquidity first) {
        this.rules = rules;
        this.liquidity = first;
        this.session = first.session();
        this.high = highs(session);
        this.volume = volumes(first);
        this.tick = session.tickDollars();
    }

    void begin(SessionLiquidity newLiquidity) {
        liquidity = newLiquidity;
        session = newLiquidity.session();
        high = highs(session);
        volume = volumes(newLiquidity);
        tick = session.tickDollars();
    }

    private static double[] highs(Session session) {
        if (session.has(Column.HIGH)) {
            return session.column(Column.HIGH);
        }
        return session.has(Column.BID_HIGH) ? session.column(Column.BID_HIGH) : session.bid(0);
    }

    private static double[] volumes(SessionLiquidity liquidity) {
        Session session = liquidity.session();
        return session.has(Column.VOLUME) ? session.column(Column.VOLUME) : liquidity.volumeShares();
    }

    /** Lowest price of the minute, dollars; NaN where it is not known. */
    private double low(int row) {
        if (session.has(Column.LOW)) {
            return session.column(Column.LOW)[row];
        }
        double other = session.has(Column.ASK_LOW) ? session.column(Column.ASK_LOW)[row] : session.bid(0)[row - 1];
        return Math.min(high[row], other);
    }

    /** The price at which an order sent in at the end of {@code row} rests: on the tick grid and above the best bid. */
    double restingPrice(double priceDollars, int row) {
        double wanted = Math.ceil(priceDollars / tick - SAME);
        double leastPassive = Math.floor(session.bid(0)[row] / tick + SAME) + 1;
        return dollars(Math.max(wanted, leastPassive));
    }

    /** The lowest price of the tick grid that is not below a price. */
    double onGrid(double priceDollars) {
        return dollars(Math.ceil(priceDollars / tick - SAME));
    }

    /** Dividing by 100 gives the double nearest to a price in cents; multiplying by 0.01 does not. */
    private double dollars(double ticks) {
        double perDollar = Math.rint(1 / tick);
        return Math.abs(perDollar * tick - 1) < 1e-9 ? ticks / perDollar : ticks * tick;
    }

    /** Volume that the cap is a share of, shares; 0 where no trade is known. */
    double volumeShares(int row) {
        return volume[row] > 0 ? volume[row] : 0;
    }

    /**
     * Shares filled during {@code row}.
     *
     * @param row the row after the one at whose end the order arrived
     * @param price as {@link #restingPrice} gives it
     */
    int filled(double price, int shares, int row) {
        double traded = volumeShares(row);
        double ours = switch (rules.rule()) {
            case TRADE_THROUGH -> reaches(price + tick, row) ? shares : 0;
            case QUEUE -> reaches(price, row) ? traded * shareAtOrAbove(price, row) - ahead(price, row - 1) : 0;
            case TOUCH -> reaches(price, row) ? shares : 0;
        };
        return (int) Math.floor(Math.max(0, Math.min(shares, Math.min(ours, rules.volumeShare() * traded))) + 1e-9);
    }

    private boolean reaches(double price, int row) {
        return high[row] >= price - SAME * tick;
    }

    /** Share of the minute's volume at or above a price that the minute has reached, in [0, 1]. */
    private double shareAtOrAbove(double price, int row) {
        double low = low(row);
        if (!(low <= high[row])) {
            return 0;
        }
        double prices = Math.rint((high[row] - low) / tick) + 1;
        double above = Math.min(prices, Math.floor((high[row] - price) / tick + SAME) + 1);
        return Math.min(above / prices, peaked(above, prices));
    }

    /** Sum of the first k of n weights 1, 2, ..., 2, 1 over the sum of all. */
    private static double peaked(double k, double n) {
        double all = Math.floor((n + 1) * (n + 1) / 4);
        double rest = n - k;
        return k <= (n + 1) / 2 ? 0.5 * k * (k + 1) / all : 1 - 0.5 * rest * (rest + 1) / all;
    }

    /**
     * Displayed shares that must trade before us: all asks up to our price, and one more level like the deepest of them
     * where ours shows no size although better ones do. Zero for a price inside the spread.
     */
    private double ahead(double price, int row) {
        double sum = 0;
        double deepest = 0;
        boolean ours = false;
        for (int level = 0; level < Session.LEVELS; level++) {
            double ask = session.ask(level)[row];
            if (!(ask <= price + SAME * tick)) {
                continue;
            }
            deepest = size(session.askSize(level)[row]);
            sum += deepest;
            ours |= ask >= price - SAME * tick;
        }
        return ours ? sum : sum + deepest;
    }

    private double size(double displayed) {
        if (displayed > 0) {
            return displayed;
        }
        double usual = liquidity.profile().meanDepthShares();
        return usual > 0 ? usual : ROUND_LOT;
    }
}
