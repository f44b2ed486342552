package unwind.backtest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import unwind.cost.SessionLiquidity;
import unwind.market.Session;

/**
 * Test sessions in thirds by one property of the whole session. Descriptive: the property is known only when the session is
 * over, nothing was fitted to the thirds and nothing is tested in them.
 *
 * @param measure what the sessions are sorted by
 * @param thirds low, middle, high
 */
public record Regime(String measure, String unit, List<Third> thirds) {
    /** Fewer sessions leave fewer than three in a third. */
    public static final int LEAST_SESSIONS = 9;

    private static final int THIRDS = 3;

    /**
     * A third of the sessions.
     *
     * @param from smallest value of the measure in it
     * @param to largest value
     * @param meanBpsByStrategy mean controllable cost by strategy id, bps
     */
    public record Third(String name, double from, double to, int sessions, Map<String, Double> meanBpsByStrategy) {
        public Third {
            // Not Map.copyOf: its order changes from process to process, and files must not.
            meanBpsByStrategy = Collections.unmodifiableMap(new LinkedHashMap<>(meanBpsByStrategy));
        }
    }

    private record Measure(String name, String unit, ToDoubleFunction<SessionLiquidity> of) {}

    private static final List<Measure> MEASURES = List.of(
            new Measure("half-spread", "bps", Regime::halfSpreadBps),
            new Measure("volatility", "bps a minute", Regime::volatilityBps),
            new Measure("volume", "shares a minute", Regime::volume));
    private static final List<String> NAMES = List.of("low", "mid", "high");

    public Regime {
        thirds = List.copyOf(thirds);
    }

    /** By half-spread, volatility and volume; none with fewer than {@value #LEAST_SESSIONS} sessions. */
    public static List<Regime> of(BacktestResult result) {
        if (result.sessions().size() < LEAST_SESSIONS) {
            return List.of();
        }
        Map<String, double[]> bps = new LinkedHashMap<>();
        result.strategies().forEach(s -> bps.put(s.id(), s.controllableBps()));
        return MEASURES.stream().map(m -> of(m, result.sessions(), bps)).toList();
    }

    private static Regime of(Measure measure, List<SessionLiquidity> sessions, Map<String, double[]> bps) {
        double[] values = sessions.stream().mapToDouble(measure.of()).toArray();
        int[] order = IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> values[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        List<Third> thirds = new ArrayList<>();
        for (int k = 0; k < THIRDS; k++) {
            int[] own = Arrays.copyOfRange(order, k * order.length / THIRDS, (k + 1) * order.length / THIRDS);
            Map<String, Double> means = new LinkedHashMap<>();
            bps.forEach((id, costs) -> means.put(
                    id, Arrays.stream(own).mapToDouble(i -> costs[i]).average().orElse(Double.NaN)));
            thirds.add(new Third(NAMES.get(k), values[own[0]], values[own[own.length - 1]], own.length, means));
        }
        return new Regime(measure.name(), measure.unit(), thirds);
    }

    private static double halfSpreadBps(SessionLiquidity liquidity) {
        Session session = liquidity.session();
        return IntStream.range(0, session.rows())
                .mapToDouble(session::halfSpreadBps)
                .average()
                .orElse(Double.NaN);
    }

    /** Root mean square of the session's own one-minute log returns. */
    private static double volatilityBps(SessionLiquidity liquidity) {
        double[] mid = liquidity.session().mid();
        return 1e4
                * Math.sqrt(IntStream.range(1, mid.length)
                        .mapToDouble(row -> Math.pow(Math.log(mid[row] / mid[row - 1]), 2))
                        .average()
                        .orElse(Double.NaN));
    }

    private static double volume(SessionLiquidity liquidity) {
        return Arrays.stream(liquidity.volumeShares()).average().orElse(Double.NaN);
    }
}
