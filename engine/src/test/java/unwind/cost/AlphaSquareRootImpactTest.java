package unwind.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import unwind.testing.Sessions;

class AlphaSquareRootImpactTest extends CostComponentContract {
    private final CostContext context = new CostContext(Sessions.liquidity(Sessions.randomWalk(3)));

    @Override
    CostComponent component() {
        return new AlphaSquareRootImpact(AlphaSquareRootImpact.PUBLISHED_ALPHA);
    }

    @Test
    void oneBlockOfThousandCostsAHundredthOfACent() {
        assertThat(component().dollars(context, 1_000)).isCloseTo(0.00014, within(5e-7));
    }

    @Test
    void slicingIntoEqualMinutesCostsMoreThanOneBlock() {
        double sliced = 390 * component().dollars(context, 1_000.0 / 390);

        assertThat(sliced).isCloseTo(0.00277, within(5e-6));
        assertThat(sliced / component().dollars(context, 1_000)).isCloseTo(Math.sqrt(390), within(1e-9));
    }
}
