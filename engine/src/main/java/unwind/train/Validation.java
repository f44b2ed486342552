package unwind.train;

/**
 * Cost of a policy on validation sessions, with what is needed to read it.
 *
 * @param costBps mean controllable cost, bps of the arrival notional
 * @param twapBps TWAP's on the same sessions
 * @param vwapBps VWAP's on the same sessions
 * @param ratioToTwap sum of cost over sum of TWAP's
 * @param score what the best policy is chosen by, lower is better
 */
public record Validation(double costBps, double twapBps, double vwapBps, double ratioToTwap, double score) {
    public Validation {
        if (!Double.isFinite(costBps)) {
            throw new IllegalArgumentException("validation cost must be a finite number of bps, have " + costBps);
        }
    }

    /** A policy is as good as its cost on the validation sessions. */
    public Validation(double costBps, double twapBps, double vwapBps, double ratioToTwap) {
        this(costBps, twapBps, vwapBps, ratioToTwap, costBps);
    }
}
