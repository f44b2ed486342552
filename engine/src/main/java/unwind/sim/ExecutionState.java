package unwind.sim;

/**
 * Where a parent order stands within its horizon.
 *
 * <p>Mutable and reused: read it during a decision, do not keep it.
 */
public final class ExecutionState {
    private int shares;
    private int horizon;
    private int minute;
    private int sold;
    private int unseen;
    private int least;
    private int most;

    ExecutionState() {}

    void reset(int newShares, int newHorizon) {
        shares = newShares;
        horizon = newHorizon;
        minute = 0;
        sold = 0;
        unseen = 0;
    }

    void allow(int newLeast, int newMost) {
        least = newLeast;
        most = newMost;
    }

    void advance(int filled) {
        sold += filled;
        unseen = 0;
        minute++;
    }

    /** Notes shares filled in the coming minute by a resting limit order, which the coming decision may not know. */
    void limitFilled(int shares, boolean visible) {
        sold += shares;
        unseen = visible ? 0 : shares;
    }

    /** Shares really sold, whoever knows. */
    int soldInFact() {
        return sold;
    }

    /** Shares sold that the coming decision does not know of. */
    int unseen() {
        return unseen;
    }

    void jumpTo(int newMinute, int newSold) {
        minute = newMinute;
        sold = newSold;
        unseen = 0;
    }

    /** Shares of the parent order. */
    public int shares() {
        return shares;
    }

    /** Minutes of the horizon, after any shortening by the close. */
    public int horizon() {
        return horizon;
    }

    /** Index of the coming minute within the horizon, 0-based. */
    public int minute() {
        return minute;
    }

    /** Minutes left, the coming one included. */
    public int minutesLeft() {
        return horizon - minute;
    }

    /** Shares sold as far as the coming decision can know: limit fills in rows not visible yet are left out. */
    public int sold() {
        return sold - unseen;
    }

    /** Shares of the parent order less {@link #sold}. */
    public int sharesLeft() {
        return shares - sold();
    }

    /** Least shares that must be sold in the coming minute (pace band, completion). */
    public int leastNow() {
        return least;
    }

    /** Most shares that may be sold in the coming minute. */
    public int mostNow() {
        return most;
    }
}
