package unwind.market.synth;

import unwind.market.Session;

/** Displayed sizes and price gaps of one side of the book, {@code [level][row]}; sizes in round lots of 100 shares. */
record Depth(int[][] sizeShares, int[][] gapTicks) {
    private static final double PHI = 0.9;

    /** @param purpose stream of this side, so that bid and ask differ */
    static Depth draw(Calibration c, long seed, int session, int rows, int purpose) {
        Draws draws = new Draws(seed, session, purpose);
        double[] slow = draws.autoregression(rows, PHI, c.depthLogSd() * Math.sqrt(c.depthPersistence()));
        double noiseSd = c.depthLogSd() * Math.sqrt(1 - c.depthPersistence());
        int[][] size = new int[Session.LEVELS][rows];
        int[][] gap = new int[Session.LEVELS][rows];
        for (int t = 0; t < rows; t++) {
            for (int level = 0; level < Session.LEVELS; level++) {
                double median = c.depthMedianShares() * (level == 0 ? 1 : c.deeperDepth());
                double shares = median * StrictMath.exp(slow[t] + noiseSd * draws.normal());
                size[level][t] = (int) Math.max(100, 100 * Math.round(shares / 100));
                gap[level][t] = level == 0 ? 0 : draws.chance(c.wideGapProbability()) ? 2 : 1;
            }
        }
        return new Depth(size, gap);
    }
}
