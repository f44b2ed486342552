package unwind.backtest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What could have been saved in one session by someone who knew it, and how much of it each strategy saved.
 *
 * @param headroomBps TWAP's cost minus the hindsight optimum's, bps of the arrival notional
 * @param captureByStrategy (TWAP - strategy) / headroom by strategy id; NaN where headroom is under 1 % of TWAP
 */
public record Headroom(
        LocalDate session, String ticker, double twapBps, double headroomBps, Map<String, Double> captureByStrategy) {
    static final String TWAP = "twap";
    static final String BOUND = "hindsight";
    /** Below this share of TWAP's cost there is nothing worth capturing and the quotient is noise. */
    private static final double LEAST = 0.01;

    public Headroom {
        captureByStrategy = Map.copyOf(captureByStrategy);
    }

    /** One line a session; none where TWAP or the bound was not played. */
    public static List<Headroom> of(BacktestResult result) {
        if (result.strategy(TWAP).isEmpty() || result.strategy(BOUND).isEmpty()) {
            return List.of();
        }
        StrategyResult twap = result.strategy(TWAP).orElseThrow();
        double[] twapBps = twap.controllableBps();
        double[] boundBps = result.strategy(BOUND).orElseThrow().controllableBps();
        Map<String, double[]> costBps = new LinkedHashMap<>();
        result.strategies().forEach(s -> costBps.put(s.id(), s.controllableBps()));
        List<Headroom> lines = new ArrayList<>();
        for (int i = 0; i < twapBps.length; i++) {
            int session = i;
            Map<String, Double> captures = new LinkedHashMap<>();
            costBps.forEach((id, bps) -> captures.put(id, capture(twapBps[session], boundBps[session], bps[session])));
            lines.add(new Headroom(
                    twap.sessions().get(i).session(),
                    twap.sessions().get(i).order().ticker(),
                    twapBps[i],
                    twapBps[i] - boundBps[i],
                    captures));
        }
        return lines;
    }

    /** Share of the headroom that was saved; NaN where it is too small or unknown. */
    static double capture(double twap, double bound, double cost) {
        double headroom = twap - bound;
        // False for NaN too: without TWAP or the bound there is nothing to capture.
        return twap > 0 && headroom >= LEAST * twap ? (twap - cost) / headroom : Double.NaN;
    }
}
