package unwind.backtest;

import java.util.Arrays;
import org.apache.commons.statistics.inference.AlternativeHypothesis;
import org.apache.commons.statistics.inference.PValueMethod;
import org.apache.commons.statistics.inference.WilcoxonSignedRankTest;

/**
 * Second opinions on a paired comparison; none of them decides the verdict.
 *
 * @param wilcoxonP signed-rank p (Wilcoxon 1945), one-sided towards the sign of the mean; NaN where nothing differs
 * @param gainLossRatio mean saving of the sessions that were cheaper over the mean excess of those that were dearer, in
 *     controllable cost; NaN where there are none of either
 * @param sessionsForPower sessions needed to detect a difference of this mean and spread with 80 % power at the one-sided
 *     2.5 % level, ((1.960 + 0.842) sd / mean)^2; NaN where the mean is 0 or the spread unknown
 * @param price the same comparison in average prices
 */
public record PairedDetails(double wilcoxonP, double gainLossRatio, double sessionsForPower, PriceAdvantage price) {
    /** Where nothing beside the test itself is known. */
    public static final PairedDetails UNKNOWN =
            new PairedDetails(Double.NaN, Double.NaN, Double.NaN, PriceAdvantage.UNKNOWN);

    /** Above this many sessions the normal approximation, which is within a fraction of a percent there. */
    private static final int EXACT_UP_TO = 100;

    private static final double Z_LEVEL_PLUS_Z_POWER = 1.959964 + 0.841621;

    /** @param differences strategy minus baseline, bps, one a session */
    static PairedDetails of(double[] differences, PriceAdvantage price) {
        double mean = Series.mean(differences);
        double sd = Series.sd(differences);
        double ratio = Z_LEVEL_PLUS_Z_POWER * sd / mean;
        return new PairedDetails(
                wilcoxonP(differences, mean),
                Series.sideRatio(differences, -1),
                mean == 0 ? Double.NaN : Math.ceil(ratio * ratio),
                price);
    }

    private static double wilcoxonP(double[] differences, double mean) {
        if (Arrays.stream(differences).allMatch(d -> d == 0)) {
            return Double.NaN;
        }
        AlternativeHypothesis side = mean < 0 ? AlternativeHypothesis.LESS_THAN : AlternativeHypothesis.GREATER_THAN;
        PValueMethod method = differences.length > EXACT_UP_TO ? PValueMethod.ASYMPTOTIC : PValueMethod.AUTO;
        return WilcoxonSignedRankTest.withDefaults()
                .with(side)
                .with(method)
                .test(differences)
                .getPValue();
    }
}
