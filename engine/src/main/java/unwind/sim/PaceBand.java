package unwind.sim;

/**
 * Corridor round the TWAP line within which strategies must keep, so that waiting for tight closing spreads (risk, not
 * skill) does not pass for a cheaper schedule (DESIGN "Pace band").
 *
 * @param shareOfOrder half-width as a share of the parent order: 0.1 is +-10 %, 1 or more is off
 */
public record PaceBand(double shareOfOrder) {
    /** No corridor. */
    public static final PaceBand OFF = new PaceBand(1);

    public PaceBand {
        if (!(shareOfOrder >= 0)) {
            throw new IllegalArgumentException("negative or NaN pace band: " + shareOfOrder);
        }
    }

    public static PaceBand ofPercent(double percent) {
        return new PaceBand(percent / 100);
    }

    /** Least shares that must be sold after {@code minutes} of {@code horizon}. */
    public int least(int minutes, int horizon, int shares) {
        if (minutes >= horizon) {
            return shares;
        }
        double line = line(minutes, horizon, shares);
        int least = (int) Math.max(0, Math.ceil(line - shareOfOrder * shares - 1e-9));
        int most = (int) Math.min(shares, Math.floor(line + shareOfOrder * shares + 1e-9));
        // A corridor narrower than a share may hold no whole number: the nearest one then.
        return least <= most ? least : (int) Math.round(line);
    }

    /** Most shares that may be sold after {@code minutes} of {@code horizon}. */
    public int most(int minutes, int horizon, int shares) {
        if (minutes >= horizon) {
            return shares;
        }
        double line = line(minutes, horizon, shares);
        int most = (int) Math.min(shares, Math.floor(line + shareOfOrder * shares + 1e-9));
        return Math.max(least(minutes, horizon, shares), most);
    }

    private static double line(int minutes, int horizon, int shares) {
        return (double) shares * minutes / horizon;
    }
}
