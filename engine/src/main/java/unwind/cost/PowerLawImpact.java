package unwind.cost;

import java.util.Locale;
import java.util.Optional;
import unwind.market.MarketProfile;

/**
 * Temporary impact of Almgren, Thum, Hauptmann and Li (2005), "Direct estimation of equity market impact", the temporary term of the fitted model with
 * beta = 3/5: {@code eta sigma_day mid x (x / V_t)^0.6}. Volatility is daily; x / V_t is the participation rate of the
 * minute.
 *
 * @param eta dimensionless; the paper estimates 0.142 +- 0.0062
 */
record PowerLawImpact(double eta) implements CostComponent {
    static final double EXPONENT = 0.6;

    @Override
    public CostPart part() {
        return CostPart.TEMPORARY_IMPACT;
    }

    @Override
    public double dollars(CostContext context, double shares) {
        return eta
                * context.sigmaDay()
                * context.midDollars()
                * shares
                * Math.pow(shares / context.volumeShares(), EXPONENT);
    }

    @Override
    public Optional<String> calibration(MarketProfile profile) {
        return Optional.of(
                "3/5-power impact: sigma_day = %s from the training sessions.".formatted(profile.sigmaDay()));
    }

    @Override
    public String formula() {
        return String.format(Locale.ROOT, "%s sigma_day mid x (x / V_t)^%s", eta, EXPONENT);
    }
}
