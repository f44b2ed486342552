package unwind.env;

/** What an action asks for in one minute, before rounding to whole shares. Mutable and reused. */
public final class Wish {
    private double marketShares;

    /** Shares to sell at market, a fraction allowed, at least 0. */
    public double marketShares() {
        return marketShares;
    }

    public void market(double shares) {
        marketShares = shares;
    }
}
