package unwind.cost;

/**
 * Where a child order meets the market: one row of a session and what this parent order has done before. A mutable cursor,
 * reused for every fill, so that the kernel allocates nothing.
 */
public final class CostContext {
    private SessionLiquidity liquidity;
    private int row;
    private double soldBefore;
    private double transientDollars;

    public CostContext(SessionLiquidity liquidity) {
        this.liquidity = liquidity;
    }

    /** Back to a parent order of which nothing is sold. */
    public void reset(SessionLiquidity newLiquidity) {
        liquidity = newLiquidity;
        row = 0;
        soldBefore = 0;
        transientDollars = 0;
    }

    public void moveTo(int newRow, double newSoldBefore) {
        row = newRow;
        soldBefore = newSoldBefore;
    }

    public int row() {
        return row;
    }

    public double midDollars() {
        return liquidity.session().mid()[row];
    }

    /** Best bid of the row, dollars. */
    public double bid1Dollars() {
        return liquidity.session().bid(0)[row];
    }

    /** Bid price of a level, dollars; NaN where missing. */
    public double bidDollars(int level) {
        return liquidity.session().bid(level)[row];
    }

    /** Displayed size of a bid level, shares; NaN where missing. */
    public double bidSize(int level) {
        return liquidity.session().bidSize(level)[row];
    }

    public double tickDollars() {
        return liquidity.session().tickDollars();
    }

    public double sigmaPerMinute() {
        return liquidity.sigmaPerMinute()[row];
    }

    public double sigmaDay() {
        return liquidity.profile().sigmaDay();
    }

    double metaorderScale() {
        return liquidity.metaorderScale();
    }

    public double volumeShares() {
        return liquidity.volumeShares()[row];
    }

    /** Mean displayed size at the best bid over training sessions, shares. */
    public double meanDepthShares() {
        return liquidity.profile().meanDepthShares();
    }

    /** Shares of the parent order sold in earlier minutes. */
    public double soldBefore() {
        return soldBefore;
    }

    /** Obizhaeva-Wang: price dislocation D left by earlier child orders, dollars a share. */
    public double transientDollars() {
        return transientDollars;
    }

    public void setTransientDollars(double dollars) {
        transientDollars = dollars;
    }
}
