package unwind.market.synth;

/**
 * Volatility, standardised returns and volume of one session. Volatility is stochastic (day, slow and fast part) and
 * volume rises with the size of the return, but the sign of a return is independent of everything before it.
 *
 * @param slowLogVol slow part of log volatility, one value a row
 * @param sigma standard deviation of each minute's return
 * @param surprise standardised return of each minute
 * @param volumeShares shares traded in each minute
 */
record Activity(double[] slowLogVol, double[] sigma, double[] surprise, long[] volumeShares) {
    private static final double SLOW_PHI = 0.95;
    private static final double FAST_PHI = 0.6;
    private static final double VOLUME_PHI = 0.97;
    private static final double DAY_VOLUME_SD = 0.22;
    private static final double MEAN_ABS_NORMAL = Math.sqrt(2 / Math.PI);

    static Activity draw(Calibration c, long seed, int session, int rows) {
        Draws vol = new Draws(seed, session, 1);
        double day = c.daySdLogVol() * vol.normal();
        double[] shape = Curves.byMinute(c.volShape(), 1.3 * c.volShape()[0]);
        double base = c.volBps() * 1e-4 / rootMeanSquare(shape) * StrictMath.exp(-meanSquareGain(c));
        double[] slow = vol.autoregression(rows, SLOW_PHI, c.slowSdLogVol());
        double[] fast = vol.autoregression(rows, FAST_PHI, c.fastSdLogVol());
        double[] sigma = new double[rows];
        double[] surprise = new double[rows];
        for (int t = 0; t < rows; t++) {
            sigma[t] = base * shape[t] * StrictMath.exp(day + slow[t] + fast[t]);
            surprise[t] = vol.normal();
        }
        return new Activity(slow, sigma, surprise, volume(c, new Draws(seed, session, 2), day, slow, fast, surprise));
    }

    /** Half the logarithm of the mean square of the random factor, so that {@code volBps} is met on average. */
    private static double meanSquareGain(Calibration c) {
        return c.daySdLogVol() * c.daySdLogVol()
                + c.slowSdLogVol() * c.slowSdLogVol()
                + c.fastSdLogVol() * c.fastSdLogVol();
    }

    private static double rootMeanSquare(double[] x) {
        double sum = 0;
        for (double v : x) {
            sum += v * v;
        }
        return Math.sqrt(sum / x.length);
    }

    private static long[] volume(
            Calibration c, Draws draws, double dayLogVol, double[] slow, double[] fast, double[] surprise) {
        int rows = slow.length;
        double[] curve = Curves.byMinute(c.volumeShape(), 1.3 * c.volumeShape()[0]);
        double closing = c.dayVolumeShares() * c.closingPrintShare();
        double perMinute = (c.dayVolumeShares() - closing) / curve.length;
        double dayFactor = draws.factor(DAY_VOLUME_SD) * StrictMath.exp(0.5 * dayLogVol);
        double[] own = draws.autoregression(rows, VOLUME_PHI, c.volumeSlowSd());
        long[] volume = new long[rows];
        for (int t = 0; t < rows; t++) {
            double log = own[t]
                    + 0.5 * slow[t]
                    + 0.5 * fast[t]
                    + c.volumePerSurprise() * (Math.abs(surprise[t]) - MEAN_ABS_NORMAL);
            double shares = perMinute * curve[t] * 0.85 * StrictMath.exp(log) * draws.factor(c.volumeNoiseSd());
            if (draws.chance(0.004)) {
                shares += perMinute * (4 + 8 * draws.uniform());
            }
            if (t == rows - 1) {
                shares += closing * draws.factor(0.35);
            }
            volume[t] = Math.max(100, Math.round(shares * dayFactor));
        }
        return volume;
    }
}
