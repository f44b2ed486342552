package unwind.cost;

import unwind.market.Column;
import unwind.market.MarketProfile;
import unwind.market.Session;
import unwind.order.ExecutionTiming;

/**
 * The inputs of the cost formulas for every row of one session: the session's book, the volatility seen so far and the
 * minute's volume. Computed once per session, profile and timing, then shared by training, backtest and serving.
 *
 * <p>{@code sigma} of row t uses rows that are visible when row t fills (up to t under snapshot, t-1 under next-row): the
 * root mean square of up to {@value #SIGMA_WINDOW} last one-minute log returns, shrunk towards the training curve with the
 * weight of {@value #SIGMA_PRIOR} observations so that the open is defined. {@code volume} is row t's own traded volume
 * (a property of the fill, never shown to a strategy beforehand), at least {@link #VOLUME_FLOOR_SHARE} of the training
 * curve and at least one share; without traded volume it is ADV/390 x depth / training-mean depth.
 */
public final class SessionLiquidity {
    static final int SIGMA_WINDOW = 30;
    static final int SIGMA_PRIOR = 10;
    /** Least volume of a minute as a share of the training curve. */
    public static final double VOLUME_FLOOR_SHARE = 0.1;

    private final Session session;
    private final MarketProfile profile;
    private final ExecutionTiming timing;
    private final double[] sigma;
    private final double[] volume;
    private final double metaorderScale;

    private SessionLiquidity(
            Session session,
            MarketProfile profile,
            ExecutionTiming timing,
            double[] sigma,
            double[] volume,
            double metaorderScale) {
        this.session = session;
        this.profile = profile;
        this.timing = timing;
        this.sigma = sigma;
        this.volume = volume;
        this.metaorderScale = metaorderScale;
    }

    public static SessionLiquidity of(Session session, MarketProfile profile, ExecutionTiming timing) {
        return new SessionLiquidity(
                session,
                profile,
                timing,
                visibleSigma(session, profile, timing),
                flooredVolume(session, profile),
                MetaorderScale.of(profile));
    }

    /** Prices rows that are expected, not seen, under the same profile. */
    public static final class Assumed {
        private final MarketProfile profile;
        private final double metaorderScale;

        public Assumed(MarketProfile profile) {
            this.profile = profile;
            this.metaorderScale = MetaorderScale.of(profile);
        }

        /**
         * Rows whose volatility and volume are given rather than computed.
         *
         * @param sigmaPerMinute standard deviation of one minute's log return, one value a row
         * @param volumeShares shares traded in the minute, one value a row, positive
         */
        public SessionLiquidity of(Session rows, double[] sigmaPerMinute, double[] volumeShares) {
            return new SessionLiquidity(
                    rows, profile, ExecutionTiming.SNAPSHOT, sigmaPerMinute, volumeShares, metaorderScale);
        }
    }

    private static double[] visibleSigma(Session session, MarketProfile profile, ExecutionTiming timing) {
        double[] mid = session.mid();
        double[] sigma = new double[session.rows()];
        for (int t = 0; t < sigma.length; t++) {
            int last = t - timing.lagRows();
            int first = Math.max(1, last - SIGMA_WINDOW + 1);
            double sum = 0;
            int n = 0;
            for (int row = first; row <= last; row++) {
                double r = Math.log(mid[row] / mid[row - 1]);
                sum += r * r;
                n++;
            }
            double prior = profile.sigmaPerMinute()[MarketProfile.clampMinute(session.minuteOfDay(t))];
            sigma[t] = Math.sqrt((sum + SIGMA_PRIOR * prior * prior) / (n + SIGMA_PRIOR));
        }
        return sigma;
    }

    private static double[] flooredVolume(Session session, MarketProfile profile) {
        boolean traded = session.has(Column.VOLUME) && !profile.volumeIsProxy();
        double[] volume = new double[session.rows()];
        for (int t = 0; t < volume.length; t++) {
            double curve = profile.volumeShares()[MarketProfile.clampMinute(session.minuteOfDay(t))];
            double own = traded
                    ? session.column(Column.VOLUME)[t]
                    : profile.advShares() / Session.FULL_MINUTES * session.bidSize(0)[t] / profile.meanDepthShares();
            double floor = Double.isFinite(curve) ? Math.max(1, VOLUME_FLOOR_SHARE * curve) : 1;
            volume[t] = Double.isFinite(own) ? Math.max(floor, own) : floor;
        }
        return volume;
    }

    public Session session() {
        return session;
    }

    public MarketProfile profile() {
        return profile;
    }

    public ExecutionTiming timing() {
        return timing;
    }

    /** Standard deviation of one minute's log return, one value a row; never write into it. */
    public double[] sigmaPerMinute() {
        return sigma;
    }

    /** What makes TWAP pay the square-root law for the whole order; see {@link MetaorderScale}. */
    double metaorderScale() {
        return metaorderScale;
    }

    /** Shares traded in the minute as the impact formulas see them, one value a row; never write into it. */
    public double[] volumeShares() {
        return volume;
    }
}
