package unwind.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import unwind.cost.CostModel;
import unwind.cost.CostPresets;
import unwind.cost.SessionLiquidity;
import unwind.order.ParentOrder;
import unwind.testing.Sessions;

/** What an order costs in total does not depend on how its day is cut up, and minutes without shares cost nothing. */
class OrderTotalsTest {
    private static final int MINUTES = 390;

    private static double dollars(CostModel costs, SessionLiquidity day, int start, int[] schedule) {
        int shares = Arrays.stream(schedule).sum();
        ParentOrder order = new ParentOrder(Sessions.TICKER, shares, start, schedule.length);
        ExecutionResult result = new ExecutionSimulator(costs, PaceBand.OFF, day)
                .run(day, order, (view, state) -> schedule[state.minute()]);
        assertThat(result.sharesByMinute()).isEqualTo(schedule);
        return result.controllableDollars();
    }

    private static int[] randomSchedule(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] schedule = new int[MINUTES];
        for (int k = 0; k < MINUTES; k++) {
            schedule[k] = random.nextInt(3) == 0 ? random.nextInt(200) : 0;
        }
        schedule[0]++;
        schedule[MINUTES - 1]++;
        return schedule;
    }

    @Property(tries = 20)
    void aDaySoldAsTwoOrdersCostsWhatItCostsAsOne(@ForAll @IntRange(min = 1, max = 389) int cut, @ForAll long seed) {
        SessionLiquidity day = Sessions.liquidity(Sessions.randomWalk(seed));
        int[] schedule = randomSchedule(seed);
        for (String preset : new String[] {"realistic", "metaorder", "blockhouse", "almgren-chriss"}) {
            CostModel costs = CostPresets.model(preset);
            int[] before = Arrays.copyOf(schedule, cut);
            int[] after = Arrays.copyOfRange(schedule, cut, MINUTES);
            // Permanent impact is the one part that the second order does not know of: gamma x sold before x sold
            // after.
            double across = costs.numberOr("gammaDollars", 0)
                    * Arrays.stream(before).sum()
                    * Arrays.stream(after).sum();
            assertThat(dollars(costs, day, 0, before) + dollars(costs, day, cut, after) + across)
                    .as(preset)
                    .isCloseTo(dollars(costs, day, 0, schedule), within(1e-7));
        }
    }

    @Property(tries = 20)
    void minutesWithoutSharesBeforeAndAfterChangeNothing(
            @ForAll @IntRange(min = 0, max = 100) int idleBefore,
            @ForAll @IntRange(min = 0, max = 100) int idleAfter,
            @ForAll long seed) {
        SessionLiquidity day = Sessions.liquidity(Sessions.randomWalk(seed));
        int[] core = Arrays.copyOf(randomSchedule(seed), MINUTES - idleBefore - idleAfter);
        int[] padded = new int[MINUTES - idleAfter];
        System.arraycopy(core, 0, padded, idleBefore, core.length);
        for (var preset : CostPresets.all()) {
            CostModel costs = CostPresets.model(preset.id());
            assertThat(dollars(costs, day, 0, padded))
                    .as(preset.id())
                    .isCloseTo(dollars(costs, day, idleBefore, core), within(1e-9));
        }
    }
}
