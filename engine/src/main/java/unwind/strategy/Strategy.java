package unwind.strategy;

import unwind.order.ParentOrder;
import unwind.sim.Decider;
import unwind.sim.LimitRules;

/**
 * A way to sell a parent order. Fitted on training sessions before a backtest begins; immutable after that. Every strategy
 * inherits the contract test.
 */
public interface Strategy {
    /** Id in files and flags, kebab case, e.g. {@code static-optimum}. */
    String id();

    /** Name for people, e.g. {@code VWAP (perfect foresight)}. */
    String label();

    /** Whether it keeps within the pace band: all adaptive, fitted and bound strategies do, plain benchmarks do not. */
    boolean keepsPaceBand();

    /** Whether its child orders keep the limits of the parent order: all do but the bound, which is only lower without. */
    default boolean keepsSliceLimits() {
        return true;
    }

    /** What is assumed about its resting limit orders, if it posts any. */
    default LimitRules limitRules() {
        return LimitRules.DEFAULT;
    }

    /** Begins a session: the decider sees the market only through the view that the kernel hands it. */
    Decider begin(ParentOrder order, Briefing briefing);
}
