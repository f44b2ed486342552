package unwind.market.synth;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import unwind.cost.CostModel;
import unwind.cost.CostPresets;
import unwind.cost.SessionLiquidity;
import unwind.market.MarketProfile;
import unwind.market.Session;
import unwind.order.ExecutionTiming;
import unwind.order.ParentOrder;
import unwind.sim.ExecutionSimulator;
import unwind.sim.PaceBand;
import unwind.strategy.Briefing;
import unwind.strategy.SpreadThresholdStrategy;
import unwind.strategy.StaticOptimumStrategy;
import unwind.strategy.Strategy;
import unwind.strategy.TwapStrategy;

/**
 * What the plain rules save against TWAP on 1,000 shares, default costs, snapshot timing, +-10 % pace band: share of
 * TWAP's cost, each session sold with rules fitted on the other sessions of its block.
 */
final class Savings {
    /** Sessions in a block: as many as the real file has, so that fits are equally noisy on both. */
    static final int BLOCK = 6;

    private static final CostModel COSTS = CostPresets.defaultModel();
    private static final ParentOrder ORDER = new ParentOrder("ANY", 1000, 0, Session.FULL_MINUTES);
    private static final PaceBand BAND = PaceBand.ofPercent(10);

    private Savings() {}

    /** Savings by strategy id, over all sessions. */
    static Map<String, Double> of(List<Session> sessions) {
        Map<String, Double> dollars = new TreeMap<>();
        for (int from = 0; from + BLOCK <= sessions.size(); from += BLOCK) {
            List<Session> block = sessions.subList(from, from + BLOCK);
            for (Session held : block) {
                List<Session> others = block.stream().filter(s -> s != held).toList();
                sell(others, held).forEach((id, cost) -> dollars.merge(id, cost, Double::sum));
            }
        }
        double twap = dollars.remove("twap");
        dollars.replaceAll((id, cost) -> 1 - cost / twap);
        return dollars;
    }

    private static Map<String, Double> sell(List<Session> others, Session held) {
        MarketProfile profile = MarketProfile.fit(others, 1);
        List<SessionLiquidity> training = new ArrayList<>();
        others.forEach(s -> training.add(SessionLiquidity.of(s, profile, ExecutionTiming.SNAPSHOT)));
        List<Strategy> rules = List.of(
                new TwapStrategy(),
                new StaticOptimumStrategy(training),
                SpreadThresholdStrategy.fit(training, ORDER, COSTS, BAND));
        SessionLiquidity day = SessionLiquidity.of(held, profile, ExecutionTiming.SNAPSHOT);
        Briefing briefing =
                new Briefing(held.date(), 0, Session.FULL_MINUTES, profile, ExecutionTiming.SNAPSHOT, COSTS, BAND);
        Map<String, Double> bps = new TreeMap<>();
        for (Strategy rule : rules) {
            var result = new ExecutionSimulator(COSTS, rule.keepsPaceBand() ? BAND : PaceBand.OFF, day)
                    .run(day, ORDER, rule.begin(ORDER, briefing));
            bps.put(rule.id(), result.bps(result.controllableDollars()));
        }
        return bps;
    }
}
