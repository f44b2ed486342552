package unwind.env;

import java.util.Arrays;
import java.util.List;
import unwind.feature.CostCurve;
import unwind.feature.Feature;

/**
 * What training sessions say about each minute of the horizon, by bin of what is visible: the mean marginal costs that the
 * minute really charged, and how often one bin follows another. Averaged over neighbouring minutes, and over more of them
 * where a bin was rarely seen.
 */
final class ReservationModel {
    static final int NOTHING = -1;
    private static final int LEAST_SAMPLES = 15;
    private static final double PRIOR_TRANSITIONS = 20;
    private static final int FAST = Feature.COST_NOW.ordinal() - Feature.PRIVATE;
    private static final int SLOW = Feature.LEVEL_MEDIUM.ordinal() - Feature.PRIVATE;

    private final TeacherParams params;
    private final int minutes;
    private final float[] fastEdges;
    private final float[] slowEdges;
    private final double[][] costSums;
    private final int[][] counts;
    private final double[][] moveSums;
    /** Mean of what was charged less what was expected at the even pace, by bin, bps. */
    private final double[] surprise;

    /** @param days of the same horizon */
    ReservationModel(List<TrainingDay> days, TeacherParams params) {
        this.params = params;
        this.minutes = days.get(0).order().horizonMinutes();
        this.fastEdges = edges(days, FAST, params.fastBins());
        this.slowEdges = edges(days, SLOW, params.slowBins());
        int bins = bins();
        costSums = new double[minutes + 1][bins * CostCurve.SIZES];
        counts = new int[minutes + 1][bins];
        moveSums = new double[minutes + 1][bins * bins];
        surprise = new double[bins];
        days.forEach(this::add);
        for (int bin = 0; bin < bins; bin++) {
            int n = 0;
            for (int k = 1; k <= minutes; k++) {
                n += counts[k][bin];
            }
            surprise[bin] /= Math.max(1, n);
        }
        for (int k = 1; k <= minutes; k++) {
            for (int i = 0; i < costSums[k].length; i++) {
                costSums[k][i] += costSums[k - 1][i];
            }
            for (int i = 0; i < moveSums[k].length; i++) {
                moveSums[k][i] += moveSums[k - 1][i];
            }
            for (int i = 0; i < bins; i++) {
                counts[k][i] += counts[k - 1][i];
            }
        }
    }

    private static float[] edges(List<TrainingDay> days, int feature, int bins) {
        int n = 0;
        for (TrainingDay day : days) {
            n += day.table().features().length;
        }
        float[] sorted = new float[n];
        int i = 0;
        for (TrainingDay day : days) {
            for (float[] row : day.table().features()) {
                sorted[i++] = row[feature];
            }
        }
        Arrays.sort(sorted);
        float[] edges = new float[bins - 1];
        int distinct = 0;
        for (int b = 0; b < edges.length; b++) {
            float edge = sorted[(int) ((b + 1L) * (n - 1) / bins)];
            if (distinct == 0 || edge > edges[distinct - 1]) {
                edges[distinct++] = edge;
            }
        }
        return Arrays.copyOf(edges, distinct);
    }

    private void add(TrainingDay day) {
        int before = NOTHING;
        CostCurve curve = day.table().curve();
        for (int k = 0; k < minutes; k++) {
            int row = day.firstRow() + k;
            int bin = bin(day, row);
            if (bin == NOTHING) {
                continue;
            }
            counts[k + 1][bin]++;
            float[] charged = day.realisedBps()[row];
            for (int i = 0; i < CostCurve.SIZES; i++) {
                costSums[k + 1][bin * CostCurve.SIZES + i] += charged[i];
            }
            surprise[bin] += curve.evenBps(charged) - curve.evenBps(day.table().marginalBps()[row]);
            if (before != NOTHING) {
                moveSums[k][before * bins() + bin]++;
            }
            before = bin;
        }
    }

    int minutes() {
        return minutes;
    }

    int bins() {
        return (fastEdges.length + 1) * (slowEdges.length + 1);
    }

    double surpriseBps(int bin) {
        return surprise[bin];
    }

    int bin(TrainingDay day, int row) {
        if (Float.isNaN(day.table().marginalBps()[row][0])) {
            return NOTHING;
        }
        float[] features = day.table().features()[row];
        return bin(features[FAST], fastEdges) * (slowEdges.length + 1) + bin(features[SLOW], slowEdges);
    }

    private static int bin(float value, float[] edges) {
        int bin = 0;
        while (bin < edges.length && value > edges[bin]) {
            bin++;
        }
        return bin;
    }

    /** Mean marginal costs of a minute, {@code [bin][CostCurve.SIZES]}; a bin that was never seen gets the mean of all. */
    void costs(int minute, float[][] out) {
        for (int bin = 0; bin < out.length; bin++) {
            int reach = params.poolMinutes();
            while (samples(minute, reach, bin) < LEAST_SAMPLES && reach < minutes) {
                reach = 2 * reach + 1;
            }
            double[] sum = new double[CostCurve.SIZES];
            int n = addTo(sum, minute, reach, bin);
            for (int other = 0; n == 0 && other < out.length; other++) {
                addTo(sum, minute, minutes, other);
            }
            int all = n > 0 ? n : Math.max(1, Arrays.stream(counts[minutes]).sum());
            for (int i = 0; i < CostCurve.SIZES; i++) {
                out[bin][i] = (float) (sum[i] / all);
            }
            CostCurve.raise(out[bin]);
        }
    }

    private int addTo(double[] sum, int minute, int reach, int bin) {
        double[] to = costSums[to(minute, reach)];
        double[] from = costSums[from(minute, reach)];
        for (int i = 0; i < CostCurve.SIZES; i++) {
            sum[i] += to[bin * CostCurve.SIZES + i] - from[bin * CostCurve.SIZES + i];
        }
        return samples(minute, reach, bin);
    }

    private int samples(int minute, int reach, int bin) {
        return counts[to(minute, reach)][bin] - counts[from(minute, reach)][bin];
    }

    private int from(int minute, int reach) {
        return Math.max(0, minute - reach);
    }

    private int to(int minute, int reach) {
        return Math.min(minutes, minute + reach + 1);
    }

    /** Probabilities of the next minute's bin, {@code [bin][next]}. */
    void transitions(int minute, double[][] out) {
        int bins = bins();
        double[] all = moveSums[minutes];
        double[] to = moveSums[to(minute, params.poolMinutes())];
        double[] from = moveSums[from(minute, params.poolMinutes())];
        double total = Math.max(1, Arrays.stream(counts[minutes]).sum());
        for (int bin = 0; bin < bins; bin++) {
            double near = 0;
            double ever = 0;
            for (int next = 0; next < bins; next++) {
                near += to[bin * bins + next] - from[bin * bins + next];
                ever += all[bin * bins + next];
            }
            for (int next = 0; next < bins; next++) {
                double usual = (all[bin * bins + next] + counts[minutes][next] / total) / (ever + 1);
                double here = to[bin * bins + next] - from[bin * bins + next];
                out[bin][next] = (here + PRIOR_TRANSITIONS * usual) / (near + PRIOR_TRANSITIONS);
            }
        }
    }
}
