package unwind.market;

import java.util.Arrays;
import java.util.List;

/** Fits a {@link MarketProfile}: pools neighbouring minutes, since a handful of sessions gives few values a minute. */
final class ProfileFit {
    private static final int MINUTES = Session.FULL_MINUTES;

    private final List<Session> sessions;
    private final double assumedAdvShares;
    private final int poolMinutes;

    ProfileFit(List<Session> sessions, double assumedAdvShares, int poolMinutes) {
        this.sessions = sessions;
        this.assumedAdvShares = assumedAdvShares;
        this.poolMinutes = poolMinutes;
    }

    MarketProfile fit() {
        boolean proxy = !sessions.stream().allMatch(s -> s.has(Column.VOLUME));
        double meanDepth = mean(all(s -> s.bidSize(0)));
        double[][] volumes = byMinute(s -> proxy ? proxyVolume(s, meanDepth) : s.column(Column.VOLUME));
        double[] volumeCurve = smooth(volumes);
        double[] sigma = sigmaCurve();
        double sumVariance = Arrays.stream(sigma).map(x -> x * x).sum();
        return new MarketProfile(
                sessions.get(0).ticker(),
                sessions.size(),
                volumeCurve,
                sigma,
                quantiles(byMinute(ProfileFit::halfSpreadBps)),
                quantiles(byMinute(s -> s.bidSize(0))),
                quantiles(volumes),
                quantiles(all(ProfileFit::halfSpreadBps)),
                meanDepth,
                Arrays.stream(volumeCurve).sum(),
                Math.sqrt(sumVariance),
                proxy);
    }

    /** Without traded volume the liquidity proxy is ADV/390 x depth / training-mean depth. */
    private double[] proxyVolume(Session s, double meanDepth) {
        return Arrays.stream(s.bidSize(0))
                .map(depth -> assumedAdvShares / MINUTES * depth / meanDepth)
                .toArray();
    }

    private static double[] halfSpreadBps(Session s) {
        double[] values = new double[s.rows()];
        for (int t = 0; t < values.length; t++) {
            values[t] = s.halfSpreadBps(t);
        }
        return values;
    }

    private double[] sigmaCurve() {
        double[][] squares = byMinute(s -> {
            double[] r2 = new double[s.rows()];
            r2[0] = Double.NaN;
            for (int t = 1; t < r2.length; t++) {
                double r = Math.log(s.mid()[t] / s.mid()[t - 1]);
                r2[t] = r * r;
            }
            return r2;
        });
        return Arrays.stream(smooth(squares)).map(Math::sqrt).toArray();
    }

    private interface Series {
        double[] of(Session session);
    }

    private double[] all(Series series) {
        return sessions.stream()
                .flatMapToDouble(s -> Arrays.stream(series.of(s)))
                .filter(Double::isFinite)
                .toArray();
    }

    /** Values of each minute of day over the sessions, {@code [minute][any number]}; NaN left out. */
    private double[][] byMinute(Series series) {
        double[][] collected = new double[MINUTES][sessions.size()];
        int[] counts = new int[MINUTES];
        for (Session s : sessions) {
            double[] values = series.of(s);
            for (int t = 0; t < values.length; t++) {
                int minute = s.minuteOfDay(t);
                if (minute < MINUTES && Double.isFinite(values[t])) {
                    collected[minute][counts[minute]++] = values[t];
                }
            }
        }
        for (int m = 0; m < MINUTES; m++) {
            collected[m] = Arrays.copyOf(collected[m], counts[m]);
        }
        return collected;
    }

    private double[] smooth(double[][] values) {
        double[] curve = new double[MINUTES];
        for (int m = 0; m < MINUTES; m++) {
            curve[m] = mean(pooled(values, m));
        }
        return curve;
    }

    private double[][] quantiles(double[][] values) {
        double[][] result = new double[MINUTES][];
        for (int m = 0; m < MINUTES; m++) {
            result[m] = quantiles(pooled(values, m));
        }
        return result;
    }

    /** The values of a minute and its neighbours; the window widens until it holds something. */
    private double[] pooled(double[][] values, int minute) {
        for (int reach = poolMinutes; ; reach *= 2) {
            double[] pool = new double[0];
            for (int m = Math.max(0, minute - reach); m <= Math.min(MINUTES - 1, minute + reach); m++) {
                int old = pool.length;
                pool = Arrays.copyOf(pool, old + values[m].length);
                System.arraycopy(values[m], 0, pool, old, values[m].length);
            }
            if (pool.length > 0 || reach > MINUTES) {
                return pool;
            }
        }
    }

    private static double mean(double[] values) {
        return values.length == 0 ? 0 : Arrays.stream(values).sum() / values.length;
    }

    private static double[] quantiles(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double[] result = new double[MarketProfile.QUANTILES.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = quantile(sorted, MarketProfile.QUANTILES[i]);
        }
        return result;
    }

    private static double quantile(double[] sorted, double p) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        double position = p * (sorted.length - 1);
        int below = (int) Math.floor(position);
        int above = Math.min(sorted.length - 1, below + 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }
}
