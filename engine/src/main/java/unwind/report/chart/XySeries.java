package unwind.report.chart;

import java.util.Arrays;
import org.jfree.data.xy.DefaultXYDataset;

/** Builds line data sets from arrays. */
final class XySeries {
    private XySeries() {}

    /** Adds a series without its NaN points. */
    static DefaultXYDataset add(DefaultXYDataset data, String name, double[] x, double[] y) {
        double[][] kept = new double[2][x.length];
        int n = 0;
        for (int i = 0; i < x.length; i++) {
            if (Double.isFinite(y[i])) {
                kept[0][n] = x[i];
                kept[1][n++] = y[i];
            }
        }
        data.addSeries(name, new double[][] {Arrays.copyOf(kept[0], n), Arrays.copyOf(kept[1], n)});
        return data;
    }

    /** Mean of up to {@code window} values ending at each one; NaN values are left out. */
    static double[] trailingMean(double[] values, int window) {
        double[] means = new double[values.length];
        double sum = 0;
        int count = 0;
        for (int i = 0; i < values.length; i++) {
            // A running sum, added up anew once a window so that rounding does not gather in it.
            boolean anew = i % window == 0;
            sum = anew ? 0 : sum;
            count = anew ? 0 : count;
            for (int j = anew ? Math.max(0, i - window + 1) : i; j <= i; j++) {
                if (Double.isFinite(values[j])) {
                    sum += values[j];
                    count++;
                }
            }
            int leaving = i - window;
            if (!anew && leaving >= 0 && Double.isFinite(values[leaving])) {
                sum -= values[leaving];
                count--;
            }
            means[i] = count == 0 ? Double.NaN : sum / count;
        }
        return means;
    }
}
