package unwind.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import unwind.testing.Sessions;

class LinearImpactTest extends CostComponentContract {
    private final CostContext context = new CostContext(Sessions.liquidity(Sessions.randomWalk(3)));

    @Override
    CostComponent component() {
        return new LinearImpact(7);
    }

    @Test
    void equalsTheSquareRootAtOnePercentOfVolume() {
        double shares = 0.01 * context.volumeShares();

        assertThat(component().dollars(context, shares))
                .isCloseTo(new SquareRootImpact(0.7).dollars(context, shares), within(1e-9));
    }

    @Test
    void twiceTheSharesCostFourTimes() {
        assertThat(component().dollars(context, 200)).isCloseTo(4 * component().dollars(context, 100), within(1e-9));
    }
}
