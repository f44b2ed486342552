package unwind.app.bench;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import unwind.app.data.DataViewModel;
import unwind.app.workspace.Step;
import unwind.cli.FigureSink;

/**
 * A tour of all screens while a training runs: after a first training and backtest, so that every screen has something to
 * show, each is brought to the front and worked with, twice.
 */
final class TourBench {
    private static final double GAP_TARGET_MILLIS = 100;
    private static final double FRAMES_TARGET = 30;
    private static final Duration LOOK = Duration.ofMillis(700);
    private static final Duration GLANCE = Duration.ofMillis(250);
    private static final int ROUNDS = 2;
    private static final int SAID = 8;

    private final MeasuredWindow window;
    private final Verdict verdict;
    private final Consumer<String> progress;

    private TourBench(MeasuredWindow window, Verdict verdict, Consumer<String> progress) {
        this.window = window;
        this.verdict = verdict;
        this.progress = progress;
    }

    /** @return whether both targets are met */
    static boolean run(FigureSink figures, Consumer<String> progress) throws InterruptedException {
        BenchScreen screen = BenchScreen.ofThisMachine();
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        Verdict verdict = new Verdict(figures, "%s, load average before %.1f".formatted(screen.words(), load));
        try (MeasuredWindow window = MeasuredWindow.open(screen)) {
            new TourBench(window, verdict, progress).measure();
        }
        return verdict.met();
    }

    private void measure() throws InterruptedException {
        prepare();
        tour();
        window.stop(Step.TRAIN);
        zoom();
    }

    private void prepare() throws InterruptedException {
        progress.accept("A first training and backtest, so that every screen has something to show");
        window.agent("learningStarts", "600");
        window.agent("steps", "1500");
        window.run(Step.TRAIN);
        window.await(
                "the first training",
                () -> window.model().trainingProperty().get().isPresent());
        window.run(Step.BACKTEST);
        window.await(
                "the backtest", () -> window.model().backtestProperty().get().isPresent());
        window.agent("steps", "100000000");
        window.run(Step.TRAIN);
        window.show(LOOK, Step.TRAIN);
    }

    private void tour() throws InterruptedException {
        try (Heartbeat heart = new Heartbeat(window.fxThread())) {
            for (int round = 1; round <= ROUNDS; round++) {
                for (Step step : Step.values()) {
                    heart.during(step.label() + ", visit " + round);
                    window.show(LOOK, step);
                    work(step);
                }
            }
            List<Heartbeat.Gap> gaps = heart.longest();
            themes(heart);
            report(gaps, heart.longest());
        }
    }

    private void work(Step step) throws InterruptedException {
        switch (step) {
            case DATA -> sessions();
            case SETUP -> order();
            case TRAIN -> Thread.sleep(LOOK.multipliedBy(3));
            default -> {}
        }
    }

    private void sessions() throws InterruptedException {
        DataViewModel data = window.workbench().data();
        for (int i : new int[] {5, 20, 3}) {
            window.act(
                    GLANCE,
                    () -> data.selectedProperty()
                            .set(java.util.Optional.of(data.sessions().get(i))));
        }
    }

    /** An edit moves the preview; undone, so that the results are those of the settings again. */
    private void order() throws InterruptedException {
        var order = window.model().orderProperty();
        window.act(LOOK, () -> order.set(order.get().with("shares", "2500")));
        window.act(LOOK, () -> window.workbench().context().history().undo());
    }

    private void themes(Heartbeat heart) throws InterruptedException {
        BooleanProperty dark = window.workbench().context().theme().darkProperty();
        window.show(LOOK, Step.SETUP);
        heart.during("theme");
        window.act(LOOK, () -> dark.set(true));
        window.act(LOOK, () -> dark.set(false));
    }

    private void report(List<Heartbeat.Gap> gaps, List<Heartbeat.Gap> withThemes) {
        gaps.stream()
                .limit(SAID)
                .forEach(g -> progress.accept("%,.0f ms (%,.0f of the processor) in %s: %s"
                        .formatted(g.millis(), g.processorMillis(), g.during(), g.busyWith())));
        Heartbeat.Gap longest = gaps.getFirst();
        verdict.under(
                GAP_TARGET_MILLIS,
                "fx_thread_longest_gap",
                longest.millis(),
                "ms",
                "longest of %,d in a tour of all screens, twice, while a training runs; %.0f ms of it computing, in %s"
                        .formatted(gaps.size(), longest.processorMillis(), longest.during()));
        verdict.note(
                "fx_thread_gaps_over_100_ms", Heartbeat.tooLong(gaps), "of %,d".formatted(gaps.size()), "in that tour");
        verdict.note(
                "fx_thread_longest_computing",
                gaps.stream().mapToDouble(Heartbeat.Gap::processorMillis).max().orElse(0),
                "ms of processor time",
                "most that the FX thread computed in one gap of that tour, whatever else the machine does");
        verdict.note(
                "theme_switch_longest_gap",
                withThemes.stream()
                        .filter(g -> g.during().equals("theme"))
                        .mapToDouble(Heartbeat.Gap::millis)
                        .max()
                        .orElse(Double.NaN),
                "ms",
                "the window on Setup, its fullest screen, from light to dark and back; a training still running");
    }

    private void zoom() throws InterruptedException {
        ZoomRace.Result race = ZoomRace.run(window.workbench().context());
        verdict.atLeast(
                FRAMES_TARGET,
                "chart_zoom",
                race.framesPerSecond(),
                "frames/s",
                "a curve of %,d points, raw and smoothed, zoomed at 1200 x 600".formatted(ZoomRace.POINTS));
        verdict.note("chart_first_drawing", race.firstMillis(), "ms", "making and drawing that chart the first time");
    }
}
