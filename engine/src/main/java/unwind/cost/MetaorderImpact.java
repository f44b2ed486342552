package unwind.cost;

import java.util.Locale;
import java.util.Optional;
import unwind.market.MarketProfile;

/**
 * Square-root impact of the whole order, charged child by child: {@code Y k sigma_t mid x sqrt(x / V_t)}, where k makes TWAP
 * over a session pay the square-root law {@code Y sigma_day mid X sqrt(X / V_day)} (Torre 1997; Toth et al. 2011, eq. 1) on
 * the training curves; see {@link MetaorderScale}. Both sides grow with X^1.5, so k holds for every size.
 *
 * @param y dimensionless, of order one
 */
record MetaorderImpact(double y) implements CostComponent {
    @Override
    public CostPart part() {
        return CostPart.TEMPORARY_IMPACT;
    }

    @Override
    public double dollars(CostContext context, double shares) {
        return y
                * context.metaorderScale()
                * context.sigmaPerMinute()
                * context.midDollars()
                * shares
                * Math.sqrt(shares / context.volumeShares());
    }

    @Override
    public Optional<String> calibration(MarketProfile profile) {
        return Optional.of(String.format(
                Locale.ROOT,
                "Metaorder impact: k = %s, so that TWAP over a session pays the square-root law for the whole order.",
                MetaorderScale.of(profile)));
    }

    @Override
    public String formula() {
        return String.format(
                Locale.ROOT,
                "%s k sigma_t mid x sqrt(x / V_t), k such that TWAP pays %s sigma_day mid X sqrt(X / V_day) on the training "
                        + "curves (19.7 on even ones)",
                y,
                y);
    }
}
