package unwind.market.synth;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import unwind.market.Column;
import unwind.market.Session;

/** Per-minute series of a session and the plain statistics of a series. */
final class Series {
    private Series() {}

    static double[] of(Session s, IntToDoubleFunction value) {
        return IntStream.range(0, s.rows()).mapToDouble(value).toArray();
    }

    static double[] halfSpreadBps(Session s) {
        return of(s, s::halfSpreadBps);
    }

    /** Log returns of the mid in bps; one value fewer than rows. */
    static double[] returnsBps(Session s) {
        return IntStream.range(1, s.rows())
                .mapToDouble(t -> 1e4 * Math.log(s.mid()[t] / s.mid()[t - 1]))
                .toArray();
    }

    static double[] logVolume(Session s) {
        return of(s, t -> Math.log(Math.max(1, s.column(Column.VOLUME)[t])));
    }

    static double[] logBidSize(Session s) {
        return of(s, t -> Math.log(s.bidSize(0)[t]));
    }

    static double[] imbalance(Session s) {
        return of(s, t -> (s.bidSize(0)[t] - s.askSize(0)[t]) / (s.bidSize(0)[t] + s.askSize(0)[t]));
    }

    static double[] abs(double[] x) {
        return Arrays.stream(x).map(Math::abs).toArray();
    }

    static double mean(double[] x) {
        return Arrays.stream(x).average().orElseThrow();
    }

    static double sd(double[] x) {
        double m = mean(x);
        return Math.sqrt(Arrays.stream(x).map(v -> (v - m) * (v - m)).average().orElseThrow());
    }

    static double quantile(double[] x, double p) {
        double[] sorted = x.clone();
        Arrays.sort(sorted);
        double position = p * (sorted.length - 1);
        int below = (int) position;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }

    static double autocorrelation(double[] x, int lag) {
        double m = mean(x);
        double cross = 0;
        double square = 0;
        for (int t = 0; t < x.length; t++) {
            square += (x[t] - m) * (x[t] - m);
            if (t >= lag) {
                cross += (x[t] - m) * (x[t - lag] - m);
            }
        }
        return square == 0 ? 0 : cross / square;
    }

    static double correlation(double[] x, double[] y) {
        double mx = mean(x);
        double my = mean(y);
        double cross = IntStream.range(0, x.length)
                .mapToDouble(i -> (x[i] - mx) * (y[i] - my))
                .average()
                .orElseThrow();
        return cross / (sd(x) * sd(y));
    }

    /** Values of {@code x} in half hours, reduced. */
    static double[] byHalfHour(double[] x, java.util.function.ToDoubleFunction<double[]> reduce) {
        int width = x.length / Curves.HALF_HOURS;
        return IntStream.range(0, Curves.HALF_HOURS)
                .mapToDouble(k -> reduce.applyAsDouble(Arrays.copyOfRange(x, k * width, (k + 1) * width)))
                .toArray();
    }
}
