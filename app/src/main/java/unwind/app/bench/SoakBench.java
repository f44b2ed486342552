package unwind.app.bench;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import unwind.app.workspace.Step;
import unwind.cli.FigureSink;

/**
 * A long training with its curves on the screen, which is left and come back to every minute: whether the program grows. The
 * first third warms up and is not judged. Every curve point is kept, so live objects may grow by those.
 */
final class SoakBench {
    private static final Duration EVERY = Duration.ofSeconds(6);
    private static final int VISITS_EVERY = 10;
    private static final Duration GLANCE = Duration.ofMillis(300);
    private static final double WARM_SHARE = 1 / 3.0;

    /** MB a minute: 60 to the hour, which a working day survives in the heap that the start script allows. */
    private static final double TOLERANCE = 1;

    private final MeasuredWindow window;
    private final Verdict verdict;
    private final Consumer<String> progress;
    private final Duration length;

    private SoakBench(MeasuredWindow window, Verdict verdict, Consumer<String> progress, Duration length) {
        this.window = window;
        this.verdict = verdict;
        this.progress = progress;
        this.length = length;
    }

    /** @return whether nothing grows */
    static boolean run(Duration length, FigureSink figures, Consumer<String> progress) throws InterruptedException {
        BenchScreen screen = BenchScreen.ofThisMachine();
        Verdict verdict = new Verdict(
                figures, "%d minutes, the first third left out, %s".formatted(length.toMinutes(), screen.words()));
        try (MeasuredWindow window = MeasuredWindow.open(screen)) {
            new SoakBench(window, verdict, progress, length).measure();
        }
        return verdict.met();
    }

    private void measure() throws InterruptedException {
        window.agent("steps", "100000000");
        window.run(Step.TRAIN);
        window.show(GLANCE, Step.TRAIN);
        MemoryLog memory = new MemoryLog();
        long end = System.nanoTime() + length.toNanos();
        for (int i = 1; System.nanoTime() < end; i++) {
            Thread.sleep(EVERY);
            if (i % VISITS_EVERY == 0) {
                visits();
                say(memory.take());
            } else {
                memory.take();
            }
        }
        window.stop(Step.TRAIN);
        report(memory.since(WARM_SHARE * length.toMinutes()));
    }

    /** Nodes and listeners that a screen leaves behind would gather. */
    private void visits() throws InterruptedException {
        for (Step step : Step.values()) {
            window.show(GLANCE, step);
        }
        window.show(GLANCE, Step.TRAIN);
    }

    private void say(MemoryLog.Sample sample) {
        progress.accept("%.1f min: heap %,.1f MB, outside the heap %,.1f MB, native %,.0f MB"
                .formatted(sample.minutes(), sample.heap(), sample.outside(), sample.nativeMemory()));
    }

    private void report(List<MemoryLog.Sample> samples) {
        flat("heap", "live objects after a full collection", samples, MemoryLog.Sample::heap);
        flat("outside_heap", "classes, code and direct buffers", samples, MemoryLog.Sample::outside);
        if (samples.stream().noneMatch(s -> Double.isNaN(s.nativeMemory()))) {
            flat("native", "resident memory without the heap", samples, MemoryLog.Sample::nativeMemory);
        }
    }

    private void flat(
            String name, String what, List<MemoryLog.Sample> samples, ToDoubleFunction<MemoryLog.Sample> figure) {
        Trend trend = MemoryLog.trend(samples, figure);
        verdict.note("soak_" + name, figure.applyAsDouble(samples.getLast()), "MB", what + " at the end");
        verdict.holds(
                !trend.growsBy(TOLERANCE),
                "soak_%s_slope".formatted(name),
                trend.slope(),
                "MB a minute",
                "flat wanted: a Theil-Sen slope of at most %.0f, or none by the Mann-Kendall test (one-sided p %.3g, 0.01); %s, %d samples"
                        .formatted(TOLERANCE, trend.p(), what, samples.size()));
    }
}
