package unwind.strategy;

import java.util.Arrays;
import unwind.cost.CostKeys;
import unwind.order.ParentOrder;
import unwind.param.ParamSet;
import unwind.param.ParamSpec;
import unwind.param.ParamValues;
import unwind.sim.Decider;

/**
 * The schedule of Obizhaeva and Wang (2013), "Optimal trading strategy and supply/demand dynamics", Journal of Financial
 * Markets 16(1), for a risk-neutral seller and a book that refills at rate rho: a larger first and last child order and even
 * ones between. Use it when the order is large enough that its earlier slices still weigh on the book.
 *
 * <p>In discrete time, with a = exp(-rho) and N minutes, the cost is kappa / 2 x sum over i, j of a^|i-j| x_i x_j. The inverse
 * of that matrix is tridiagonal, hence the optimum
 *
 * <pre>
 * first = last = X / ((N - 2)(1 - a) + 2),   each between = (1 - a) first,
 * </pre>
 *
 * which for short intervals becomes their continuous solution: X / (rho T + 2) at both ends and the rate rho X / (rho T + 2)
 * between. kappa drops out. rho is {@code rhoPerMinute} of the cost model where it has one.
 *
 * <p>Keeps within the pace band; for horizons of an hour and more and a half-life of minutes the optimum lies inside it.
 */
public final class ObizhaevaWangStrategy implements Strategy {
    private static final String RHO = "owRhoPerMinute";

    public static final ParamSet PARAMS = ParamSet.of(
            "strategy obizhaeva-wang",
            ParamSpec.number(
                    RHO,
                    "Obizhaeva-Wang rho",
                    "1/min",
                    0,
                    10,
                    0.0693,
                    "Strategies",
                    "How fast the book refills, as this schedule assumes under a cost model without a recovery of its own. The "
                            + "default halves the push every 10 minutes; a large rho gives TWAP."));

    private final double rhoPerMinute;

    /** @param values of {@link #PARAMS} */
    public ObizhaevaWangStrategy(ParamValues values) {
        rhoPerMinute = values.number(RHO);
    }

    @Override
    public String id() {
        return "obizhaeva-wang";
    }

    @Override
    public String label() {
        return "Obizhaeva-Wang";
    }

    @Override
    public boolean keepsPaceBand() {
        return true;
    }

    @Override
    public Decider begin(ParentOrder order, Briefing briefing) {
        double rho = briefing.costs().numberOr(CostKeys.RHO_PER_MINUTE, rhoPerMinute);
        return new ScheduleDecider(
                LargestRemainder.apportion(shape(rho, briefing.horizonMinutes()), order.shares(), briefing.band()));
    }

    /** Shares of each minute relative to the first. */
    static double[] shape(double rhoPerMinute, int minutes) {
        double[] shape = new double[minutes];
        Arrays.fill(shape, -Math.expm1(-rhoPerMinute));
        shape[0] = 1;
        shape[minutes - 1] = 1;
        return shape;
    }
}
