package unwind.sim;

/** Decides one parent order in one session, minute by minute. Not thread-safe; made fresh for each session. */
@FunctionalInterface
public interface Decider {
    /**
     * Shares to sell in the coming minute. The kernel forces the answer into {@link ExecutionState#leastNow()} to {@link
     * ExecutionState#mostNow()}.
     */
    int shares(MarketView view, ExecutionState state);
}
