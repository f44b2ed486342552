package unwind.backtest;

import java.util.Arrays;
import org.apache.commons.statistics.inference.AlternativeHypothesis;
import org.apache.commons.statistics.inference.WilcoxonSignedRankTest;

/**
 * Second opinions on a paired comparison; none of them decides the verdict.
 *
 * @param wilcoxonP signed-rank p (Wilcoxon 1945), one-sided towards the sign of the mean; NaN where nothing differs
 * @param gainLossRatio mean saving of the sessions that were cheaper over the mean excess of those that were dearer; NaN
 *     where there are none of either
 * @param sessionsForPower sessions needed to detect a difference of this mean and spread with 80 % power at the one-sided
 *     2.5 % level, ((1.960 + 0.842) sd / mean)^2; NaN where the mean is 0 or the spread unknown
 */
public record PairedDetails(double wilcoxonP, double gainLossRatio, double sessionsForPower) {
    private static final double Z_LEVEL_PLUS_Z_POWER = 1.959964 + 0.841621;

    /**
     * @param strategyBps cost of each session, bps, {@code [sessions]}
     * @param baselineBps the baseline's, same sessions in the same order
     */
    public static PairedDetails of(double[] strategyBps, double[] baselineBps) {
        double[] differences = new double[strategyBps.length];
        Arrays.setAll(differences, i -> strategyBps[i] - baselineBps[i]);
        double mean = Series.mean(differences);
        double sd = Series.sd(differences);
        double ratio = Z_LEVEL_PLUS_Z_POWER * sd / mean;
        return new PairedDetails(
                wilcoxonP(differences, mean),
                -side(differences, -1) / side(differences, 1),
                mean == 0 ? Double.NaN : Math.ceil(ratio * ratio));
    }

    private static double wilcoxonP(double[] differences, double mean) {
        if (Arrays.stream(differences).allMatch(d -> d == 0)) {
            return Double.NaN;
        }
        AlternativeHypothesis side = mean < 0 ? AlternativeHypothesis.LESS_THAN : AlternativeHypothesis.GREATER_THAN;
        return WilcoxonSignedRankTest.withDefaults()
                .with(side)
                .test(differences)
                .getPValue();
    }

    private static double side(double[] differences, int sign) {
        return Arrays.stream(differences)
                .filter(d -> Math.signum(d) == sign)
                .average()
                .orElse(Double.NaN);
    }
}
