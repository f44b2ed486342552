package unwind.app.task;

/** Units a second, smoothed over about two seconds. Confined to the thread that does the work. */
final class RateMeter {
    private static final double MEMORY_SECONDS = 2;
    private static final double LEAST_INTERVAL_SECONDS = 0.1;

    private long lastNanos;
    private long lastDone;
    private double perSecond = Double.NaN;

    RateMeter(long startNanos) {
        lastNanos = startNanos;
    }

    double update(long nanos, long done) {
        double seconds = (nanos - lastNanos) / 1e9;
        if (seconds < LEAST_INTERVAL_SECONDS || done < lastDone) {
            lastDone = Math.min(lastDone, done);
            return perSecond;
        }
        double now = (done - lastDone) / seconds;
        double weight = Double.isNaN(perSecond) ? 1 : 1 - Math.exp(-seconds / MEMORY_SECONDS);
        perSecond = Double.isNaN(perSecond) ? now : perSecond + weight * (now - perSecond);
        lastNanos = nanos;
        lastDone = done;
        return perSecond;
    }
}
