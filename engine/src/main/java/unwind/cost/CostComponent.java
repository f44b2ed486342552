package unwind.cost;

import java.util.Optional;
import unwind.market.MarketProfile;

/**
 * One part of what a child order costs. Stateless: whatever a formula remembers between minutes lives in the
 * {@link CostContext}. Every component inherits the contract test: zero shares cost zero, finite, monotone in shares, and
 * never negative unless the formula says so.
 */
public interface CostComponent {
    /** Where the cost is booked. */
    CostPart part();

    /**
     * Cost of selling in the minute that the context points at.
     *
     * @param shares at least 0
     * @return dollars, positive is a cost
     */
    double dollars(CostContext context, double shares);

    /**
     * Cost of the minute as far as the schedule can change it: equal to {@link #dollars} up to an amount that is the same
     * for every schedule of the whole parent order. This is what an optimiser compares; when the component is
     * {@link #separable} it depends on this minute's shares alone.
     *
     * @param shares at least 0
     * @return dollars
     */
    default double scheduleDollars(CostContext context, double shares) {
        return dollars(context, shares);
    }

    /** Called once a minute after the fill, also for zero shares; only components with memory override it. */
    default void afterMinute(CostContext context, double shares) {}

    /**
     * Whether the cost of a minute is a function of that minute's shares alone, up to a constant in the total of the
     * completed order; {@link #scheduleDollars} is that function.
     */
    default boolean separable() {
        return true;
    }

    /** Whether {@link #scheduleDollars} of a minute is convex in shares, so that greedy allocation is exact. */
    default boolean convex() {
        return true;
    }

    /**
     * Whether the fill of a resting limit order pays it too. Spread, book and temporary impact are the price of taking
     * liquidity, which such an order gives.
     */
    default boolean paidByLimitFills() {
        return false;
    }

    /** What the component took from the training sessions, for the run record; empty where it takes nothing. */
    default Optional<String> calibration(MarketProfile profile) {
        return Optional.empty();
    }

    /** The formula with its parameters filled in, for screens and reports. */
    String formula();
}
