package unwind.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import unwind.testing.Sessions;

class PermanentImpactTest extends CostComponentContract {
    private final CostContext context = new CostContext(Sessions.liquidity(Sessions.randomWalk(3)));

    @Override
    CostComponent component() {
        return new PermanentImpact(2.5e-7);
    }

    @Test
    void earlierSharesWeighOnLaterOnes() {
        context.moveTo(5, 400);

        assertThat(component().dollars(context, 100)).isCloseTo(2.5e-7 * 100 * 450, within(1e-15));
    }

    @Test
    void totalIsTheSameForEverySchedule() {
        assertThat(total(1_000)).isCloseTo(0.125, within(1e-12));
        assertThat(total(300, 0, 700)).isCloseTo(0.125, within(1e-12));
    }

    private double total(int... schedule) {
        double dollars = 0;
        int sold = 0;
        for (int row = 0; row < schedule.length; row++) {
            context.moveTo(row, sold);
            dollars += component().dollars(context, schedule[row]);
            sold += schedule[row];
        }
        return dollars;
    }
}
