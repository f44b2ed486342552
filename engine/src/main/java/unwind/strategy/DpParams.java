package unwind.strategy;

import unwind.param.ParamSet;
import unwind.param.ParamSpec;
import unwind.param.ParamValues;

/**
 * How the fitted dynamic programme sees the market.
 *
 * @param spreadBins bins of the visible half-spread
 * @param depthBins bins of the visible size at the best bid
 * @param spreadMinutes visible minutes whose mean half-spread is binned; 0 tries several and keeps the best on training
 *     sessions
 * @param poolMinutes neighbouring minutes on either side that costs and transitions are averaged over
 * @param leastSamples samples below which a mean is taken over more minutes still
 */
record DpParams(int spreadBins, int depthBins, int spreadMinutes, int poolMinutes, int leastSamples) {
    private static final int LEAST_SAMPLES = 20;
    private static final String SPREAD_BINS = "dpSpreadBins";
    private static final String DEPTH_BINS = "dpDepthBins";
    private static final String SPREAD_MINUTES = "dpSpreadMinutes";
    private static final String POOL_MINUTES = "dpPoolMinutes";
    private static final String GROUP = "Strategies";

    static final ParamSet SET = ParamSet.of(
            "strategy fitted-dp",
            ParamSpec.integer(
                    SPREAD_BINS,
                    "Fitted DP spread bins",
                    "",
                    1,
                    20,
                    8,
                    GROUP,
                    "Quantile bins of the visible half-spread. More see finer and need more training sessions."),
            ParamSpec.integer(
                    DEPTH_BINS,
                    "Fitted DP depth bins",
                    "",
                    1,
                    10,
                    2,
                    GROUP,
                    "Quantile bins of the visible size at the best bid. 1 ignores it."),
            ParamSpec.integer(
                    SPREAD_MINUTES,
                    "Fitted DP spread window",
                    "min",
                    0,
                    60,
                    0,
                    GROUP,
                    "Visible minutes whose mean half-spread is binned. 0 tries 1, 5 and 15 and keeps what is cheapest on the "
                            + "training sessions."),
            ParamSpec.integer(
                    POOL_MINUTES,
                    "Fitted DP pooling",
                    "min",
                    0,
                    390,
                    15,
                    GROUP,
                    "Minutes on either side over which costs and transitions are averaged. Wider is steadier and knows less of "
                            + "the intraday shape."));

    static DpParams of(ParamValues values) {
        return new DpParams(
                values.integer(SPREAD_BINS),
                values.integer(DEPTH_BINS),
                values.integer(SPREAD_MINUTES),
                values.integer(POOL_MINUTES),
                LEAST_SAMPLES);
    }

    DpParams withSpreadMinutes(int minutes) {
        return new DpParams(spreadBins, depthBins, minutes, poolMinutes, leastSamples);
    }
}
