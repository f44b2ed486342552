package unwind.cost;

import java.util.Locale;

/**
 * Transient impact of a block-shaped, refilling book: a child order pays {@code x (D + kappa x / 2)} and leaves
 * {@code D <- (D + kappa x) exp(-rho)} to the next minute (Obizhaeva and Wang 2013, "Optimal trading strategy and
 * supply/demand dynamics", exponential resilience, with the half of the order's own displacement).
 *
 * @param kappa dollars per share, per share sold
 * @param rho decay per minute
 */
record TransientImpact(double kappa, double rho) implements CostComponent {
    @Override
    public CostPart part() {
        return CostPart.TRANSIENT_IMPACT;
    }

    @Override
    public double dollars(CostContext context, double shares) {
        return shares * (context.transientDollars() + 0.5 * kappa * shares);
    }

    @Override
    public void afterMinute(CostContext context, double shares) {
        context.setTransientDollars((context.transientDollars() + kappa * shares) * Math.exp(-rho));
    }

    Recovery recovery() {
        return new Recovery(kappa, Math.exp(-rho));
    }

    @Override
    public boolean separable() {
        return false;
    }

    @Override
    public String formula() {
        return String.format(Locale.ROOT, "x (D + %s x / 2), then D <- (D + %s x) exp(-%s)", kappa, kappa, rho);
    }
}
