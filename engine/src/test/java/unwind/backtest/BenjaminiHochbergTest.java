package unwind.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class BenjaminiHochbergTest {
    @Test
    void equalsTheExampleOfTheirPaper() {
        // Benjamini and Hochberg 1995, section 4.1: fifteen p values, four rejected at q = 0.05.
        double[] p = {
            0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528,
            0.7590, 1.0
        };
        double[] adjusted = BenjaminiHochberg.adjust(p);
        assertThat(Arrays.stream(adjusted).filter(a -> a <= 0.05).count()).isEqualTo(4);
        assertThat(adjusted[0]).isCloseTo(0.0015, within(1e-12));
        assertThat(adjusted[3]).isCloseTo(0.035625, within(1e-12));
        assertThat(adjusted[14]).isEqualTo(1);
    }

    /** An adjusted p is the least q at which the step-up procedure rejects: here by trying the procedure itself. */
    @Property(tries = 200)
    void adjustedIsTheLeastLevelThatRejects(@ForAll @IntRange(min = 1, max = 9) int tests, @ForAll long seed) {
        double[] p =
                new SplittableRandom(seed).doubles(tests).map(x -> x * x * x).toArray();
        double[] adjusted = BenjaminiHochberg.adjust(p);
        for (int i = 0; i < p.length; i++) {
            assertThat(rejects(p, p[i], Math.min(1, adjusted[i] + 1e-9)) || adjusted[i] == 1)
                    .isTrue();
            assertThat(rejects(p, p[i], adjusted[i] - 1e-9)).isFalse();
        }
    }

    private static boolean rejects(double[] p, double value, double q) {
        double[] sorted = p.clone();
        Arrays.sort(sorted);
        for (int k = sorted.length; k >= 1; k--) {
            if (sorted[k - 1] <= q * k / sorted.length) {
                return value <= sorted[k - 1];
            }
        }
        return false;
    }
}
