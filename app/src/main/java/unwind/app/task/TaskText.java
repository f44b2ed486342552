package unwind.app.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How a task's progress reads. */
public final class TaskText {
    private TaskText() {}

    /** For example {@code Train SAC · 42 % · 1,900 steps/s · 03:10 left}. */
    public static String line(BackgroundTask<?> task) {
        List<String> parts = new ArrayList<>();
        parts.add(task.title());
        parts.addAll(details(task));
        return String.join(" \u00b7 ", parts);
    }

    /** State, percent, rate, ETA and message, as far as known. */
    public static List<String> details(BackgroundTask<?> task) {
        ProgressSnapshot p = task.progress();
        List<String> parts = new ArrayList<>();
        switch (task.state()) {
            case QUEUED -> parts.add("queued, waits for a free thread");
            case RUNNING -> running(p, task.unit(), parts);
            case SUCCEEDED -> parts.add("done");
            case FAILED -> parts.add("failed");
            case CANCELLED -> parts.add("cancelled");
        }
        return parts;
    }

    private static void running(ProgressSnapshot p, String unit, List<String> parts) {
        if (p.total() > 0) {
            parts.add("%.0f %%".formatted(100 * p.fraction()));
        }
        if (p.perSecond() > 0) {
            parts.add(rate(p.perSecond(), unit));
        }
        if (p.etaSeconds() >= 0) {
            parts.add(duration(p.etaSeconds()) + " left");
        }
        if (!p.message().isEmpty()) {
            parts.add(p.message());
        }
        if (parts.isEmpty()) {
            parts.add("running");
        }
    }

    static String rate(double perSecond, String unit) {
        String number = perSecond >= 100
                ? String.format(Locale.ROOT, "%,.0f", perSecond)
                : String.format(Locale.ROOT, "%.1f", perSecond);
        return number + (unit.isEmpty() ? "/s" : " " + unit + "/s");
    }

    /** Minutes and seconds, or hours, minutes and seconds. */
    public static String duration(double seconds) {
        long s = Math.round(seconds);
        return s >= 3600
                ? "%d:%02d:%02d".formatted(s / 3600, s / 60 % 60, s % 60)
                : "%02d:%02d".formatted(s / 60, s % 60);
    }
}
