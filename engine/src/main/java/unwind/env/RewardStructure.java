package unwind.env;

/**
 * What a step is paid. Implementations hold frozen numbers only and no state. What a structure says may depend on the whole
 * training session: rewards exist in training alone and no policy sees them.
 */
interface RewardStructure {
    /**
     * Reward of shares sold at a controllable cost. Linear in both, so that the worth of shares sold early can be put into
     * the same units for the shaping potential.
     *
     * @param shares sold; fewer than none stand for shares sold before
     * @param dollars their controllable cost
     * @param day what the session's rewards are measured against
     */
    double sold(double shares, double dollars, Basis day);

    /**
     * Reward, at most 0, of holding shares until the next minute.
     *
     * @param shares unsold after the market order of the minute
     * @param sigma standard deviation of the coming minute's log return
     */
    default double held(int shares, double sigma, Basis day) {
        return 0;
    }

    /**
     * Figures of an order on a session.
     *
     * @param shares of the parent order
     * @param arrivalDollars mid of the first minute
     * @param twapDollars controllable cost of TWAP
     */
    record Basis(int shares, double arrivalDollars, double twapDollars) {
        /** Dollars in basis points of the arrival notional. */
        double bps(double dollars) {
            return 1e4 * dollars / (shares * arrivalDollars);
        }
    }
}
