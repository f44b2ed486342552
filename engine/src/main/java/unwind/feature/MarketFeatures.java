package unwind.feature;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import unwind.cost.CostModel;
import unwind.cost.SessionLiquidity;
import unwind.market.Column;
import unwind.market.MarketProfile;
import unwind.market.Session;
import unwind.order.ParentOrder;
import unwind.sim.ExecutionSimulator;
import unwind.sim.MarketView;
import unwind.sim.PaceBand;

/**
 * The market part of an observation, read through a {@link MarketView} only. Everything is clipped to +-{@value #CLIP}; with
 * nothing visible yet all are 0. Keeps scratch buffers: one instance a thread.
 */
public final class MarketFeatures {
    static final float CLIP = 3;
    private static final int LONG = 60;
    private static final int MEDIUM = 15;
    private static final int LEVEL = 20;
    private static final int SHORT = 5;
    private static final int AVERAGE = 30;
    private static final double LEAST_SPREAD_BPS = 1e-3;

    private final MarketProfile profile;
    private final CostSight sight;
    private final ReservationScale reservation;
    private final int lastMinute;
    private final float[] marginalBps = new float[CostCurve.SIZES];
    private final double[] window = new double[LONG];
    private final double[] sorted = new double[LONG];

    /**
     * @param profile statistics frozen with the model: those it was trained with, not those of the day's fit range
     * @param frozen the model's
     * @param order fitted to the session
     */
    public MarketFeatures(MarketProfile profile, Normaliser frozen, ParentOrder order, CostModel costs, PaceBand band) {
        this.profile = profile;
        this.sight = new CostSight(profile, costs, new CostCurve(order, band), frozen.forecast());
        this.reservation = frozen.reservation();
        this.lastMinute = Math.min(Session.FULL_MINUTES, order.startMinute() + order.horizonMinutes()) - 1;
    }

    public CostCurve curve() {
        return sight.curve();
    }

    /** Marginal costs of the minute that {@link #compute} looked at last; reused, NaN while nothing is visible. */
    public float[] marginalBps() {
        return marginalBps;
    }

    /**
     * Computes what is visible now.
     *
     * @param out {@code [Feature.MARKET]}, from {@code offset}
     */
    public void compute(MarketView view, float[] out, int offset) {
        Arrays.fill(out, offset, offset + Feature.MARKET, 0f);
        sight.look(view, marginalBps);
        int last = view.lastRow();
        if (last < 0) {
            return;
        }
        putCosts(view, out, offset, last);
        double now = spread(view, last);
        int n = fillWindow(view, last, LONG);
        double median60 = median(n);
        int below = 0;
        int equal = 0;
        for (int i = 0; i < n; i++) {
            below += window[i] < now ? 1 : 0;
            equal += window[i] == now ? 1 : 0;
        }
        double today = meanSpread(view, 0, last);
        put(out, offset, Feature.SPREAD_NOW, Math.log(now / median60));
        put(out, offset, Feature.SPREAD_SHORT, Math.log(meanSpread(view, last - SHORT + 1, last) / median60));
        put(out, offset, Feature.SPREAD_RANK, 2 * (below + 0.5 * equal) / n - 1);
        put(out, offset, Feature.SPREAD_LONG, Math.log(median60 / today));
        put(out, offset, Feature.SPREAD_MEDIUM, Math.log(median(fillWindow(view, last, MEDIUM)) / today));
        putProfile(view, out, offset, now);
        put(out, offset, Feature.VOLUME, logAgainstMean(view, last, Column.VOLUME));
        putBook(view, out, offset, last);
        put(out, offset, Feature.RETURN, scaledReturn(view, last));
    }

    private void putCosts(MarketView view, float[] out, int offset, int last) {
        CostCurve curve = sight.curve();
        put(out, offset, Feature.COST_NOW, reservation.position(curve.evenBps(marginalBps)));
        put(out, offset, Feature.COST_LARGE, reservation.position(curve.largeBps(marginalBps)));
        double usual = Math.max(LEAST_SPREAD_BPS, profile.pooledHalfSpreadBps(0.5));
        put(out, offset, Feature.LEVEL_SHORT, Math.log(meanSpread(view, last - SHORT + 1, last) / usual));
        put(out, offset, Feature.LEVEL_MEDIUM, Math.log(meanSpread(view, last - LEVEL + 1, last) / usual));
        double then = curveMean(view.minuteOfDay(Math.max(0, last - LONG + 1)), view.minuteOfDay(last));
        put(out, offset, Feature.LEVEL_LONG, Math.log(meanSpread(view, last - LONG + 1, last) / then));
        int minute = view.minuteOfDay();
        put(out, offset, Feature.CURVE_NOW, Math.log(curveMean(minute, minute) / usual));
        put(out, offset, Feature.CURVE_REST, Math.log(curveMean(minute, Math.max(minute, lastMinute)) / usual));
    }

    /** Mean of the training medians of some minutes, both ends included. */
    private double curveMean(int from, int to) {
        double sum = 0;
        for (int minute = from; minute <= to; minute++) {
            sum += profile.medianHalfSpreadBps(minute);
        }
        return Math.max(LEAST_SPREAD_BPS, sum / (to - from + 1));
    }

    private void putProfile(MarketView view, float[] out, int offset, double now) {
        put(
                out,
                offset,
                Feature.SPREAD_LEVEL,
                Math.log(now / Math.max(LEAST_SPREAD_BPS, profile.pooledHalfSpreadBps(0.5))));
        int minute = view.minuteOfDay();
        double coming = 0;
        int n = 0;
        for (int m = minute; m < Math.min(Session.FULL_MINUTES, minute + LONG); m++) {
            coming += profile.medianHalfSpreadBps(m);
            n++;
        }
        double here = Math.max(LEAST_SPREAD_BPS, profile.medianHalfSpreadBps(minute));
        put(out, offset, Feature.SPREAD_CURVE, n == 0 ? 0 : Math.log(Math.max(LEAST_SPREAD_BPS, coming / n) / here));
    }

    private void putBook(MarketView view, float[] out, int offset, int last) {
        double bid = view.bidSize(0, last);
        double ask = view.askSize(0, last);
        put(out, offset, Feature.IMBALANCE, bid + ask > 0 ? (bid - ask) / (bid + ask) : 0);
        double sum = 0;
        int from = Math.max(0, last - AVERAGE + 1);
        for (int row = from; row <= last; row++) {
            sum += view.bidSize(0, row);
        }
        double mean = sum / (last - from + 1);
        put(out, offset, Feature.DEPTH, bid > 0 && mean > 0 ? Math.log(bid / mean) : 0);
    }

    private static double spread(MarketView view, int row) {
        return Math.max(LEAST_SPREAD_BPS, view.halfSpreadBps(row));
    }

    private static double meanSpread(MarketView view, int from, int last) {
        double sum = 0;
        int first = Math.max(0, from);
        for (int row = first; row <= last; row++) {
            sum += spread(view, row);
        }
        return sum / (last - first + 1);
    }

    private int fillWindow(MarketView view, int last, int length) {
        int first = Math.max(0, last - length + 1);
        for (int row = first; row <= last; row++) {
            window[row - first] = spread(view, row);
        }
        return last - first + 1;
    }

    private double median(int n) {
        System.arraycopy(window, 0, sorted, 0, n);
        Arrays.sort(sorted, 0, n);
        return n % 2 == 1 ? sorted[n / 2] : 0.5 * (sorted[n / 2 - 1] + sorted[n / 2]);
    }

    private static double logAgainstMean(MarketView view, int last, Column column) {
        if (!view.has(column)) {
            return 0;
        }
        double sum = 0;
        int from = Math.max(0, last - AVERAGE + 1);
        for (int row = from; row <= last; row++) {
            double value = view.value(column, row);
            sum += Double.isNaN(value) ? 0 : value;
        }
        double now = view.value(column, last);
        return now > 0 ? Math.log(now * (last - from + 1) / sum) : 0;
    }

    private double scaledReturn(MarketView view, int last) {
        if (last < 1) {
            return 0;
        }
        double prior = profile.sigmaPerMinute()[MarketProfile.clampMinute(view.minuteOfDay(last))];
        double sum = prior * prior;
        int from = Math.max(1, last - AVERAGE + 1);
        for (int row = from; row <= last; row++) {
            double r = Math.log(view.mid(row) / view.mid(row - 1));
            sum += r * r;
        }
        double sigma = Math.sqrt(sum / (last - from + 2));
        return sigma > 0 ? Math.log(view.mid(last) / view.mid(last - 1)) / sigma : 0;
    }

    private static void put(float[] out, int offset, Feature feature, double value) {
        out[offset + feature.marketIndex()] = Math.clamp((float) value, -CLIP, CLIP);
    }

    /**
     * What is visible at every fill row of a session, computed once.
     *
     * @param order as asked for; fitted to the session here
     */
    public static FeatureTable table(
            SessionLiquidity day, Normaliser frozen, ParentOrder order, CostModel costs, PaceBand band) {
        MarketView view = MarketView.over(day.session(), day.profile(), day.timing());
        ParentOrder fitted = ExecutionSimulator.fit(order, day.session());
        MarketFeatures features = new MarketFeatures(day.profile(), frozen, fitted, costs, band);
        float[][] table = new float[day.session().rows()][Feature.MARKET];
        float[][] marginals = new float[table.length][];
        for (int row = 0; row < table.length; row++) {
            view.moveToFill(row);
            features.compute(view, table[row], 0);
            marginals[row] = features.marginalBps.clone();
        }
        return new FeatureTable(features.curve(), table, marginals);
    }

    /** Marginal costs at the even pace over all visible minutes of some sessions. */
    static double[] evenCosts(
            List<SessionLiquidity> days, ParentOrder order, CostModel costs, PaceBand band, SpreadForecast forecast) {
        DoubleStream.Builder found = DoubleStream.builder();
        for (SessionLiquidity day : days) {
            CostCurve curve = new CostCurve(ExecutionSimulator.fit(order, day.session()), band);
            float[][] table = new CostSight(day.profile(), costs, curve, forecast).table(day);
            for (float[] marginals : table) {
                if (!Float.isNaN(marginals[0])) {
                    found.add(curve.evenBps(marginals));
                }
            }
        }
        return found.build().toArray();
    }
}
