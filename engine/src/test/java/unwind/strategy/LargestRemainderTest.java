package unwind.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import unwind.sim.PaceBand;

class LargestRemainderTest {
    @Provide
    Arbitrary<double[]> weights() {
        return Arbitraries.doubles()
                .between(0, 1000)
                .array(double[].class)
                .ofMinSize(1)
                .ofMaxSize(390)
                .filter(w -> Arrays.stream(w).sum() > 0);
    }

    @Property(tries = 300)
    void sumsToTheOrderAndIsNeverNegative(
            @ForAll("weights") double[] weights, @ForAll @IntRange(max = 100_000_000) int shares) {
        int[] result = LargestRemainder.apportion(weights, shares);

        assertThat(Arrays.stream(result).asLongStream().sum()).isEqualTo(shares);
        assertThat(result).hasSameSizeAs(weights);
        assertThat(Arrays.stream(result)).allMatch(x -> x >= 0);
    }

    @Property(tries = 300)
    void cumulativeSharesStayWithinOneShareOfTheIdealLine(
            @ForAll("weights") double[] weights, @ForAll @IntRange(max = 1_000_000) int shares) {
        int[] result = LargestRemainder.apportion(weights, shares);

        double total = Arrays.stream(weights).sum();
        double ideal = 0;
        long sold = 0;
        for (int t = 0; t < weights.length; t++) {
            double quota = shares * (weights[t] / total);
            ideal += quota;
            sold += result[t];
            assertThat((double) sold).isCloseTo(ideal, within(0.5 + 1e-6));
            assertThat((double) result[t]).isCloseTo(quota, within(1 + 1e-6));
        }
    }

    @Property(tries = 300)
    void keepsWithinThePaceBandWhateverTheWeights(
            @ForAll("weights") double[] weights,
            @ForAll @IntRange(min = 1, max = 100_000) int shares,
            @ForAll @IntRange(max = 100) int bandPct) {
        PaceBand band = PaceBand.ofPercent(bandPct);
        int[] result = LargestRemainder.apportion(weights, shares, band);

        int sold = 0;
        for (int t = 0; t < weights.length; t++) {
            assertThat(result[t]).isNotNegative();
            sold += result[t];
            assertThat(sold)
                    .isBetween(band.least(t + 1, weights.length, shares), band.most(t + 1, weights.length, shares));
        }
        assertThat(sold).isEqualTo(shares);
    }

    @Property(tries = 300)
    void evenSpreadsTheRemainderOverTheHorizon(
            @ForAll @IntRange(max = 100_000_000) int shares, @ForAll @IntRange(min = 1, max = 390) int minutes) {
        int[] result = LargestRemainder.even(shares, minutes);

        assertThat(Arrays.stream(result).asLongStream().sum()).isEqualTo(shares);
        assertThat(Arrays.stream(result)).allMatch(x -> x == shares / minutes || x == shares / minutes + 1);
        long sold = 0;
        for (int t = 0; t < minutes; t++) {
            sold += result[t];
            assertThat((double) sold).isCloseTo((double) shares * (t + 1) / minutes, within(0.5));
        }
    }

    @Test
    void oneThousandSharesOverADayNeverRunAheadOfTheLine() {
        int[] even = LargestRemainder.even(1000, 390);

        assertThat(even).startsWith(3, 2, 3, 2, 3, 2, 3).containsOnly(2, 3);
        assertThat(Arrays.stream(even).filter(x -> x == 3).count()).isEqualTo(220);
        assertThat(Arrays.stream(even).limit(195).sum()).isEqualTo(500);
    }

    @Test
    void fewSharesOverManyMinutesAreSpreadNotBunched() {
        assertThat(LargestRemainder.even(2, 8)).containsExactly(0, 1, 0, 0, 0, 1, 0, 0);
        assertThat(LargestRemainder.apportion(new double[] {1, 1, 1, 1, 1, 1, 1, 1}, 2))
                .containsExactly(0, 1, 0, 0, 0, 1, 0, 0);
    }

    @Test
    void workedExample() {
        assertThat(LargestRemainder.apportion(new double[] {0.5, 0.2, 0.3}, 7)).containsExactly(4, 1, 2);
        assertThat(LargestRemainder.apportion(new double[] {0, 0, 3}, 5)).containsExactly(0, 0, 5);
    }

    @Test
    void refusesWeightsThatAreNoProportions() {
        assertThatThrownBy(() -> LargestRemainder.apportion(new double[] {1, -0.1}, 5))
                .hasMessageContaining("-0.1");
        assertThatThrownBy(() -> LargestRemainder.apportion(new double[] {1, Double.NaN}, 5))
                .hasMessageContaining("NaN");
        assertThatThrownBy(() -> LargestRemainder.apportion(new double[] {0, 0}, 5))
                .hasMessageContaining("above 0");
        assertThatThrownBy(() -> LargestRemainder.apportion(new double[] {1, Double.POSITIVE_INFINITY}, 5))
                .hasMessageContaining("finite");
        assertThatThrownBy(() -> LargestRemainder.even(5, 0)).hasMessageContaining("0 minutes");
    }
}
