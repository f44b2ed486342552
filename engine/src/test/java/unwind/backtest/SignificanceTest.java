package unwind.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.apache.commons.statistics.inference.AlternativeHypothesis;
import org.apache.commons.statistics.inference.TTest;
import org.junit.jupiter.api.Test;

class SignificanceTest {
    private static PairedComparison against0(double... differences) {
        return Significance.compare("twap", differences, new double[differences.length], 1);
    }

    private static double[] normal(Random random, int n, double mean) {
        return random.doubles(n).map(u -> mean + random.nextGaussian()).toArray();
    }

    @Property(tries = 200)
    void exactPermutationPEqualsCountingEverySignPattern(
            @ForAll @Size(min = 1, max = 12) int @IntRange(min = -20, max = 20) [] eighths) {
        double[] differences = Arrays.stream(eighths).mapToDouble(e -> e / 8.0).toArray();
        long seen = Math.abs(Arrays.stream(eighths).asLongStream().sum());
        int hits = 0;
        for (int pattern = 0; pattern < 1 << eighths.length; pattern++) {
            long sum = 0;
            for (int i = 0; i < eighths.length; i++) {
                sum += (pattern >> i & 1) * 2L * Math.abs(eighths[i]) - Math.abs(eighths[i]);
            }
            hits += sum >= seen ? 1 : 0;
        }

        assertThat(SignFlip.p(differences, 5)).isEqualTo((double) hits / (1 << eighths.length));
    }

    @Test
    void permutationPByHand() {
        // Of the eight patterns of 1, 2, 3 only +++ reaches 6; +2+3-1 = 4 is reached by two.
        assertThat(SignFlip.p(new double[] {1, 2, 3}, 0)).isEqualTo(1 / 8.0);
        assertThat(SignFlip.p(new double[] {1, -2, -3}, 0)).isEqualTo(2 / 8.0);
        assertThat(SignFlip.p(new double[] {0, 0, 0}, 0)).isEqualTo(1);
        // Ten twentieths of 0.1 are no exact binary number: ties must not be lost to rounding.
        double[] tenths = new double[20];
        Arrays.fill(tenths, 0.1);
        tenths[19] = -0.1;
        assertThat(SignFlip.p(tenths, 0)).isEqualTo(21.0 / (1 << 20));
    }

    @Test
    void sampledPermutationPAgreesWithTheExactDistributionOfTheSum() {
        Random random = new Random(3);
        for (int round = 0; round < 5; round++) {
            int[] values = random.ints(30, -12, 19).toArray();
            double exact = exactByAddingUpDistributions(values);
            double p = SignFlip.p(Arrays.stream(values).asDoubleStream().toArray(), round);

            assertThat(p).isCloseTo(exact, within(4.5 * Math.sqrt(exact * (1 - exact) / SignFlip.SAMPLES) + 2e-5));
        }
    }

    /** Distribution of the sum of independent +-|v| by convolution. */
    private static double exactByAddingUpDistributions(int[] values) {
        int reach = Arrays.stream(values).map(Math::abs).sum();
        double[] probability = new double[2 * reach + 1];
        probability[reach] = 1;
        for (int value : values) {
            double[] next = new double[probability.length];
            for (int s = 0; s < probability.length; s++) {
                if (probability[s] > 0) {
                    next[s + Math.abs(value)] += probability[s] / 2;
                    next[s - Math.abs(value)] += probability[s] / 2;
                }
            }
            probability = next;
        }
        int seen = Math.abs(Arrays.stream(values).sum());
        return Arrays.stream(probability, reach + seen, probability.length).sum();
    }

    @Test
    void permutationPIsNearStudentsTOnNormalData() {
        Random random = new Random(11);
        for (int round = 0; round < 20; round++) {
            double[] differences = normal(random, 16, -0.4);
            AlternativeHypothesis side =
                    Series.mean(differences) < 0 ? AlternativeHypothesis.LESS_THAN : AlternativeHypothesis.GREATER_THAN;
            double student = TTest.withDefaults().with(side).test(differences).getPValue();

            assertThat(SignFlip.p(differences, 0)).isCloseTo(student, within(0.03));
        }
    }

    @Test
    void intervalOf95PercentCoversAbout95PercentOnNormalData() {
        Random random = new Random(17);
        int rounds = 1000;
        int covered = 0;
        for (int round = 0; round < rounds; round++) {
            double[] values = normal(random, 20, 3);
            BlockBootstrap.Interval interval = BlockBootstrap.interval(values, 1, round);
            covered += interval.low() <= 3 && 3 <= interval.high() ? 1 : 0;
        }
        // Three standard errors of a share of 1,000.
        assertThat((double) covered / rounds).isBetween(0.93, 0.97);
    }

    @Test
    void nullDataRarelyWinsOrLoses() {
        Random random = new Random(23);
        int wins = 0;
        int losses = 0;
        for (int round = 0; round < 600; round++) {
            Verdict verdict = against0(normal(random, 12, 0)).verdict();
            wins += verdict == Verdict.WIN ? 1 : 0;
            losses += verdict == Verdict.LOSS ? 1 : 0;
        }
        assertThat(wins).isBetween(2, 27);
        assertThat(losses).isBetween(2, 27);
    }

    @Test
    void clearDifferenceIsAWinAndItsMirrorALoss() {
        double[] strategy = normal(new Random(5), 12, 1);
        double[] baseline = Arrays.stream(strategy).map(x -> x + 0.5 + 0.1 * x).toArray();

        PairedComparison win = Significance.compare("twap", strategy, baseline, 9);
        PairedComparison loss = Significance.compare("twap", baseline, strategy, 9);

        assertThat(win.verdict()).isEqualTo(Verdict.WIN);
        assertThat(win.meanBps()).isNegative();
        assertThat(win.intervalHighBps()).isNegative();
        assertThat(win.winRate()).isEqualTo(1);
        assertThat(loss.verdict()).isEqualTo(Verdict.LOSS);
        assertThat(loss.permutationP()).isEqualTo(win.permutationP());
        assertThat(loss.intervalLowBps()).isCloseTo(-win.intervalHighBps(), within(1e-12));
        assertThat(loss.intervalHighBps()).isCloseTo(-win.intervalLowBps(), within(1e-12));
        assertThat(loss.winRate()).isZero();
    }

    @Test
    void intervalEqualsThatOfAllPossibleResamples() {
        double[] values = {0.3, -1.1, 2.4, 0.9, -0.2, 1.7};
        double[] all = new double[(int) Math.pow(6, 6)];
        for (int code = 0; code < all.length; code++) {
            double[] drawn = new double[6];
            for (int i = 0, rest = code; i < 6; i++, rest /= 6) {
                drawn[i] = values[rest % 6];
            }
            double error = Math.sqrt(variance(drawn) / 6);
            all[code] = (Arrays.stream(drawn).average().orElseThrow()
                            - Arrays.stream(values).average().orElseThrow())
                    / error;
        }
        Arrays.sort(all);
        double mean = Arrays.stream(values).average().orElseThrow();
        double error = Math.sqrt(variance(values) / 6);

        BlockBootstrap.Interval interval = BlockBootstrap.interval(values, 1, 77);

        // The ends move by the sampling error of a 2.5 % quantile out of 4,999, about 5 % of the half-width here.
        assertThat(interval.low()).isCloseTo(mean - all[(int) (0.975 * all.length)] * error, within(0.25));
        assertThat(interval.high()).isCloseTo(mean - all[(int) (0.025 * all.length)] * error, within(0.25));
    }

    private static double variance(double[] values) {
        double mean = Arrays.stream(values).average().orElseThrow();
        return Arrays.stream(values).map(v -> Math.pow(v - mean, 2)).sum() / (values.length - 1);
    }

    @Test
    void blocksAreUsedWhereDifferencesDependOnTheDayBeforeAndWidenTheInterval() {
        Random random = new Random(31);
        double[] values = new double[64];
        for (int i = 1; i < values.length; i++) {
            values[i] = 0.8 * values[i - 1] + random.nextGaussian();
        }

        int blockLength = BlockBootstrap.blockLength(values);
        BlockBootstrap.Interval blocked = BlockBootstrap.interval(values, blockLength, 1);
        BlockBootstrap.Interval plain = BlockBootstrap.interval(values, 1, 1);

        assertThat(blockLength).isEqualTo(4);
        assertThat(blocked.high() - blocked.low()).isGreaterThan(1.3 * (plain.high() - plain.low()));
        assertThat(BlockBootstrap.blockLength(normal(new Random(2), 64, 0))).isEqualTo(1);
    }

    @Test
    void autocorrelationByHand() {
        // Mean 3, deviations -2 -1 0 1 2: (2 + 0 + 0 + 2) / 10.
        assertThat(Series.autocorrelation(new double[] {1, 2, 3, 4, 5})).isCloseTo(0.4, within(1e-15));
        assertThat(Series.autocorrelation(new double[] {7, 7, 7})).isZero();
    }

    @Test
    void constantDifferenceNeedsNoResampling() {
        double[] constant = new double[12];
        Arrays.fill(constant, -0.5);
        PairedComparison c = against0(constant);

        assertThat(c.intervalLowBps()).isEqualTo(-0.5);
        assertThat(c.intervalHighBps()).isEqualTo(-0.5);
        assertThat(c.permutationP()).isEqualTo(1.0 / 4096);
        assertThat(c.verdict()).isEqualTo(Verdict.WIN);
    }

    @Test
    void equalCostsAreNoDifference() {
        PairedComparison c = against0(new double[12]);

        assertThat(c.intervalLowBps()).isZero();
        assertThat(c.intervalHighBps()).isZero();
        assertThat(c.permutationP()).isEqualTo(1);
        assertThat(c.winRate()).isZero();
        assertThat(c.verdict()).isEqualTo(Verdict.NO_SIGNIFICANT_DIFFERENCE);
    }

    @Test
    void differencesUpToAHundredthOfABasisPointNeverCount() {
        double[] tiny = new double[15];
        Arrays.setAll(tiny, i -> -0.008 - 0.0001 * (i % 3));
        PairedComparison c = against0(tiny);

        assertThat(c.permutationP()).isLessThan(0.025);
        assertThat(c.intervalHighBps()).isNegative();
        assertThat(c.winRate()).isZero();
        assertThat(c.verdict()).isEqualTo(Verdict.NO_SIGNIFICANT_DIFFERENCE);
    }

    @Test
    void nineSessionsDecideNothing() {
        double[] nine = {-1, -1.1, -0.9, -1.2, -1.3, -0.8, -1, -1.05, -0.95};

        assertThat(against0(nine).verdict()).isEqualTo(Verdict.TOO_FEW_SESSIONS);
        assertThat(against0(Arrays.copyOf(nine, 2)).intervalLowBps()).isNaN();
    }

    @Test
    void oneOutlierAmongEqualSessionsIsNoWin() {
        double[] values = new double[20];
        values[7] = -40;
        PairedComparison c = against0(values);

        assertThat(c.intervalHighBps()).isPositive().isFinite();
        assertThat(c.intervalLowBps()).isFinite();
        assertThat(c.permutationP()).isEqualTo(0.5);
        assertThat(c.verdict()).isEqualTo(Verdict.NO_SIGNIFICANT_DIFFERENCE);
    }

    @Test
    void sameSeedSameAnswer() {
        double[] values = normal(new Random(8), 25, -0.3);
        double[] zero = new double[25];

        assertThat(Significance.compare("vwap", values, zero, 6))
                .isEqualTo(Significance.compare("vwap", values, zero, 6))
                .isNotEqualTo(Significance.compare("vwap", values, zero, 7));
    }

    @Test
    void sampledPermutationsAgreeWithCountingAll() {
        double[] values = normal(new Random(12), 22, -0.35);
        double sum = Arrays.stream(values).sum();
        long hits = 0;
        for (int pattern = 0; pattern < 1 << 22; pattern++) {
            double flipped = 0;
            for (int i = 0; i < 22; i++) {
                flipped += (pattern >> i & 1) == 0 ? values[i] : -values[i];
            }
            hits += flipped <= sum + 1e-9 ? 1 : 0;
        }
        double exact = hits / (double) (1 << 22);
        double standardError = Math.sqrt(exact * (1 - exact) / SignFlip.SAMPLES);

        assertThat(exact).isBetween(0.001, 0.5);
        assertThat(SignFlip.p(values, 3)).isCloseTo(exact, within(4 * standardError));
    }

    @Test
    void refusesWhatCannotBePaired() {
        assertThatThrownBy(() -> Significance.compare("twap", new double[2], new double[3], 1))
                .hasMessageContaining("2 sessions with 3");
        assertThatThrownBy(() -> against0(1, Double.NaN)).hasMessageContaining("session 1");
    }

    @Test
    void medianAndSpreadByHand() {
        assertThat(Series.median(new double[] {5, 1, 3})).isEqualTo(3);
        assertThat(Series.median(new double[] {5, 1, 3, 4})).isEqualTo(3.5);
        assertThat(Series.sd(new double[] {2, 4, 4, 4, 5, 5, 7, 9})).isCloseTo(Math.sqrt(32 / 7.0), within(1e-15));
    }
}
