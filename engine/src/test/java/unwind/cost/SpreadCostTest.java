package unwind.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import unwind.testing.Sessions;

class SpreadCostTest extends CostComponentContract {
    private final CostContext context = new CostContext(Sessions.liquidity(Sessions.randomWalk(3)));

    @Override
    CostComponent component() {
        return new SpreadCost();
    }

    @Test
    void halfSpreadTimesShares() {
        context.reset(Sessions.liquidity(Sessions.constant(99.98, 100.02, 100)));

        assertThat(component().dollars(context, 50)).isCloseTo(50 * 0.02, within(1e-9));
    }
}
