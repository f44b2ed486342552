package unwind.feature;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import unwind.cost.CostModel;
import unwind.cost.SessionLiquidity;
import unwind.order.ParentOrder;
import unwind.sim.PaceBand;

/**
 * The figures, frozen with a model, that stand between the market and the network: they centre and scale the market
 * features by statistics of training sessions and clip them (the order's own features have fixed scales), forecast the
 * half-spread of a row that is not visible, and say what a position on the reservation scale costs.
 *
 * @param mean {@code [Feature.COUNT]}
 * @param scale {@code [Feature.COUNT]}, positive; 0 for a feature that the model does not look at
 * @param action id of the form of its actions
 */
public record Normaliser(
        float[] mean, float[] scale, String action, SpreadForecast forecast, ReservationScale reservation) {
    private static final float CLIP = 3;
    private static final float LEAST_SCALE = 0.05f;
    /** The form of actions of a model that says nothing else. */
    public static final String PACE = "pace";

    public Normaliser {
        if (mean.length != Feature.COUNT || scale.length != Feature.COUNT) {
            throw new IllegalArgumentException("a normaliser has " + Feature.COUNT + " entries");
        }
        mean = mean.clone();
        scale = scale.clone();
    }

    /** Nothing measured: features pass unchanged but for the clip, actions are paces. */
    public static Normaliser unfitted() {
        return new Normaliser(
                new float[Feature.COUNT], ones(), PACE, SpreadForecast.unfitted(), ReservationScale.unfitted());
    }

    /**
     * Fits on training sessions.
     *
     * @param order as asked for; fitted to each session
     * @param action id of the form of actions
     */
    public static Normaliser fit(
            List<SessionLiquidity> training,
            ParentOrder order,
            CostModel costs,
            PaceBand band,
            ObservationSet set,
            String action) {
        SpreadForecast forecast = SpreadForecast.fit(training);
        ReservationScale reservation =
                ReservationScale.fit(MarketFeatures.evenCosts(training, order, costs, band, forecast));
        Normaliser raw = new Normaliser(new float[Feature.COUNT], ones(), action, forecast, reservation);
        List<float[][]> tables = new ArrayList<>();
        for (SessionLiquidity day : training) {
            tables.add(MarketFeatures.table(day, raw, order, costs, band).features());
        }
        return raw.centred(tables, set);
    }

    /** The same figures for another form of actions. */
    public Normaliser withAction(String id) {
        return new Normaliser(mean, scale, id, forecast, reservation);
    }

    private static float[] ones() {
        float[] ones = new float[Feature.COUNT];
        Arrays.fill(ones, 1);
        return ones;
    }

    private Normaliser centred(List<float[][]> tables, ObservationSet set) {
        float[] newMean = new float[Feature.COUNT];
        float[] newScale = ones();
        for (Feature feature : Feature.values()) {
            int i = feature.ordinal();
            if (!set.has(feature)) {
                newScale[i] = 0;
            } else if (i >= Feature.PRIVATE) {
                measure(tables, feature.marketIndex(), newMean, newScale, i);
            }
        }
        return new Normaliser(newMean, newScale, action, forecast, reservation);
    }

    private static void measure(List<float[][]> tables, int column, float[] mean, float[] scale, int to) {
        double sum = 0;
        double squares = 0;
        long n = 0;
        for (float[][] table : tables) {
            for (float[] row : table) {
                sum += row[column];
                squares += (double) row[column] * row[column];
                n++;
            }
        }
        double m = n == 0 ? 0 : sum / n;
        double sd = n == 0 ? 1 : Math.sqrt(Math.max(0, squares / n - m * m));
        mean[to] = (float) m;
        // A feature that never moved in training (a pinned spread) must not explode when it moves later.
        scale[to] = Math.max(LEAST_SCALE, (float) sd);
    }

    /** Normalises an observation {@code [Feature.COUNT]} in place. */
    public void apply(float[] observation) {
        for (int i = 0; i < observation.length; i++) {
            observation[i] = scale[i] == 0 ? 0 : Math.clamp((observation[i] - mean[i]) / scale[i], -CLIP, CLIP);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Normaliser n
                && Arrays.equals(mean, n.mean)
                && Arrays.equals(scale, n.scale)
                && action.equals(n.action)
                && forecast.equals(n.forecast)
                && reservation.equals(n.reservation);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(mean) * 31 + Arrays.hashCode(scale);
    }
}
