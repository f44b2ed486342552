package unwind.cost;

import java.util.Locale;

/**
 * Temporary impact of the published Blockhouse trial: {@code alpha sqrt(x)} dollars per child order, whatever the price,
 * volatility or volume. Concave in dollars (not per share), so that one block is its cheapest schedule and slicing costs:
 * n equal slices of X pay {@code alpha sqrt(n X)}.
 *
 * @param alpha dollars per square root of a share; the trial publishes {@value #PUBLISHED_ALPHA}
 */
record AlphaSquareRootImpact(double alpha) implements CostComponent {
    static final double PUBLISHED_ALPHA = 4.439584265535017e-06;

    @Override
    public CostPart part() {
        return CostPart.TEMPORARY_IMPACT;
    }

    @Override
    public double dollars(CostContext context, double shares) {
        return alpha * Math.sqrt(shares);
    }

    @Override
    public boolean convex() {
        return false;
    }

    @Override
    public String formula() {
        return String.format(Locale.ROOT, "%s sqrt(x) dollars", alpha);
    }
}
