package unwind.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import unwind.testing.Sessions;

class SquareRootImpactTest extends CostComponentContract {
    private final CostContext context = new CostContext(Sessions.liquidity(Sessions.randomWalk(3)));

    @Override
    CostComponent component() {
        return new SquareRootImpact(0.7);
    }

    @Test
    void volatilityTimesPriceTimesRootOfParticipation() {
        context.moveTo(200, 0);
        double shares = 0.01 * context.volumeShares();

        assertThat(component().dollars(context, shares))
                .isCloseTo(0.7 * context.sigmaPerMinute() * context.midDollars() * shares * 0.1, within(1e-9));
    }

    @Test
    void twiceTheSharesCostTwoToTheThreeHalves() {
        assertThat(component().dollars(context, 200) / component().dollars(context, 100))
                .isCloseTo(2 * Math.sqrt(2), within(1e-12));
    }

    @Test
    void evenSlicesOfAFlatDayPayTheWholeOrderLawOverTheRootOfTheSlices() {
        double sigmaDay = 0.01;
        double volumeDay = 3_900_000;
        double wholeOrder = 0.7 * sigmaDay * 100 * 1_000 * Math.sqrt(1_000 / volumeDay);
        double sigmaMinute = sigmaDay / Math.sqrt(390);
        double perChild =
                390 * 0.7 * sigmaMinute * 100 * (1_000.0 / 390) * Math.sqrt(1_000.0 / 390 / (volumeDay / 390));

        assertThat(wholeOrder / perChild).isCloseTo(19.75, within(0.01));
    }
}
