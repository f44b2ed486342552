package unwind.env;

import unwind.feature.ReservationScale;
import unwind.sim.ExecutionState;

/**
 * An action is a reservation price: sell all shares whose expected marginal cost now is below it. In an inventory problem
 * with convex costs per minute and a market that does not react, the best decision has this form, with the price being what
 * another unsold share will cost later (the derivative of the value function); and that price moves slowly where the best
 * number of shares jumps with every quote. -1 to 1 span the marginal costs of the training minutes ({@link
 * ReservationScale}), so 0 sells in the cheaper half of minutes, more the cheaper they are.
 */
public record ReservationAction(ReservationScale scale) implements ActionForm {
    @Override
    public int size() {
        return 1;
    }

    @Override
    public void decode(float[] action, VisibleMinute minute, ExecutionState state, Wish wish) {
        wish.market(
                minute.seen()
                        ? minute.curve().sharesBelow(scale.bps(action[0]), minute.marginalBps())
                        : (double) state.sharesLeft() / state.minutesLeft());
    }
}
