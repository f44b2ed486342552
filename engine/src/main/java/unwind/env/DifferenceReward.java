package unwind.env;

/**
 * What the shares would have cost at TWAP's average on the same session less what they did cost, as a share of TWAP's cost:
 * a control variate that takes the session's level out of the return. An order sold from the start earns {@code scale} times
 * one less its ratio to TWAP.
 *
 * @param scale reward of saving all that TWAP costs
 */
record DifferenceReward(double scale) implements RewardStructure {
    @Override
    public double sold(double shares, double dollars, Basis day) {
        double total = day.twapDollars();
        return total > 0 ? scale * (shares / day.shares() - dollars / total) : -scale * dollars;
    }
}
