package unwind.strategy;

import java.time.LocalDate;
import unwind.cost.CostModel;
import unwind.market.MarketProfile;
import unwind.order.ExecutionTiming;
import unwind.sim.PaceBand;

/**
 * What a strategy may know before a session begins: nothing of the session's prices.
 *
 * @param firstMinuteOfDay minutes since the regular open at which the horizon begins
 * @param horizonMinutes minutes of the horizon after any shortening by the close
 * @param profile statistics frozen from training sessions
 * @param band pace band that will hold for this strategy
 */
public record Briefing(
        LocalDate date,
        int firstMinuteOfDay,
        int horizonMinutes,
        MarketProfile profile,
        ExecutionTiming timing,
        CostModel costs,
        PaceBand band) {}
