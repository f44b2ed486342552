package unwind.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.function.LongSupplier;
import picocli.CommandLine.Model.CommandSpec;
import unwind.market.Progress;
import unwind.train.TrainingEvent;
import unwind.train.TrainingListener;

/**
 * Progress on stderr with rate and time left: on a terminal one line that is rewritten, elsewhere a line every few seconds.
 * The clock never influences results.
 */
final class ConsoleProgress implements Progress, TrainingListener {
    private static final long LINE_EVERY_NANOS = 5_000_000_000L;
    private static final long REWRITE_EVERY_NANOS = 100_000_000L;
    private static final double LEAST_SECONDS_FOR_A_RATE = 0.5;
    private static final int WIDTH = 79;
    private static final String ERASE = "\r\u001b[K";

    private final PrintWriter err;
    private final boolean rewrites;
    private final boolean colours;
    private final LongSupplier nanos;
    private volatile boolean cancelled;
    private boolean shown;
    private long last;
    private long total = -1;
    private long first;
    private long begun;
    private long reached;

    ConsoleProgress(PrintWriter err) {
        this(err, Terminal.NONE, System::nanoTime);
    }

    ConsoleProgress(PrintWriter err, Terminal terminal, LongSupplier nanos) {
        this.err = err;
        this.rewrites = terminal.err();
        this.colours = terminal.err() && terminal.colours();
        this.nanos = nanos;
        this.last = nanos.getAsLong();
    }

    /** The progress of the command line that a command belongs to. */
    static ConsoleProgress of(CommandSpec command) {
        return command.root().userObject() instanceof UnwindCommand root
                ? root.progress()
                : new ConsoleProgress(command.commandLine().getErr());
    }

    /** A line that stays. */
    synchronized void say(String text) {
        erase();
        err.println(text);
        err.flush();
    }

    /** A line that stays and must not be missed. */
    void warn(String text) {
        say((colours ? "\u001b[33mWarning:\u001b[0m " : "Warning: ") + text);
    }

    /** Takes the line that is rewritten away, so that something else can be written there. */
    synchronized void erase() {
        if (shown) {
            err.print(ERASE);
            err.flush();
            shown = false;
        }
    }

    /** Ends the work at its next sign of progress, with a {@link CancellationException}. */
    void cancel() {
        cancelled = true;
    }

    @Override
    public void at(long done, long all, String what) {
        if (cancelled) {
            throw new CancellationException();
        }
        status(done, all, what);
    }

    private synchronized void status(long done, long all, String what) {
        long now = nanos.getAsLong();
        if (all != total || done < reached) {
            total = all;
            first = done;
            begun = now;
        }
        reached = done;
        if (all > 0 && done >= all) {
            erase();
        } else if (due()) {
            show(all > 0 ? "%s: %,d of %,d%s".formatted(what, done, all, pace(now)) : what);
        }
    }

    private String pace(long now) {
        double seconds = (now - begun) / 1e9;
        double rate = (reached - first) / seconds;
        return seconds < LEAST_SECONDS_FOR_A_RATE || !(rate > 0)
                ? ""
                : String.format(Locale.ROOT, ", %,.0f/s, %s left", rate, duration((total - reached) / rate));
    }

    /** Seconds as a person says them: {@code 8 s}, {@code 3 min 20 s}, {@code 2 h 05 min}. */
    static String duration(double seconds) {
        long s = Math.max(0, Math.round(seconds));
        if (s < 60) {
            return s + " s";
        }
        return s < 3600 ? "%d min %02d s".formatted(s / 60, s % 60) : "%d h %02d min".formatted(s / 3600, s / 60 % 60);
    }

    private void show(String text) {
        if (rewrites) {
            err.print(ERASE + (text.length() > WIDTH ? text.substring(0, WIDTH) : text));
            shown = true;
        } else {
            err.println(text);
        }
        err.flush();
    }

    private boolean due() {
        long now = nanos.getAsLong();
        if (now - last < (rewrites ? REWRITE_EVERY_NANOS : LINE_EVERY_NANOS)) {
            return false;
        }
        last = now;
        return true;
    }

    @Override
    public void onEvent(TrainingEvent event) {
        switch (event) {
            case TrainingEvent.Advanced a -> advanced(a);
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

    private synchronized void advanced(TrainingEvent.Advanced a) {
        if (due()) {
            show(String.format(
                    Locale.ROOT,
                    "training: %,d of %,d steps, %,.0f steps/s, %s left",
                    a.step(),
                    a.totalSteps(),
                    a.stepsPerSecond(),
                    duration(a.etaSeconds())));
        }
    }
}
