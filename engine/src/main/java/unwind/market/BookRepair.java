package unwind.market;

/**
 * Makes one row of raw quotes a book that can be traded against, from that row alone. Reused for every row: the result
 * stands in the arrays until the next call.
 *
 * <p>A crossed or locked row, and every row of extremes, keeps its mid; best bid and ask are put the assumed half-spread
 * round it. Sizes at one price are reprints, so that the largest counts and not the sum.
 */
final class BookRepair {
    private final QuoteRows rows;
    private final QuoteKind kind;
    private final double assumedHalfSpread;

    final double[] bid = new double[Session.LEVELS];
    final double[] bidSize = new double[Session.LEVELS];
    final double[] ask = new double[Session.LEVELS];
    final double[] askSize = new double[Session.LEVELS];
    private int bidLevels;
    private int askLevels;

    /** @param assumedHalfSpreadBps half-spread, bps of the mid */
    BookRepair(QuoteRows rows, QuoteKind kind, double assumedHalfSpreadBps) {
        this.rows = rows;
        this.kind = kind;
        this.assumedHalfSpread = assumedHalfSpreadBps / 1e4;
    }

    /** Repairs row {@code row}; false when its best level is not known. */
    boolean repair(int row) {
        bidLevels = side(rows.bid(), rows.bidSize(), row, -1, bid, bidSize);
        askLevels = side(rows.ask(), rows.askSize(), row, 1, ask, askSize);
        if (bidLevels == 0 || askLevels == 0) {
            return false;
        }
        if (kind == QuoteKind.EXTREMES || bid[0] >= ask[0]) {
            double mid = 0.5 * (bid[0] + ask[0]);
            double half = Math.max(assumedHalfSpread * mid, 0.5 * (ask[0] - bid[0]));
            bid[0] = mid - half;
            ask[0] = mid + half;
            bidLevels = 1;
            askLevels = 1;
        }
        return true;
    }

    int bidLevels() {
        return bidLevels;
    }

    int askLevels() {
        return askLevels;
    }

    /**
     * Copies the usable levels of one side, best first.
     *
     * @param worse +1 where a deeper price is higher (asks), -1 where it is lower (bids)
     * @return levels copied; 0 when the best one is missing
     */
    private static int side(double[][] prices, double[][] sizes, int row, int worse, double[] price, double[] size) {
        int n = 0;
        for (int level = 0; level < Session.LEVELS; level++) {
            double p = at(prices[level], row);
            double s = at(sizes[level], row);
            boolean usable = isPositive(p) && isPositive(s);
            if (level == 0 && !isPositive(p)) {
                return 0;
            }
            if (!usable) {
                continue;
            }
            int same = placeOf(p, price, n);
            if (same >= 0) {
                size[same] = Math.max(size[same], s);
            } else if (n == 0 ? p == prices[0][row] : worse * (p - price[n - 1]) > 0) {
                price[n] = p;
                size[n] = s;
                n++;
            }
        }
        return n;
    }

    /** Level already copied at a price, or -1: a reprint may follow a level that is out of order. */
    private static int placeOf(double p, double[] price, int n) {
        for (int i = n - 1; i >= 0; i--) {
            if (price[i] == p) {
                return i;
            }
        }
        return -1;
    }

    /** NaN where the file has no such column. */
    static double at(double[] values, int row) {
        return values.length == 0 ? Double.NaN : values[row];
    }

    static boolean isPositive(double value) {
        return value > 0 && value < Double.POSITIVE_INFINITY;
    }
}
