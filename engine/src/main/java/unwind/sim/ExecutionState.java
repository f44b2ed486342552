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
    private int least;
    private int most;

    ExecutionState() {}

    void reset(int newShares, int newHorizon) {
        shares = newShares;
        horizon = newHorizon;
        minute = 0;
        sold = 0;
    }

    void allow(int newLeast, int newMost) {
        least = newLeast;
        most = newMost;
    }

    void advance(int filled) {
        sold += filled;
        minute++;
    }

    void jumpTo(int newMinute, int newSold) {
        minute = newMinute;
        sold = newSold;
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

    public int sold() {
        return sold;
    }

    public int sharesLeft() {
        return shares - sold;
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
