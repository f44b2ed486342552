package unwind.run;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import unwind.backtest.BacktestResult;
import unwind.backtest.StrategySummary;
import unwind.cost.CostPart;
import unwind.market.Progress;
import unwind.strategy.HindsightStrategy;
import unwind.strategy.Strategy;
import unwind.strategy.TwapStrategy;
import unwind.strategy.VwapStrategy;

/**
 * What the chosen costs make the benchmarks pay on the training sessions, before anything is learned. Test sessions are not
 * touched, so that nobody tunes the costs on them.
 *
 * @param twapBps mean controllable cost of TWAP, bps of the arrival notional
 * @param vwapBps the same of VWAP with the training curve
 * @param hindsightBps the same of the hindsight optimum; empty where the bound cannot be computed under these costs
 * @param sessions training sessions played
 * @param twapImpactBps of TWAP's cost, the impact: temporary, permanent and transient
 * @param lawBps impact of the whole order by the square-root law, {@code Y sigma_day sqrt(X / V_day)}
 */
public record CostPreview(
        double twapBps,
        double vwapBps,
        OptionalDouble hindsightBps,
        int sessions,
        double twapImpactBps,
        double lawBps) {
    private static final String Y_KEY = "impactY";
    private static final double USUAL_Y = 0.7;
    private static final double BPS = 1e4;

    /**
     * Plays the benchmarks over the training sessions.
     *
     * @param progress told after every session of every strategy; may throw to cancel
     */
    public static CostPreview of(Prepared prepared, Progress progress) {
        List<Strategy> played = new ArrayList<>(List.of(new TwapStrategy(), new VwapStrategy()));
        if (HindsightStrategy.appliesTo(prepared.costs())) {
            played.add(new HindsightStrategy());
        }
        BacktestResult result = prepared.play(prepared.train(), played, progress);
        return new CostPreview(
                mean(result, "twap").orElseThrow(),
                mean(result, "vwap").orElseThrow(),
                mean(result, "hindsight"),
                result.sessions().size(),
                impact(result),
                law(prepared));
    }

    private static double impact(BacktestResult result) {
        double[] parts = result.summary("twap").orElseThrow().partsBps();
        return parts[CostPart.TEMPORARY_IMPACT.ordinal()]
                + parts[CostPart.PERMANENT_IMPACT.ordinal()]
                + parts[CostPart.TRANSIENT_IMPACT.ordinal()];
    }

    private static double law(Prepared prepared) {
        return BPS
                * prepared.costs().numberOr(Y_KEY, USUAL_Y)
                * prepared.profile().sigmaDay()
                * Math.sqrt(prepared.order().shares() / prepared.profile().advShares());
    }

    private static OptionalDouble mean(BacktestResult result, String id) {
        return result.summary(id).stream().mapToDouble(StrategySummary::meanBps).findFirst();
    }

    /** Whether two preparations have the same preview: agent and seed play no part in it. */
    public static boolean same(Prepared one, Prepared other) {
        return one.data().dataHash().equals(other.data().dataHash())
                && one.spec().importing().equals(other.spec().importing())
                && one.order().equals(other.order())
                && one.spec().order().equals(other.spec().order())
                && one.timing() == other.timing()
                && one.spec().costPreset().equals(other.spec().costPreset())
                && one.spec().cost().equals(other.spec().cost())
                && one.split().equals(other.split());
    }

    /** TWAP's cost minus the hindsight optimum's: the most that any schedule could save. */
    public OptionalDouble headroomBps() {
        return hindsightBps.isPresent()
                ? OptionalDouble.of(twapBps - hindsightBps.getAsDouble())
                : OptionalDouble.empty();
    }
}
