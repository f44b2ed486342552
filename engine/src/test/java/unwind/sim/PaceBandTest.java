package unwind.sim;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PaceBandTest {
    @Property
    void boundsNeverCrossNeverFallAndEndAtTheWholeOrder(
            @ForAll @IntRange(min = 1, max = 2000) int shares,
            @ForAll @IntRange(min = 1, max = 390) int horizon,
            @ForAll @DoubleRange(min = 0, max = 1.2) double width) {
        PaceBand band = new PaceBand(width);
        int least = 0;
        int most = 0;
        for (int k = 1; k <= horizon; k++) {
            assertThat(band.least(k, horizon, shares)).isBetween(least, shares);
            assertThat(band.most(k, horizon, shares)).isGreaterThanOrEqualTo(most);
            assertThat(band.least(k, horizon, shares)).isLessThanOrEqualTo(band.most(k, horizon, shares));
            least = band.least(k, horizon, shares);
            most = band.most(k, horizon, shares);
        }
        assertThat(least).isEqualTo(shares);
        assertThat(most).isEqualTo(shares);
    }

    @Test
    void tenPercentOfAThousandSharesIsAHundredEitherSideOfTheLine() {
        PaceBand band = PaceBand.ofPercent(10);
        assertThat(band.least(195, 390, 1000)).isEqualTo(400);
        assertThat(band.most(195, 390, 1000)).isEqualTo(600);
        assertThat(band.least(10, 390, 1000)).isZero();
        assertThat(band.most(385, 390, 1000)).isEqualTo(1000);
    }

    @Test
    void offAllowsEverything() {
        assertThat(PaceBand.OFF.least(389, 390, 1000)).isZero();
        assertThat(PaceBand.OFF.most(1, 390, 1000)).isEqualTo(1000);
    }
}
