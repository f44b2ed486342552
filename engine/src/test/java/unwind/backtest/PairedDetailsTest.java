package unwind.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PairedDetailsTest {
    private static PairedDetails against0(double... differences) {
        return PairedDetails.of(differences, PriceAdvantage.UNKNOWN);
    }

    @Test
    void wilcoxonEqualsCountingRankSumsByHand() {
        double[] differences = {-1.5, -2.25, 0.5, -3, -4.125, -0.75};
        // Ranks of the magnitudes: 3, 4, 1, 5, 6, 2; the positive ranks sum to 1, which two of 64 patterns do not
        // exceed.
        assertThat(against0(differences).wilcoxonP()).isCloseTo(2 / 64.0, within(1e-12));
        assertThat(against0(-1, -2, -3, -4, -5).wilcoxonP()).isCloseTo(1 / 32.0, within(1e-12));
        assertThat(against0(0, 0, 0).wilcoxonP()).isNaN();
    }

    @Test
    void gainLossRatioComparesMeanSavingWithMeanExcess() {
        assertThat(against0(-4, -2, 1.5).gainLossRatio()).isCloseTo(2, within(1e-12));
        assertThat(against0(-4, -2).gainLossRatio()).isNaN();
    }

    @Test
    void sessionsForPowerIsTheNormalFormula() {
        // Mean -1, sd 2: (2.8016 x 2)^2 = 31.4.
        assertThat(against0(-3, 1, -3, 1, -1 - Math.sqrt(2), -1 + Math.sqrt(2)).sessionsForPower())
                .isEqualTo(32);
        assertThat(against0(1, -1).sessionsForPower()).isNaN();
        assertThat(against0(1).sessionsForPower()).isNaN();
    }
}
