package unwind.sim;

/**
 * A decider that may also post a sell limit. A limit is good for one minute: what it did not fill is carried on by the next
 * decision or not at all.
 *
 * <p><b>What rests when.</b> A decision's market order meets row t's closing quote, and its limit order arrives at the same
 * instant: it rests during minute t+1 and can fill in row t+1, never in row t. Under snapshot the decision has seen row t,
 * and the next one knows what the limit did. Under next-row it has seen row t-1 only (60 s of latency), and the next
 * decision, which has seen row t, does not know yet what the limit does in row t+1: {@link ExecutionState#sold} leaves those
 * shares out until row t+1 is visible. The kernel takes fills that a decision could not know off its market shares first,
 * then off its limit shares, as the quantity of a cancel/replace order counts what has been executed.
 */
public interface LimitDecider extends Decider {
    /**
     * Fills in the coming decision.
     *
     * @param ticket empty; reused, do not keep it
     */
    void decide(MarketView view, ExecutionState state, OrderTicket ticket);

    /** A limit decision is more than a number of shares. */
    @Override
    default int shares(MarketView view, ExecutionState state) {
        throw new IllegalStateException("a limit decider fills in a ticket: call decide");
    }
}
