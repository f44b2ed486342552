package unwind.cost;

import java.util.Locale;

/**
 * Temporary impact that grows in proportion to the participation rate: {@code eta sigma_t mid x (x / V_t)}. The linear
 * {@code h(v) = eta v} of Almgren and Chriss (2001), "Optimal execution of portfolio transactions", eq. 7, with their
 * dollar coefficient scaled by volatility, price and volume so that one number serves every stock.
 *
 * @param eta dimensionless
 */
record LinearImpact(double eta) implements CostComponent {
    @Override
    public CostPart part() {
        return CostPart.TEMPORARY_IMPACT;
    }

    @Override
    public double dollars(CostContext context, double shares) {
        return eta * context.sigmaPerMinute() * context.midDollars() * shares * (shares / context.volumeShares());
    }

    @Override
    public String formula() {
        return String.format(Locale.ROOT, "%s sigma_t mid x (x / V_t)", eta);
    }
}
