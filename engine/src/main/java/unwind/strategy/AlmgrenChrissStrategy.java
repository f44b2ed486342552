package unwind.strategy;

import unwind.cost.CostKeys;
import unwind.market.MarketProfile;
import unwind.order.ParentOrder;
import unwind.param.ParamSet;
import unwind.param.ParamSpec;
import unwind.param.ParamValues;
import unwind.sim.Decider;

/**
 * The schedule of Almgren and Chriss (2001), "Optimal execution of portfolio transactions", Journal of Risk 3(2): minimises
 * expected cost + lambda x variance under linear temporary impact, exactly and in discrete time. Use it when price risk
 * while working the order matters: it sells faster early on. At lambda 0 it is TWAP.
 *
 * <p>With shares left x_j after minute j of N (tau = 1 minute), the objective in bps of the order's notional is
 *
 * <pre>
 * 1e4 eta sigma / (V X) sum n_j^2  +  lambda 1e8 sigma^2 sum (x_j / X)^2
 * </pre>
 *
 * so that kappa-tilde^2 = 1e4 lambda sigma V / (eta X) in their eq. 16, cosh(kappa) - 1 = kappa-tilde^2 / 2, and
 * x_j = X sinh(kappa (N - j)) / sinh(kappa N), eq. 17. Their eta-tilde = eta - gamma tau / 2 is eta here, because permanent
 * impact is charged with the child order's own half and then is the same for every schedule. sigma and V are constants
 * over the horizon: root mean square and mean of the training curves. eta is {@code etaLinear} of the cost model where it
 * has one.
 *
 * <p>Keeps within the pace band, which cuts the front off a very risk-averse schedule; a band of 100 % shows it whole.
 */
public final class AlmgrenChrissStrategy implements Strategy {
    private static final String RISK_AVERSION = "acRiskAversionPerBps";
    private static final double USUAL_ETA = 7;

    public static final ParamSet PARAMS = ParamSet.of(
            "strategy almgren-chriss",
            ParamSpec.number(
                    RISK_AVERSION,
                    "Almgren-Chriss lambda",
                    "1/bps",
                    0,
                    1000,
                    1e-6,
                    "Strategies",
                    "Basis points of expected cost that one squared basis point of variance is worth; 0 is TWAP. The 1e-6 per "
                            + "dollar of Almgren and Chriss is 1e-10 x the order's notional in dollars: 2e-5 for 200,000 dollars."));

    private final double riskAversionPerBps;

    /** @param values of {@link #PARAMS} */
    public AlmgrenChrissStrategy(ParamValues values) {
        riskAversionPerBps = values.number(RISK_AVERSION);
    }

    @Override
    public String id() {
        return "almgren-chriss";
    }

    @Override
    public String label() {
        return "Almgren-Chriss";
    }

    @Override
    public boolean keepsPaceBand() {
        return true;
    }

    @Override
    public Decider begin(ParentOrder order, Briefing briefing) {
        double kappa = kappa(kappaTildeSquared(order.shares(), briefing));
        int minutes = briefing.horizonMinutes();
        int[] schedule = kappa == 0
                ? LargestRemainder.even(order.shares(), minutes)
                : LargestRemainder.apportion(trades(kappa, minutes), order.shares(), briefing.band());
        return new ScheduleDecider(schedule);
    }

    private double kappaTildeSquared(int shares, Briefing briefing) {
        MarketProfile profile = briefing.profile();
        int first = briefing.firstMinuteOfDay();
        double squares = 0;
        double volume = 0;
        for (int k = 0; k < briefing.horizonMinutes(); k++) {
            int minute = MarketProfile.clampMinute(first + k);
            double sigma = profile.sigmaPerMinute()[minute];
            squares += sigma * sigma;
            volume += profile.volumeShares()[minute];
        }
        double sigma = Math.sqrt(squares / briefing.horizonMinutes());
        double perMinute = volume / briefing.horizonMinutes();
        double eta = briefing.costs().numberOr(CostKeys.ETA_LINEAR, USUAL_ETA);
        double risk = 1e4 * riskAversionPerBps * sigma * perMinute;
        // Without impact nothing slows a risk-averse seller down; the largest urgency that stays a number says that.
        return risk == 0 ? 0 : Math.min(Double.MAX_VALUE, risk / (eta * shares));
    }

    /** Urgency per interval: cosh(kappa) - 1 = kappa-tilde^2 / 2, solved as 2 arsinh(kappa-tilde / 2) to full precision. */
    static double kappa(double kappaTildeSquared) {
        double half = Math.sqrt(kappaTildeSquared) / 2;
        return 2 * Math.log1p(half + half * half / (1 + Math.hypot(1, half)));
    }

    /** Shares left after each of {@code 0..intervals}, as a share of the order; kappa above 0. */
    static double[] left(double kappa, int intervals) {
        double[] left = new double[intervals + 1];
        for (int j = 0; j < intervals; j++) {
            // sinh(a) / sinh(b) by exponentials of negative numbers: sinh overflows for an impatient seller.
            double rest = kappa * (intervals - j);
            left[j] = Math.exp(-kappa * j) * Math.expm1(-2 * rest) / Math.expm1(-2 * kappa * intervals);
        }
        return left;
    }

    private static double[] trades(double kappa, int intervals) {
        double[] left = left(kappa, intervals);
        double[] trades = new double[intervals];
        for (int j = 0; j < intervals; j++) {
            trades[j] = Math.max(0, left[j] - left[j + 1]);
        }
        return trades;
    }
}
