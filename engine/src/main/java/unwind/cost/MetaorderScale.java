package unwind.cost;

import unwind.market.MarketProfile;

/**
 * How much more than its own square root a child order must pay, so that TWAP over a session pays the square-root law for the
 * whole order. TWAP sells X / N in each of N minutes, so
 *
 * <pre>
 * k = sigma_day sqrt(1 / V_day)  /  sum over t of (1 / N) sigma_t E[V_t^(-1/2)] N^(-1/2)
 * </pre>
 *
 * On even curves that is sqrt(N) = 19.7 for 390 minutes. On real ones it is smaller: a square root of an uneven volume is
 * dearer on average. E[V_t^(-1/2)] is taken over the quantiles of the training sessions' volumes, floored as the kernel floors
 * them. Neither the order's size nor Y is in it.
 */
final class MetaorderScale {
    private MetaorderScale() {}

    static double of(MarketProfile profile) {
        double[] sigma = profile.sigmaPerMinute();
        int minutes = sigma.length;
        double perChild = 0;
        for (int t = 0; t < minutes; t++) {
            perChild += sigma[t] * meanInverseRoot(profile, t);
        }
        perChild /= minutes * Math.sqrt(minutes);
        double law = profile.sigmaDay() / Math.sqrt(profile.advShares());
        return perChild > 0 && Double.isFinite(law) ? law / perChild : Math.sqrt(minutes);
    }

    /** Mean of V^(-1/2) over the minute's training volumes, linear between the kept quantiles. */
    private static double meanInverseRoot(MarketProfile profile, int minute) {
        double[] p = MarketProfile.QUANTILES;
        double[] volume = profile.volumeQuantiles()[minute];
        double floor = Math.max(1, SessionLiquidity.VOLUME_FLOOR_SHARE * profile.volumeShares()[minute]);
        double before = inverseRoot(volume[0], floor);
        double mean = p[0] * before;
        for (int i = 1; i < p.length; i++) {
            double now = inverseRoot(volume[i], floor);
            mean += (p[i] - p[i - 1]) * 0.5 * (before + now);
            before = now;
        }
        return mean + (1 - p[p.length - 1]) * before;
    }

    private static double inverseRoot(double volume, double floor) {
        return 1 / Math.sqrt(Double.isFinite(volume) ? Math.max(volume, floor) : floor);
    }
}
