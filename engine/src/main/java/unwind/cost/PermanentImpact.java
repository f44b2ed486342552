package unwind.cost;

import java.util.Locale;

/**
 * Linear permanent impact: every share sold lowers the price by gamma for good, so a child order pays
 * {@code gamma x (x / 2 + shares sold before)}. Over the completed order that is {@code gamma X^2 / 2} for every schedule
 * (Almgren and Chriss 2001, the permanent term of their expected cost, without the part that they fold into temporary impact): it is booked where it falls, but
 * no schedule can change it, so {@link #scheduleDollars} is zero and the component is separable.
 *
 * @param gamma dollars per share, per share sold
 */
record PermanentImpact(double gamma) implements CostComponent {
    @Override
    public CostPart part() {
        return CostPart.PERMANENT_IMPACT;
    }

    @Override
    public double dollars(CostContext context, double shares) {
        return gamma * shares * (0.5 * shares + context.soldBefore());
    }

    @Override
    public double scheduleDollars(CostContext context, double shares) {
        return 0;
    }

    /** The total gamma X^2 / 2 is the same for every way to sell; leaving limit fills out would make them look cheaper. */
    @Override
    public boolean paidByLimitFills() {
        return true;
    }

    @Override
    public String formula() {
        return String.format(Locale.ROOT, "%s x (x/2 + sold before); %s X^2 / 2 in total", gamma, gamma);
    }
}
