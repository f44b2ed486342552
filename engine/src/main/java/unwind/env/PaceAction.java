package unwind.env;

/**
 * Turns an action in [-1, 1] into shares: a multiple of the pace that would finish evenly, so that an untrained policy
 * (action near 0) is near TWAP. {@code shares = shares left / minutes left x exp(2.5 a)}; below -0.8 it waits.
 */
public final class PaceAction {
    private static final double EXPONENT = 2.5;
    private static final double WAIT_BELOW = -0.8;

    private PaceAction() {}

    /** Shares wanted, a fraction allowed. */
    public static double wanted(double action, int sharesLeft, int minutesLeft) {
        if (action < WAIT_BELOW) {
            return 0;
        }
        return Math.min(sharesLeft, (double) sharesLeft / minutesLeft * Math.exp(EXPONENT * action));
    }
}
