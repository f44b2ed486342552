package unwind.order;

import unwind.problem.Problem;

/**
 * What is to be sold within one session.
 *
 * @param ticker e.g. {@code AAPL}
 * @param shares whole shares to sell, at least 1
 * @param startMinute first minute in which to trade, counted from the regular open (09:30 = 0)
 * @param horizonMinutes minutes in which to finish, at least 1
 * @param limits what a single child order may be
 */
public record ParentOrder(String ticker, int shares, int startMinute, int horizonMinutes, SliceLimits limits) {
    public ParentOrder {
        if (shares < 1) {
            throw Problem.usage("Cannot sell " + shares + " shares.", "Give a whole number of shares from 1.");
        }
        if (startMinute < 0) {
            throw Problem.usage("The start minute cannot be " + startMinute + ".", "0 is the regular open, 09:30.");
        }
        if (horizonMinutes < 1) {
            throw Problem.usage("The horizon cannot be " + horizonMinutes + " minutes.", "Give 1 to 390 minutes.");
        }
    }

    /** An order whose child orders are not limited. */
    public ParentOrder(String ticker, int shares, int startMinute, int horizonMinutes) {
        this(ticker, shares, startMinute, horizonMinutes, SliceLimits.NONE);
    }

    public Side side() {
        return Side.SELL;
    }

    public ParentOrder withShares(int number) {
        return new ParentOrder(ticker, number, startMinute, horizonMinutes, limits);
    }

    public ParentOrder withHorizon(int minutes) {
        return new ParentOrder(ticker, shares, startMinute, minutes, limits);
    }

    public ParentOrder withTicker(String name) {
        return new ParentOrder(name, shares, startMinute, horizonMinutes, limits);
    }

    public ParentOrder withLimits(SliceLimits other) {
        return new ParentOrder(ticker, shares, startMinute, horizonMinutes, other);
    }
}
