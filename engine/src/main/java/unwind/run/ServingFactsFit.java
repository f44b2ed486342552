package unwind.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import unwind.agent.ServingFacts;
import unwind.agent.StaticScheduleStrategy;
import unwind.agent.ValidationCosts;
import unwind.backtest.StrategyResult;
import unwind.cost.CostPart;
import unwind.cost.SessionLiquidity;
import unwind.market.Column;
import unwind.market.Progress;
import unwind.market.Session;
import unwind.order.Fill;
import unwind.sim.ExecutionResult;
import unwind.strategy.TwapStrategy;
import unwind.strategy.VwapStrategy;

/** Plays the static schedule over the validation sessions at a few sizes, for the costs that a server quotes. */
public final class ServingFactsFit {
    /** Sizes as multiples of the trained order. */
    private static final double[] MULTIPLES = {0.1, 1, 10};

    private static final int GROUPS = 3;
    private static final int IMPACT = 2;

    private ServingFactsFit() {}

    /**
     * Plays the sizes.
     *
     * @param weights share of the order in each minute of the horizon, {@code [horizonMinutes]}
     * @return empty without a validation session
     */
    public static Optional<ServingFacts> of(Prepared prepared, double[] weights) {
        if (prepared.validate().isEmpty()) {
            return Optional.empty();
        }
        TreeSet<Integer> sizes = new TreeSet<>();
        for (double multiple : MULTIPLES) {
            sizes.add((int) Math.clamp(Math.rint(multiple * prepared.order().shares()), 1, Integer.MAX_VALUE / 2.0));
        }
        List<ValidationCosts.Size> played = new ArrayList<>();
        int sessions = 0;
        for (int shares : sizes) {
            List<StrategyResult> results = play(prepared, weights, shares);
            List<ExecutionResult> own = full(results.get(0));
            sessions = own.size();
            played.add(new ValidationCosts.Size(
                    shares, parts(own), parts(full(results.get(1))), parts(full(results.get(2))), byMinute(own)));
        }
        List<SessionLiquidity> days = prepared.validate();
        ValidationCosts costs = new ValidationCosts(
                days.get(0).session().date().toString(),
                days.get(days.size() - 1).session().date().toString(),
                sessions,
                played);
        return Optional.of(new ServingFacts(reading(prepared), costs));
    }

    private static List<StrategyResult> play(Prepared prepared, double[] weights, int shares) {
        return prepared.play(
                        prepared.validate(),
                        prepared.order().withShares(shares),
                        List.of(
                                new StaticScheduleStrategy("sac-static", "SAC (static)", weights),
                                new TwapStrategy(),
                                new VwapStrategy()),
                        Progress.NONE)
                .strategies();
    }

    /** Sessions of the longest horizon: those cut short by an early close are left out, as from the static weights. */
    private static List<ExecutionResult> full(StrategyResult result) {
        int horizon = result.sessions().stream()
                .mapToInt(r -> r.order().horizonMinutes())
                .max()
                .orElseThrow();
        return result.sessions().stream()
                .filter(r -> r.order().horizonMinutes() == horizon)
                .toList();
    }

    private static ValidationCosts.Parts parts(List<ExecutionResult> sessions) {
        double[] sums = new double[GROUPS];
        double fees = 0;
        for (ExecutionResult session : sessions) {
            for (CostPart part : CostPart.values()) {
                sums[group(part)] += session.bps(session.dollars(part)) / (double) sessions.size();
            }
            fees += session.bps(session.feesDollars()) / sessions.size();
        }
        return new ValidationCosts.Parts(sums[0], sums[1], sums[IMPACT], fees);
    }

    private static int group(CostPart part) {
        return switch (part) {
            case SPREAD -> 0;
            case SLIPPAGE -> 1;
            case TEMPORARY_IMPACT, PERMANENT_IMPACT, TRANSIENT_IMPACT, PRICE_IMPROVEMENT, ADVERSE_SELECTION -> IMPACT;
        };
    }

    private static double[][] byMinute(List<ExecutionResult> sessions) {
        int horizon = sessions.get(0).order().horizonMinutes();
        double[][] bps = new double[GROUPS][horizon];
        int[] fills = new int[horizon];
        for (ExecutionResult session : sessions) {
            for (Fill fill : session.fills()) {
                int minute = fill.row() - session.firstRow();
                fills[minute]++;
                double notional = fill.shares() * session.arrivalPriceDollars();
                for (CostPart part : CostPart.values()) {
                    bps[group(part)][minute] += 1e4 * fill.costDollars()[part.ordinal()] / notional;
                }
            }
        }
        for (double[] group : bps) {
            for (int k = 0; k < horizon; k++) {
                group[k] = fills[k] == 0 ? Double.NaN : group[k] / fills[k];
            }
            fillGaps(group);
        }
        return bps;
    }

    /** A minute in which nothing was sold takes the figure of the minute before, the first ones that of the minute after. */
    private static void fillGaps(double[] values) {
        double last = Arrays.stream(values).filter(Double::isFinite).findFirst().orElse(0);
        for (int k = 0; k < values.length; k++) {
            values[k] = Double.isFinite(values[k]) ? values[k] : last;
            last = values[k];
        }
    }

    private static ServingFacts.RowReading reading(Prepared prepared) {
        Session session = prepared.train().get(0).session();
        List<String> columns = Arrays.stream(Column.values())
                .filter(c -> prepared.train().stream().allMatch(d -> d.session().has(c)))
                .filter(c -> c != Column.VOLUME || !prepared.profile().volumeIsProxy())
                .map(Column::name)
                .toList();
        return new ServingFacts.RowReading(
                session.quoteKind().name(),
                prepared.spec().importing().values().number("assumedHalfSpreadBps"),
                columns);
    }
}
