package unwind.app.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.animation.AnimationTimer;

/** Times from one pulse of the window to the next, while something is always animated. FX thread only. */
final class Pulses extends AnimationTimer {
    private static final double NANOS_PER_MILLI = 1e6;

    private final List<Double> millis = new ArrayList<>();
    private long last;

    @Override
    public void handle(long now) {
        long at = System.nanoTime();
        if (last != 0) {
            millis.add((at - last) / NANOS_PER_MILLI);
        }
        last = at;
    }

    /** So far. */
    List<Double> millis() {
        return List.copyOf(millis);
    }

    /**
     * The value below which a share of the values lies.
     *
     * @param share above 0, at most 1
     */
    static double quantile(List<Double> values, double share) {
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.ceil(share * sorted.length) - 1];
    }
}
