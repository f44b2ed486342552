package unwind.app.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class TrendTest {
    private static final double[] MINUTES =
            IntStream.range(0, 100).mapToDouble(i -> i / 10.0).toArray();

    private static double[] series(double slope, double noise) {
        SplittableRandom random = new SplittableRandom(4);
        return IntStream.range(0, MINUTES.length)
                .mapToDouble(i -> 200 + slope * MINUTES[i] + noise * random.nextGaussian())
                .toArray();
    }

    @Test
    void noiseIsNoGrowth() {
        Trend trend = Trend.of(MINUTES, series(0, 20));

        assertThat(trend.growsBy(1)).isFalse();
        assertThat(trend.p()).isGreaterThan(0.01);
    }

    @Test
    void aLeakIsFoundInNoiseAndInSpiteOfOnePeak() {
        double[] leaking = series(5, 5);
        leaking[50] = 2000;

        Trend trend = Trend.of(MINUTES, leaking);

        assertThat(trend.slope()).isCloseTo(5, within(0.5));
        assertThat(trend.growsBy(1)).isTrue();
        assertThat(trend.growsBy(6)).isFalse();
    }

    @Test
    void aSeriesThatOnlyRisesHasTheKendallScoreOfAllPairs() {
        double[] ten = IntStream.range(0, 10).asDoubleStream().toArray();

        // S = 45, variance 125: z = 44 / sqrt(125), p = 4.15e-5.
        assertThat(Trend.of(ten, ten).p()).isCloseTo(4.15e-5, within(1e-6));
        assertThat(Trend.of(ten, ten).slope()).isEqualTo(1);
    }
}
