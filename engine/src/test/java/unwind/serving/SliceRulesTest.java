package unwind.serving;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class SliceRulesTest {
    private static double[] volume(int minutes) {
        double[] volume = new double[minutes];
        Arrays.fill(volume, 1000);
        return volume;
    }

    private static ScheduleRequest.Constraints rules(int least, int most, int lot, boolean cancel) {
        return new ScheduleRequest.Constraints(Optional.empty(), least, most, lot, cancel);
    }

    @Property(tries = 500)
    void forcedSchedulesSumExactlyAndCancelledOnesNeverBreakARule(
            @ForAll @Size(min = 1, max = 40) List<@IntRange(min = 0, max = 50) Integer> planned,
            @ForAll @IntRange(min = 1, max = 30) int least,
            @ForAll @IntRange(min = 0, max = 60) int room,
            @ForAll @IntRange(min = 1, max = 10) int lot,
            @ForAll boolean cancel) {
        int[] shares = planned.stream().mapToInt(Integer::intValue).toArray();
        int most = Math.max(lot, least + room);
        List<String> warnings = new ArrayList<>();
        int[] slices = SliceRules.apply(shares, volume(shares.length), 0, 1, rules(least, most, lot, cancel), warnings);
        int total = Arrays.stream(shares).sum();
        int sold = Arrays.stream(slices).sum();
        if (!cancel) {
            assertThat(sold).isEqualTo(total);
        }
        assertThat(sold).isEqualTo(total - (warnings.toString().contains("cancelled") ? total - sold : 0));
        if (warnings.isEmpty() || cancel) {
            assertThat(Arrays.stream(slices).max().orElse(0)).isLessThanOrEqualTo(most);
            assertThat(Arrays.stream(slices).filter(s -> s > 0 && s < least).count())
                    .as("at most one odd rest below the least slice")
                    .isLessThanOrEqualTo(1);
            assertThat(Arrays.stream(slices).filter(s -> s % lot != 0).count())
                    .as("at most one odd lot")
                    .isLessThanOrEqualTo(1);
        }
    }

    @Property(tries = 100)
    void noMinuteTakesMoreThanItsShareOfVolume(@ForAll @IntRange(min = 1, max = 4000) int total) {
        int[] planned = new int[10];
        planned[0] = total;
        ScheduleRequest.Constraints rules =
                new ScheduleRequest.Constraints(Optional.of(0.1), 1, Integer.MAX_VALUE, 1, true);
        int[] slices = SliceRules.apply(planned, volume(10), 0, 1, rules, new ArrayList<>());
        assertThat(Arrays.stream(slices).max().orElse(0)).isLessThanOrEqualTo(100);
        assertThat(Arrays.stream(slices).sum()).isEqualTo(Math.min(1000, total));
    }
}
