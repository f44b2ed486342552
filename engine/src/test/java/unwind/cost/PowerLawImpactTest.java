package unwind.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import unwind.testing.Sessions;

class PowerLawImpactTest extends CostComponentContract {
    private final CostContext context = new CostContext(Sessions.liquidity(Sessions.randomWalk(3)));

    @Override
    CostComponent component() {
        return new PowerLawImpact(0.142);
    }

    @Test
    void dailyVolatilityTimesParticipationToTheThreeFifths() {
        context.moveTo(200, 0);
        double shares = context.volumeShares() / 32;

        assertThat(component().dollars(context, shares))
                .isCloseTo(0.142 * context.sigmaDay() * context.midDollars() * shares / 8, within(1e-9));
    }

    @Test
    void reproducesThePublishedExampleOfIbm() {
        // Table 3 of the paper: daily volatility 157 bps, 10 % of the daily volume within 0.1, 0.2 and 0.5 days costs
        // 22, 15
        // and 8 bps of temporary impact.
        assertThat(bpsAtParticipation(0.1 / 0.1)).isCloseTo(22, within(0.5));
        assertThat(bpsAtParticipation(0.1 / 0.2)).isCloseTo(15, within(0.5));
        assertThat(bpsAtParticipation(0.1 / 0.5)).isCloseTo(8, within(0.5));
    }

    private double bpsAtParticipation(double participation) {
        double shares = participation * context.volumeShares();
        return 157 * component().dollars(context, shares) / (context.sigmaDay() * context.midDollars() * shares);
    }
}
