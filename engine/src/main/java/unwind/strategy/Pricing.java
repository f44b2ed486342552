package unwind.strategy;

import unwind.cost.CostContext;
import unwind.cost.CostModel;
import unwind.cost.SessionLiquidity;

/** Prices single minutes outside the kernel for the optimisers, with the kernel's own cost model. */
final class Pricing {
    private final CostModel costs;
    private final CostContext context;

    Pricing(CostModel costs, SessionLiquidity session) {
        this.costs = costs;
        this.context = new CostContext(session);
    }

    /**
     * Cost of a minute that a schedule controls: without permanent impact, whose total gamma X^2 / 2 no schedule changes.
     */
    double scheduleDollars(int row, int shares) {
        if (shares == 0) {
            return 0;
        }
        context.moveTo(row, 0);
        return costs.scheduleDollars(context, shares);
    }
}
