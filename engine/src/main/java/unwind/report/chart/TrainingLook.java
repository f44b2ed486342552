package unwind.report.chart;

/**
 * How the curves of a training are drawn.
 *
 * @param smoothing share of the points that the strong line is the mean of; 0 shows the raw figures alone
 */
public record TrainingLook(TrainingScale scale, double smoothing) {
    /** Steps, and a twentieth, so that the smoothed line keeps its shape from the first to the last minute. */
    public static final TrainingLook USUAL = new TrainingLook(TrainingScale.steps(), 0.05);

    public TrainingLook {
        if (!(smoothing >= 0 && smoothing <= 1)) {
            throw new IllegalArgumentException("smoothing is a share, have " + smoothing);
        }
    }

    /** Points that a value of the smoothed line is the mean of. */
    int window(int points) {
        return Math.max(1, (int) Math.round(points * smoothing));
    }
}
