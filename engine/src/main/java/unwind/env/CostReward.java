package unwind.env;

/**
 * Minus the controllable cost in basis points of the arrival notional. An order sold from the start earns {@code -scale}
 * times the cost that the backtest reports.
 *
 * @param scale reward of a basis point
 */
record CostReward(double scale) implements RewardStructure {
    @Override
    public double sold(double shares, double dollars, Basis day) {
        return -scale * day.bps(dollars);
    }
}
