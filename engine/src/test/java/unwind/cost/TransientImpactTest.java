package unwind.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import unwind.testing.Sessions;

class TransientImpactTest extends CostComponentContract {
    private final CostContext context = new CostContext(Sessions.liquidity(Sessions.randomWalk(3)));

    @Override
    CostComponent component() {
        return new TransientImpact(1e-4, Math.log(2));
    }

    @Test
    void ownFillPaysHalfOfItsPush() {
        assertThat(component().dollars(context, 100)).isCloseTo(100 * 0.5 * 0.01, within(1e-12));
    }

    @Test
    void pushDecaysByTheMinuteAlsoWithoutTrading() {
        component().afterMinute(context, 100);
        assertThat(context.transientDollars()).isCloseTo(0.005, within(1e-15));

        component().afterMinute(context, 0);
        assertThat(context.transientDollars()).isCloseTo(0.0025, within(1e-15));

        assertThat(component().dollars(context, 100)).isCloseTo(100 * (0.0025 + 0.005), within(1e-12));
    }

    @Test
    void newParentOrderMeetsARecoveredBook() {
        component().afterMinute(context, 100);

        context.reset(Sessions.liquidity(Sessions.randomWalk(3)));

        assertThat(context.transientDollars()).isZero();
    }
}
