package unwind.cost;

import unwind.market.Session;

/**
 * Walking the displayed book: {@code sum of q_i (bid1 - bid_i)} with q_i the shares filled at level i, best level first
 * (the "cost of round trip" walk of Irvine, Benston and Kandel 2000, one side, measured from the best bid).
 *
 * <p>Only levels with a finite price and a positive finite size hold shares. Beyond the last of them the book is continued
 * by one tick per mean displayed level size, as deep as needed; with level 1 alone that is one tick per size displayed at
 * level 1. Where no level displays a size, a level of the training sessions' mean depth (or of a round lot, where that is
 * unknown too) is taken to stand at the best bid. A level displayed above a better one (faulty data) is filled at the
 * better one's price, so that the cost stays convex.
 */
record SlippageCost() implements CostComponent {
    private static final double ROUND_LOT = 100;

    @Override
    public CostPart part() {
        return CostPart.SLIPPAGE;
    }

    @Override
    public double dollars(CostContext context, double shares) {
        double rest = shares;
        double best = context.bid1Dollars();
        double below = 0;
        double displayed = 0;
        double cost = 0;
        int levels = 0;
        for (int level = 0; level < Session.LEVELS && rest > 0; level++) {
            double size = context.bidSize(level);
            double price = context.bidDollars(level);
            if (!(size > 0 && size < Double.POSITIVE_INFINITY && price > 0)) {
                continue;
            }
            below = Math.max(below, best - price);
            double filled = Math.min(rest, size);
            cost += filled * below;
            rest -= filled;
            displayed += size;
            levels++;
        }
        return rest > 0 ? cost + beyondTheBook(context, rest, below, displayed, levels) : cost;
    }

    /** Steps of one tick, each of the mean displayed size: an arithmetic series, so that tiny sizes cost no time. */
    private static double beyondTheBook(CostContext context, double rest, double below, double displayed, int levels) {
        double tick = context.tickDollars();
        double step = levels > 0 ? displayed / levels : unknownDepth(context);
        double firstBelow = levels > 0 ? below + tick : 0;
        double fullSteps = Math.floor(rest / step);
        double tail = rest - fullSteps * step;
        return step * (fullSteps * firstBelow + tick * fullSteps * (fullSteps - 1) / 2)
                + tail * (firstBelow + tick * fullSteps);
    }

    private static double unknownDepth(CostContext context) {
        double depth = context.meanDepthShares();
        return depth > 0 && depth < Double.POSITIVE_INFINITY ? depth : ROUND_LOT;
    }

    @Override
    public String formula() {
        return "sum of q_i (bid1 - bid_i) over the filled levels; beyond them one tick per mean displayed size";
    }
}
