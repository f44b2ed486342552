package unwind.market.synth;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import unwind.market.Column;
import unwind.market.Session;

/**
 * Aggregates of minutes: each is computed within a session and averaged over sessions unless it says otherwise.
 *
 * @param values single figures by name
 * @param shapes thirteen half hours by name
 */
record StylisedFacts(Map<String, Double> values, Map<String, double[]> shapes) {
    private static final int[] LAGS = {1, 2, 5, 15};

    static StylisedFacts of(List<Session> sessions) {
        Map<String, Double> values = new LinkedHashMap<>();
        spread(sessions, values);
        volatilityAndVolume(sessions, values);
        depth(sessions, values);
        limitOrders(sessions, values);
        return new StylisedFacts(values, shapes(sessions));
    }

    private static void spread(List<Session> sessions, Map<String, Double> values) {
        double[] pooled = sessions.stream()
                .flatMapToDouble(s -> Arrays.stream(Series.halfSpreadBps(s)))
                .toArray();
        values.put("halfSpreadMeanBps", Series.mean(pooled));
        values.put("halfSpreadQ05Bps", Series.quantile(pooled, 0.05));
        values.put("halfSpreadQ50Bps", Series.quantile(pooled, 0.50));
        values.put("halfSpreadQ95Bps", Series.quantile(pooled, 0.95));
        values.put("halfSpreadCv", average(sessions, s -> {
            double[] h = Series.halfSpreadBps(s);
            return Series.sd(h) / Series.mean(h);
        }));
        double[] days = sessions.stream()
                .mapToDouble(s -> Series.mean(Series.halfSpreadBps(s)))
                .toArray();
        values.put("halfSpreadDayCv", Series.sd(days) / Series.mean(days));
        for (int lag : LAGS) {
            values.put(
                    "halfSpreadAc" + lag, average(sessions, s -> Series.autocorrelation(Series.halfSpreadBps(s), lag)));
        }
    }

    private static void volatilityAndVolume(List<Session> sessions, Map<String, Double> values) {
        values.put("volatilityBps", average(sessions, s -> Series.sd(Series.returnsBps(s))));
        values.put("returnAc1", average(sessions, s -> Series.autocorrelation(Series.returnsBps(s), 1)));
        for (int lag : LAGS) {
            values.put(
                    "absReturnAc" + lag,
                    average(sessions, s -> Series.autocorrelation(Series.abs(Series.returnsBps(s)), lag)));
        }
        values.put("volumeCv", average(sessions, s -> {
            double[] volume = s.column(Column.VOLUME);
            return Series.sd(volume) / Series.mean(volume);
        }));
        values.put("logVolumeAc1", average(sessions, s -> Series.autocorrelation(Series.logVolume(s), 1)));
        values.put(
                "corrLogVolumeAbsReturn",
                average(
                        sessions,
                        s -> Series.correlation(tail(Series.logVolume(s)), Series.abs(Series.returnsBps(s)))));
    }

    private static void depth(List<Session> sessions, Map<String, Double> values) {
        double[] pooled = sessions.stream()
                .flatMapToDouble(s -> Arrays.stream(s.bidSize(0)))
                .toArray();
        values.put("bidSizeMedian", Series.quantile(pooled, 0.5));
        values.put("logBidSizeSd", average(sessions, s -> Series.sd(Series.logBidSize(s))));
        values.put("logBidSizeAc1", average(sessions, s -> Series.autocorrelation(Series.logBidSize(s), 1)));
        values.put(
                "corrImbalanceNextReturn",
                average(sessions, s -> Series.correlation(head(Series.imbalance(s)), Series.returnsBps(s))));
    }

    /** A sell limit at the closing ask for one minute; cost against the mid at the end of that minute. */
    private static void limitOrders(List<Session> sessions, Map<String, Double> values) {
        for (String rule : List.of("Touched", "Through")) {
            double margin = rule.equals("Touched") ? 0 : 0.01;
            values.put("limit" + rule + "Share", average(sessions, s -> limit(s, margin)[0]));
            values.put("limit" + rule + "CostBps", average(sessions, s -> limit(s, margin)[1]));
        }
    }

    private static double[] limit(Session s, double marginDollars) {
        int filled = 0;
        double cost = 0;
        for (int t = 1; t < s.rows(); t++) {
            double limit = s.ask(0)[t - 1];
            if (s.column(Column.HIGH)[t] >= limit + marginDollars - 1e-9) {
                filled++;
                cost += 1e4 * (s.mid()[t] - limit) / s.mid()[t - 1];
            }
        }
        return new double[] {filled / (s.rows() - 1.0), cost / filled};
    }

    private static Map<String, double[]> shapes(List<Session> sessions) {
        Map<String, double[]> shapes = new LinkedHashMap<>();
        double[] spread = averageShape(sessions, s -> Series.byHalfHour(Series.halfSpreadBps(s), x -> Series.mean(x)));
        shapes.put("halfSpreadByHalfHour", scaled(spread, 1 / Series.mean(spread)));
        shapes.put("volumeShareByHalfHour", averageShape(sessions, s -> {
            double[] volume = s.column(Column.VOLUME);
            double total = Arrays.stream(volume).sum();
            return Series.byHalfHour(volume, x -> Arrays.stream(x).sum() / total);
        }));
        double[] squares = averageShape(sessions, s -> {
            double[] r = Series.returnsBps(s);
            double[] all = Series.of(s, t -> r[Math.max(0, t - 1)] * r[Math.max(0, t - 1)]);
            return Series.byHalfHour(all, Series::mean);
        });
        double[] vol = Arrays.stream(squares).map(Math::sqrt).toArray();
        shapes.put("volatilityByHalfHour", scaled(vol, 1 / Series.mean(vol)));
        return shapes;
    }

    private static double average(List<Session> sessions, ToDoubleFunction<Session> fact) {
        return sessions.stream().mapToDouble(fact).average().orElseThrow();
    }

    private static double[] averageShape(List<Session> sessions, Function<Session, double[]> fact) {
        double[] sum = new double[Curves.HALF_HOURS];
        for (Session s : sessions) {
            double[] one = fact.apply(s);
            Arrays.setAll(sum, k -> sum[k] + one[k]);
        }
        return scaled(sum, 1.0 / sessions.size());
    }

    private static double[] scaled(double[] x, double factor) {
        return Arrays.stream(x).map(v -> v * factor).toArray();
    }

    private static double[] tail(double[] x) {
        return Arrays.copyOfRange(x, 1, x.length);
    }

    private static double[] head(double[] x) {
        return Arrays.copyOf(x, x.length - 1);
    }
}
