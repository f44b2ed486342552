package unwind.feature;

import java.time.Instant;
import java.util.Arrays;
import unwind.cost.CostContext;
import unwind.cost.CostModel;
import unwind.cost.SessionLiquidity;
import unwind.market.Column;
import unwind.market.MarketProfile;
import unwind.market.Session;
import unwind.sim.MarketView;

/**
 * What the coming minute will probably charge, as far as can be seen: the kernel's own cost model on the row that fills.
 * Under snapshot that row is visible and the figure exact; under next-row its half-spread is forecast from the visible ones
 * ({@link SpreadForecast}), its depth and volume are recent means. Keeps scratch buffers: one instance a thread.
 */
public final class CostSight {
    private static final int RECENT = 30;
    private static final int SIGMA_WINDOW = 30;
    private static final int SIGMA_PRIOR = 10;

    private final MarketProfile profile;
    private final CostModel costs;
    private final CostCurve curve;
    private final SpreadForecast forecast;
    private final SessionLiquidity.Assumed assumed;
    private final double[] sigma = new double[1];
    private final double[] volume = new double[1];

    /** @param profile statistics frozen with the model */
    public CostSight(MarketProfile profile, CostModel costs, CostCurve curve, SpreadForecast forecast) {
        this.profile = profile;
        this.costs = costs;
        this.curve = curve;
        this.forecast = forecast;
        this.assumed = new SessionLiquidity.Assumed(profile);
    }

    public CostCurve curve() {
        return curve;
    }

    /**
     * The marginal costs of the coming minute.
     *
     * @param out {@code [CostCurve.SIZES]}, bps; NaN while nothing is visible
     */
    public void look(MarketView view, float[] out) {
        int last = view.lastRow();
        if (last < 0) {
            Arrays.fill(out, Float.NaN);
            return;
        }
        Session row = last == view.fillRow() ? seen(view, last) : expected(view, last);
        sigma[0] = sigma(view, last);
        CostContext context = new CostContext(assumed.of(row, sigma, volume));
        context.moveTo(0, 0);
        marginals(costs, context, curve, out);
    }

    /** The row that fills, where it is visible. */
    private Session seen(MarketView view, int last) {
        Session.Builder row = builder(view);
        for (int level = 0; level < Session.LEVELS; level++) {
            row.bid(0, level, view.bid(level, last), view.bidSize(level, last));
            row.ask(0, level, view.ask(level, last), view.askSize(level, last));
        }
        double own = traded(view) ? view.value(Column.VOLUME, last) : proxyVolume(view.bidSize(0, last));
        volume[0] = floored(own, curveVolume(view.minuteOfDay()));
        return row.build();
    }

    /** A row as it may be expected: forecast half-spread, mean gaps and sizes of the book, mean volume by the curve. */
    private Session expected(MarketView view, int last) {
        int first = Math.max(0, last - RECENT + 1);
        double mid = view.mid(last);
        double half = 1e-4 * mid * forecast.halfSpreadBps(view, profile);
        double bid = mid - half;
        Session.Builder row = builder(view);
        for (int level = 0; level < Session.LEVELS; level++) {
            double gap = meanGap(view, level, first, last);
            row.bid(0, level, bid - gap, meanSize(view, level, first, last));
            row.ask(0, level, mid + half + gap, Double.NaN);
        }
        volume[0] = floored(expectedVolume(view, first, last), curveVolume(view.minuteOfDay()));
        return row.build();
    }

    private Session.Builder builder(MarketView view) {
        // Date and zone say nothing about a cost; the row stands for a minute, not for a day.
        return new Session.Builder(
                        view.ticker(), java.time.LocalDate.EPOCH, java.time.ZoneOffset.UTC, Instant.EPOCH, 0, 1)
                .tickDollars(view.tickDollars());
    }

    private static double meanGap(MarketView view, int level, int first, int last) {
        double sum = 0;
        int n = 0;
        for (int row = first; row <= last; row++) {
            double gap = view.bid(0, row) - view.bid(level, row);
            if (gap >= 0) {
                sum += gap;
                n++;
            }
        }
        return n == 0 ? Double.NaN : sum / n;
    }

    private static double meanSize(MarketView view, int level, int first, int last) {
        double sum = 0;
        int n = 0;
        for (int row = first; row <= last; row++) {
            double size = view.bidSize(level, row);
            if (size > 0 && size < Double.POSITIVE_INFINITY) {
                sum += size;
                n++;
            }
        }
        return n == 0 ? Double.NaN : sum / n;
    }

    private boolean traded(MarketView view) {
        return view.has(Column.VOLUME) && !profile.volumeIsProxy();
    }

    private double proxyVolume(double size) {
        return profile.advShares() / Session.FULL_MINUTES * size / profile.meanDepthShares();
    }

    private double curveVolume(int minuteOfDay) {
        return profile.volumeShares()[MarketProfile.clampMinute(minuteOfDay)];
    }

    private static double floored(double own, double curve) {
        double floor = Double.isFinite(curve) ? Math.max(1, SessionLiquidity.VOLUME_FLOOR_SHARE * curve) : 1;
        return Double.isFinite(own) ? Math.max(floor, own) : floor;
    }

    /** Recent volume against the curve at its own minutes, times the curve now; without volume from displayed sizes. */
    private double expectedVolume(MarketView view, int first, int last) {
        if (!traded(view)) {
            return proxyVolume(meanSize(view, 0, first, last));
        }
        double own = 0;
        double usual = 0;
        for (int row = first; row <= last; row++) {
            double value = view.value(Column.VOLUME, row);
            double curveValue = curveVolume(view.minuteOfDay(row));
            if (Double.isFinite(value) && Double.isFinite(curveValue)) {
                own += value;
                usual += curveValue;
            }
        }
        double now = curveVolume(view.minuteOfDay());
        return usual > 0 && Double.isFinite(now) ? now * own / usual : now;
    }

    /** As {@link SessionLiquidity} computes it. */
    private double sigma(MarketView view, int last) {
        double sum = 0;
        int n = 0;
        for (int row = Math.max(1, last - SIGMA_WINDOW + 1); row <= last; row++) {
            double r = Math.log(view.mid(row) / view.mid(row - 1));
            sum += r * r;
            n++;
        }
        double prior = profile.sigmaPerMinute()[MarketProfile.clampMinute(view.minuteOfDay())];
        return Math.sqrt((sum + SIGMA_PRIOR * prior * prior) / (n + SIGMA_PRIOR));
    }

    /**
     * The marginal costs at every fill row of a session.
     *
     * @return {@code [rows][CostCurve.SIZES]}
     */
    float[][] table(SessionLiquidity day) {
        MarketView view = MarketView.over(day.session(), day.profile(), day.timing());
        float[][] table = new float[day.session().rows()][CostCurve.SIZES];
        for (int row = 0; row < table.length; row++) {
            view.moveToFill(row);
            look(view, table[row]);
        }
        return table;
    }

    /**
     * What every row really charges at the margin, for fitting on training sessions only.
     *
     * @return {@code [rows][CostCurve.SIZES]}, bps
     */
    public static float[][] realised(SessionLiquidity day, CostModel costs, CostCurve curve) {
        CostContext context = new CostContext(day);
        float[][] table = new float[day.session().rows()][CostCurve.SIZES];
        for (int row = 0; row < table.length; row++) {
            context.moveTo(row, 0);
            marginals(costs, context, curve, table[row]);
        }
        return table;
    }

    private static void marginals(CostModel costs, CostContext context, CostCurve curve, float[] out) {
        double mid = context.midDollars();
        double dollars = 0;
        double before = 0;
        for (int i = 0; i < CostCurve.SIZES; i++) {
            double now = costs.scheduleDollars(context, curve.shares(i));
            out[i] = (float) (1e4 * (now - dollars) / (mid * (curve.shares(i) - before)));
            dollars = now;
            before = curve.shares(i);
        }
        CostCurve.raise(out);
    }
}
