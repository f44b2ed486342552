package unwind.train;

/**
 * Cost of a policy on validation sessions, with what is needed to read it.
 *
 * @param costBps mean controllable cost, bps of the arrival notional: the score, lower is better
 * @param twapBps TWAP's on the same sessions
 * @param vwapBps VWAP's on the same sessions
 * @param ratioToTwap sum of cost over sum of TWAP's
 */
public record Validation(double costBps, double twapBps, double vwapBps, double ratioToTwap) {
    public Validation {
        if (!Double.isFinite(costBps)) {
            throw new IllegalArgumentException("validation cost must be a finite number of bps, have " + costBps);
        }
    }
}
