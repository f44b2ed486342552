package unwind.env;

import unwind.sim.ExecutionState;

/**
 * An action is a multiple of the pace that would finish evenly, so that an untrained policy (action near 0) is near TWAP:
 * {@code shares = shares left / minutes left x exp(2.5 a)}; below -0.8 it waits.
 */
public record PaceAction() implements ActionForm {
    private static final double EXPONENT = 2.5;
    private static final double WAIT_BELOW = -0.8;

    @Override
    public int size() {
        return 1;
    }

    @Override
    public void decode(float[] action, VisibleMinute minute, ExecutionState state, Wish wish) {
        wish.market(wanted(action[0], state.sharesLeft(), state.minutesLeft()));
    }

    /** Shares wanted, a fraction allowed. */
    static double wanted(double action, int sharesLeft, int minutesLeft) {
        if (action < WAIT_BELOW) {
            return 0;
        }
        return Math.min(sharesLeft, (double) sharesLeft / minutesLeft * Math.exp(EXPONENT * action));
    }
}
