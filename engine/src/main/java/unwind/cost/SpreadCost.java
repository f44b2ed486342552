package unwind.cost;

/**
 * Half-spread actually paid by a market sell: {@code x (mid - bid1)}, the signed distance between the contemporaneous mid
 * and the price hit (Perold 1988, "The
 * implementation shortfall"; the effective half-spread of Huang and Stoll 1996).
 */
record SpreadCost() implements CostComponent {
    @Override
    public CostPart part() {
        return CostPart.SPREAD;
    }

    @Override
    public double dollars(CostContext context, double shares) {
        return shares * (context.midDollars() - context.bid1Dollars());
    }

    @Override
    public String formula() {
        return "x (mid - bid1)";
    }
}
