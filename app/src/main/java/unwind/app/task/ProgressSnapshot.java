package unwind.app.task;

/**
 * How far a task is, at one moment.
 *
 * @param done units done
 * @param total units in all, 0 when unknown
 * @param perSecond units a second over the last moments, NaN when not known yet
 * @param etaSeconds seconds left at that rate, NaN when not known
 * @param message what is being done, for a person
 */
public record ProgressSnapshot(long done, long total, double perSecond, double etaSeconds, String message) {
    static final ProgressSnapshot NONE = new ProgressSnapshot(0, 0, Double.NaN, Double.NaN, "");

    /** Between 0 and 1, or -1 when the total is unknown, as JavaFX progress bars want it. */
    public double fraction() {
        return total > 0 ? Math.min(1, Math.max(0, (double) done / total)) : -1;
    }
}
