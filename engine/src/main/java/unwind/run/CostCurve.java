package unwind.run;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import unwind.cost.CostContext;
import unwind.cost.CostPart;
import unwind.cost.SessionLiquidity;
import unwind.market.Session;

/**
 * What one child order costs by its size in one minute of the day: the mean over the training sessions, nothing sold
 * before. Test sessions are not touched.
 *
 * @param minuteOfDay minutes since the regular open
 * @param shares sizes, ascending
 * @param bpsByPart bps of the child order's own notional at the mid, one value a size
 * @param sessions training sessions that trade in this minute
 */
public record CostCurve(int minuteOfDay, double[] shares, Map<CostPart, double[]> bpsByPart, int sessions) {
    private static final double BPS = 1e4;

    public CostCurve {
        bpsByPart = Map.copyOf(bpsByPart);
    }

    /**
     * Prices child orders up to the whole parent order.
     *
     * @param points number of sizes
     */
    public static CostCurve of(Prepared prepared, int minuteOfDay, int points) {
        double[] shares = sizes(prepared.order().shares(), points);
        double[][] sum = new double[CostPart.COUNT][points];
        double[] out = new double[CostPart.COUNT];
        int sessions = 0;
        for (SessionLiquidity liquidity : prepared.train()) {
            int row = minuteOfDay - liquidity.session().firstMinute();
            if (row < 0 || row >= liquidity.session().rows()) {
                continue;
            }
            sessions++;
            CostContext context = new CostContext(liquidity);
            context.moveTo(row, 0);
            for (int i = 0; i < points; i++) {
                prepared.costs().price(context, shares[i], out);
                for (int p = 0; p < out.length; p++) {
                    sum[p][i] += BPS * out[p] / (shares[i] * context.midDollars());
                }
            }
        }
        return new CostCurve(minuteOfDay, sessions == 0 ? new double[0] : shares, means(sum, sessions), sessions);
    }

    /** From one share on, evenly; never more sizes than a whole share apart would give. */
    private static double[] sizes(int most, int points) {
        double[] sizes = new double[points];
        for (int i = 0; i < points; i++) {
            sizes[i] = points == 1 ? most : 1 + (most - 1.0) * i / (points - 1);
        }
        return sizes;
    }

    private static Map<CostPart, double[]> means(double[][] sum, int sessions) {
        Map<CostPart, double[]> means = new EnumMap<>(CostPart.class);
        for (CostPart part : CostPart.values()) {
            double[] own = sum[part.ordinal()];
            boolean any = false;
            for (int i = 0; i < own.length && sessions > 0; i++) {
                own[i] /= sessions;
                any |= own[i] != 0;
            }
            if (any) {
                means.put(part, own);
            }
        }
        return means;
    }

    /** The parts that cost anything, in their order. */
    public List<CostPart> parts() {
        List<CostPart> parts = new ArrayList<>();
        for (CostPart part : CostPart.values()) {
            if (bpsByPart.containsKey(part)) {
                parts.add(part);
            }
        }
        return parts;
    }

    /** Of a part that {@link #parts} names. */
    public double[] partBps(CostPart part) {
        return java.util.Objects.requireNonNull(bpsByPart.get(part), () -> "no part " + part);
    }

    /** All parts together, one value a size. */
    public double[] totalBps() {
        double[] total = new double[shares.length];
        for (double[] part : bpsByPart.values()) {
            for (int i = 0; i < total.length; i++) {
                total[i] += part[i];
            }
        }
        return total;
    }

    /** First and last minute of the day in which some training session trades. */
    public static int[] minutes(Prepared prepared) {
        int first = Session.FULL_MINUTES;
        int last = 0;
        for (SessionLiquidity liquidity : prepared.train()) {
            first = Math.min(first, liquidity.session().firstMinute());
            last = Math.max(
                    last,
                    liquidity.session().firstMinute() + liquidity.session().rows() - 1);
        }
        return new int[] {Math.min(first, last), last};
    }
}
