package unwind.env;

/** What an action asks for in one minute, before rounding to whole shares. Mutable and reused. */
public final class Wish {
    private double marketShares;
    private int limitShares;
    private double limitPriceDollars = Double.NaN;

    /** Shares to sell at market, a fraction allowed, at least 0. */
    public double marketShares() {
        return marketShares;
    }

    /** Shares to offer at a limit during the next minute; the kernel cuts them to the pace band. */
    public int limitShares() {
        return limitShares;
    }

    /** Dollars; NaN without limit shares. */
    public double limitPriceDollars() {
        return limitPriceDollars;
    }

    /** Sells at market, and offers nothing at a limit. */
    public void market(double shares) {
        marketShares = shares;
        limitShares = 0;
        limitPriceDollars = Double.NaN;
    }

    /** Offers shares at a limit beside what is sold at market. */
    public void limit(int shares, double priceDollars) {
        limitShares = shares;
        limitPriceDollars = priceDollars;
    }
}
