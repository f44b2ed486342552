package unwind.strategy;

import unwind.sim.PaceBand;

/** Shares sold, counted in lots, that a pace band allows after each minute. */
final class BandGrid {
    private final int shares;
    private final int lot;
    private final int[] lowest;
    private final int[] highest;

    /** @param lot shares of one step */
    BandGrid(int shares, int minutes, PaceBand band, int lot) {
        this.shares = shares;
        this.lot = lot;
        int all = Math.ceilDiv(shares, lot);
        lowest = new int[minutes + 1];
        highest = new int[minutes + 1];
        for (int k = 1; k <= minutes; k++) {
            lowest[k] = Math.ceilDiv(band.least(k, minutes, shares), lot);
            int most = band.most(k, minutes, shares);
            // A corridor between two lots holds no whole lot: the one above its floor is always allowed.
            highest[k] = Math.max(lowest[k], most >= shares ? all : most / lot);
        }
    }

    /** The smallest lot with which the corridor is at most {@code steps} lots wide. */
    static int lot(int shares, int minutes, PaceBand band, int steps) {
        int width = 0;
        for (int k = 1; k <= minutes; k++) {
            width = Math.max(width, band.most(k, minutes, shares) - band.least(k, minutes, shares));
        }
        return Math.max(1, Math.ceilDiv(width, steps));
    }

    int minutes() {
        return lowest.length - 1;
    }

    /** Fewest lots sold after {@code minutes}. */
    int lowest(int minutes) {
        return lowest[minutes];
    }

    /** Most lots sold after {@code minutes}. */
    int highest(int minutes) {
        return highest[minutes];
    }

    /** Fewest lots that any minute sells. */
    int fewestInAMinute() {
        int fewest = Integer.MAX_VALUE;
        for (int k = 1; k < lowest.length; k++) {
            fewest = Math.min(fewest, Math.max(0, lowest[k] - highest[k - 1]));
        }
        return fewest;
    }

    /** Most lots that any minute sells. */
    int mostInAMinute() {
        int most = 0;
        for (int k = 1; k < lowest.length; k++) {
            most = Math.max(most, highest[k] - lowest[k - 1]);
        }
        return most;
    }

    /** Shares of some lots; the last lot of the order may be smaller. */
    int shares(int lots) {
        return (int) Math.min(shares, (long) lots * lot);
    }

    /** The allowed number of lots nearest to shares sold after {@code minutes}. */
    int nearest(int sold, int minutes) {
        return Math.clamp((sold + lot / 2L) / lot, lowest[minutes], highest[minutes]);
    }
}
