package unwind.cost;

import java.util.Locale;

/**
 * Square-root impact per child order: {@code Y sigma_t mid x sqrt(x / V_t)} with per-minute volatility and volume. The
 * square-root law (Torre 1997; Toth et al. 2011, eq. 1: {@code Y sigma sqrt(Q/V)}) is an observation on whole metaorders; here
 * it is applied to each child order by itself, which pays less than the law for the parent order would (see docs/costs.md).
 *
 * @param y dimensionless, of order one
 */
record SquareRootImpact(double y) implements CostComponent {
    @Override
    public CostPart part() {
        return CostPart.TEMPORARY_IMPACT;
    }

    @Override
    public double dollars(CostContext context, double shares) {
        return y
                * context.sigmaPerMinute()
                * context.midDollars()
                * shares
                * Math.sqrt(shares / context.volumeShares());
    }

    @Override
    public String formula() {
        return String.format(Locale.ROOT, "%s sigma_t mid x sqrt(x / V_t)", y);
    }
}
