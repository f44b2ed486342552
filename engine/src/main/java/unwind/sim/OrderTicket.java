package unwind.sim;

/** One decision: shares to sell at market now, and shares to offer at a limit during the next minute. Mutable and reused. */
public final class OrderTicket {
    private int marketShares;
    private int limitShares;
    private double limitPriceDollars = Double.NaN;

    /** Nothing to do. */
    public void clear() {
        marketShares = 0;
        limitShares = 0;
        limitPriceDollars = Double.NaN;
    }

    /**
     * Shares to sell at market; the kernel forces them into the pace band.
     *
     * @throws IllegalArgumentException below zero
     */
    public OrderTicket market(int shares) {
        if (shares < 0) {
            throw new IllegalArgumentException("negative market shares: " + shares);
        }
        marketShares = shares;
        return this;
    }

    /**
     * Shares to offer at a price; the kernel cuts them to what the pace band lets fill, and rounds the price up to a tick
     * above the best bid (post-only): selling at once is what the market part is for.
     *
     * @throws IllegalArgumentException for shares below zero, or shares without a positive finite price
     */
    public OrderTicket limit(int shares, double priceDollars) {
        if (shares < 0 || (shares > 0 && !(priceDollars > 0 && priceDollars < Double.POSITIVE_INFINITY))) {
            throw new IllegalArgumentException("limit of %d shares at %s".formatted(shares, priceDollars));
        }
        limitShares = shares;
        limitPriceDollars = priceDollars;
        return this;
    }

    public int marketShares() {
        return marketShares;
    }

    public int limitShares() {
        return limitShares;
    }

    /** Dollars; NaN without limit shares. */
    public double limitPriceDollars() {
        return limitPriceDollars;
    }
}
