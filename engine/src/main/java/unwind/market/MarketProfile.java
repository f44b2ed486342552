package unwind.market;

import java.util.Arrays;
import java.util.List;
import unwind.problem.Problem;

/**
 * Statistics of one ticker frozen from training sessions: everything that features, strategies and costs may know about
 * "usual" days. Per-minute arrays have {@link Session#FULL_MINUTES} entries by minute of day; quantile arrays are
 * {@code [minute][quantile]} over {@link #QUANTILES}, pooled over a few neighbouring minutes so that three sessions give
 * a usable curve.
 *
 * @param sessions training sessions it was fitted on
 * @param volumeShares mean volume of the minute, shares; a proxy where the data has no volume (see {@code volumeIsProxy})
 * @param sigmaPerMinute standard deviation of one minute's log return of the mid
 * @param meanDepthShares mean displayed size at the best bid, shares
 * @param advShares mean volume of a full session, shares
 * @param sigmaDay standard deviation of a session's log return, scaled from minutes
 */
public record MarketProfile(
        String ticker,
        int sessions,
        double[] volumeShares,
        double[] sigmaPerMinute,
        double[][] halfSpreadBpsQuantiles,
        double[][] depthQuantiles,
        double[][] volumeQuantiles,
        double[] pooledHalfSpreadBpsQuantiles,
        double meanDepthShares,
        double advShares,
        double sigmaDay,
        boolean volumeIsProxy) {

    /** Probabilities of the quantile arrays. */
    public static final double[] QUANTILES = {0.05, 0.1, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6, 0.7, 0.75, 0.8, 0.9, 0.95};

    private static final int POOL_MINUTES = 7;

    /** Quantile {@code p} of the half-spread over all training minutes, bps; linear between the kept quantiles. */
    public double pooledHalfSpreadBps(double p) {
        return interpolate(pooledHalfSpreadBpsQuantiles, p);
    }

    /** Median half-spread of a minute of day, bps. */
    public double medianHalfSpreadBps(int minuteOfDay) {
        return interpolate(halfSpreadBpsQuantiles[clampMinute(minuteOfDay)], 0.5);
    }

    public static int clampMinute(int minuteOfDay) {
        return Math.clamp(minuteOfDay, 0, Session.FULL_MINUTES - 1);
    }

    private static double interpolate(double[] values, double p) {
        if (p <= QUANTILES[0]) {
            return values[0];
        }
        for (int i = 1; i < QUANTILES.length; i++) {
            if (p <= QUANTILES[i]) {
                double w = (p - QUANTILES[i - 1]) / (QUANTILES[i] - QUANTILES[i - 1]);
                return values[i - 1] * (1 - w) + values[i] * w;
            }
        }
        return values[values.length - 1];
    }

    /**
     * Fits a profile.
     *
     * @param training sessions of one ticker, training dates only
     * @param assumedAdvShares daily volume to assume where the data has none
     * @throws unwind.problem.ProblemException (data) without a session
     */
    public static MarketProfile fit(List<Session> training, double assumedAdvShares) {
        if (training.isEmpty()) {
            throw Problem.data("There is no training session to fit curves on.", "Choose an earlier or wider range.");
        }
        return new ProfileFit(training, assumedAdvShares, POOL_MINUTES).fit();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MarketProfile p
                && ticker.equals(p.ticker)
                && sessions == p.sessions
                && Arrays.equals(volumeShares, p.volumeShares)
                && Arrays.equals(sigmaPerMinute, p.sigmaPerMinute)
                && Arrays.deepEquals(halfSpreadBpsQuantiles, p.halfSpreadBpsQuantiles)
                && Arrays.deepEquals(depthQuantiles, p.depthQuantiles)
                && Arrays.deepEquals(volumeQuantiles, p.volumeQuantiles)
                && Arrays.equals(pooledHalfSpreadBpsQuantiles, p.pooledHalfSpreadBpsQuantiles)
                && meanDepthShares == p.meanDepthShares
                && advShares == p.advShares
                && sigmaDay == p.sigmaDay
                && volumeIsProxy == p.volumeIsProxy;
    }

    @Override
    public int hashCode() {
        return ticker.hashCode() * 31 + Arrays.hashCode(volumeShares);
    }
}
