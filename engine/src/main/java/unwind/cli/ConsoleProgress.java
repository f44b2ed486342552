package unwind.cli;

import java.io.PrintWriter;
import java.util.Locale;
import unwind.market.Progress;
import unwind.train.TrainingEvent;
import unwind.train.TrainingListener;

/** Progress on stderr: a line every few seconds with rate and ETA; the clock never influences results. */
final class ConsoleProgress implements Progress, TrainingListener {
    private static final long EVERY_NANOS = 5_000_000_000L;

    private final PrintWriter err;
    private long last;

    ConsoleProgress(PrintWriter err) {
        this.err = err;
        this.last = System.nanoTime();
    }

    void say(String text) {
        err.println(text);
        err.flush();
    }

    @Override
    public void at(long done, long total, String what) {
        if (due()) {
            say(total > 0 ? "%s: %,d of %,d".formatted(what, done, total) : "%s: %,d".formatted(what, done));
        }
    }

    private boolean due() {
        long now = System.nanoTime();
        if (now - last < EVERY_NANOS) {
            return false;
        }
        last = now;
        return true;
    }

    @Override
    public void onEvent(TrainingEvent event) {
        switch (event) {
            case TrainingEvent.Advanced a -> {
                if (due()) {
                    say(String.format(
                            Locale.ROOT,
                            "training: %,d of %,d steps, %,.0f steps/s, %.0f s left",
                            a.step(),
                            a.totalSteps(),
                            a.stepsPerSecond(),
                            a.etaSeconds()));
                }
            }
            case TrainingEvent.Validated v ->
                say(String.format(
                        Locale.ROOT,
                        "validation at step %,d: agent %.3f bps, TWAP %.3f, VWAP %.3f%s",
                        v.step(),
                        v.costBps(),
                        v.twapBps(),
                        v.vwapBps(),
                        v.best() ? " (best so far, kept)" : ""));
            case TrainingEvent.Learned ignored -> {}
            case TrainingEvent.Paused p -> say(p.paused() ? "training: paused" : "training: going on");
            case TrainingEvent.Finished f ->
                say(String.format(
                        Locale.ROOT,
                        "training: %s after %,d steps, %.1f s",
                        f.stopped() ? "stopped" : "done",
                        f.step(),
                        f.seconds()));
        }
    }
}
