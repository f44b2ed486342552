package unwind.report.chart;

import java.text.NumberFormat;
import java.util.Arrays;
import org.jfree.chart.axis.NumberAxis;

/**
 * What the x axis of a training chart counts. Immutable.
 *
 * <p>Times are not part of a training's history, which is the same to the bit wherever it is trained: who watches must have
 * taken them.
 */
public final class TrainingScale {
    /** Beyond so many seconds minutes are shorter to read. */
    private static final double LONG_SECONDS = 180;

    private final Kind kind;
    private final long budget;
    private final double[] steps;
    private final double[] seconds;

    /** What can be counted. */
    public enum Kind {
        STEPS("Steps"),
        SHARE("Share of budget"),
        TIME("Time");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    private TrainingScale(Kind kind, long budget, double[] steps, double[] seconds) {
        this.kind = kind;
        this.budget = budget;
        this.steps = steps;
        this.seconds = seconds;
    }

    /** Environment steps. */
    public static TrainingScale steps() {
        return new TrainingScale(Kind.STEPS, 0, new double[0], new double[0]);
    }

    /** Percent of a budget of steps, so that trainings of different length lie over one another. */
    public static TrainingScale share(long budget) {
        if (budget < 1) {
            throw new IllegalArgumentException("no share of a budget of " + budget + " steps");
        }
        return new TrainingScale(Kind.SHARE, budget, new double[0], new double[0]);
    }

    /**
     * Time since the training began, pauses left out.
     *
     * @param steps at which the time was taken, not decreasing; one at least
     * @param seconds at each of them, not decreasing
     */
    public static TrainingScale time(double[] steps, double[] seconds) {
        if (steps.length == 0 || steps.length != seconds.length) {
            throw new IllegalArgumentException("%d steps, %d times".formatted(steps.length, seconds.length));
        }
        return new TrainingScale(Kind.TIME, 0, steps.clone(), seconds.clone());
    }

    public Kind kind() {
        return kind;
    }

    double x(long step) {
        return switch (kind) {
            case STEPS -> step;
            case SHARE -> 100.0 * step / budget;
            case TIME -> secondsAt(step) / (inMinutes() ? 60 : 1);
        };
    }

    private boolean inMinutes() {
        return seconds[seconds.length - 1] > LONG_SECONDS;
    }

    private double secondsAt(long step) {
        int at = Arrays.binarySearch(steps, step);
        if (at >= 0) {
            return seconds[at];
        }
        int next = -at - 1;
        if (next == steps.length) {
            return seconds[next - 1];
        }
        double fromStep = next == 0 ? 0 : steps[next - 1];
        double fromSecond = next == 0 ? 0 : seconds[next - 1];
        return fromSecond + (seconds[next] - fromSecond) * (step - fromStep) / (steps[next] - fromStep);
    }

    NumberAxis axis(ChartStyle style) {
        NumberFormat format = kind == Kind.STEPS ? Numbers.whole() : Numbers.plain();
        NumberAxis axis = Look.numberAxis(title(), format, style);
        axis.setAxisLineVisible(true);
        axis.setTickMarksVisible(true);
        if (kind == Kind.STEPS) {
            axis.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
        }
        axis.setLowerMargin(0);
        axis.setUpperMargin(0.02);
        return axis;
    }

    /** Begins a little before the first point, so that a mark on it is drawn whole. */
    NumberAxis axisForMarks(ChartStyle style) {
        NumberAxis axis = axis(style);
        axis.setAutoRangeStickyZero(false);
        axis.setLowerMargin(0.02);
        return axis;
    }

    private String title() {
        return switch (kind) {
            case STEPS -> "Training (environment steps)";
            case SHARE -> "Training (% of its steps)";
            case TIME -> "Training (%s, without pauses)".formatted(inMinutes() ? "min" : "s");
        };
    }
}
