package unwind.app.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Window;
import unwind.app.recording.Recorder;
import unwind.app.recording.Recording;
import unwind.app.recording.RecordingOptions;
import unwind.app.recording.RecordingProgress;
import unwind.app.workspace.Step;
import unwind.cli.FigureSink;

/**
 * What a recording of 1920 x 1080 at 15 frames a second costs the window that is recorded: the same tour while a training
 * draws its curves, by turns without and with a recording.
 */
final class RecordingBench {
    private static final double WIDTH = 1920;
    private static final double HEIGHT = 1080;
    private static final int TURNS = 3;
    private static final Duration LOOK = Duration.ofSeconds(2);
    private static final List<Step> TOUR = List.of(Step.TRAIN, Step.DATA, Step.SETUP, Step.TRAIN);
    private static final double LATE_TARGET = 1.25;
    private static final double DROPPED_TARGET_PCT = 1;
    private static final double BYTES_PER_MB = 1e6;
    private static final String FX = "JavaFX Application Thread";
    private static final String RENDERER = "QuantumRenderer";
    private static final String ENCODER = "unwind-film";

    private final MeasuredWindow window;
    private final Verdict verdict;
    private final Consumer<String> progress;
    private String size = "";

    /**
     * One tour.
     *
     * @param pulses milliseconds from one to the next
     * @param fxMillis processor time of the thread that draws
     * @param rendererMillis processor time of the thread that renders
     * @param encoderMillis processor time of the threads that convert and encode
     * @param film what was recorded meanwhile, and its size
     */
    private record Tour(
            List<Double> pulses,
            double longestGap,
            double fxMillis,
            double rendererMillis,
            double encoderMillis,
            Optional<Film> film) {}

    private record Film(Recording recording, long bytes) {}

    private RecordingBench(MeasuredWindow window, Verdict verdict, Consumer<String> progress) {
        this.window = window;
        this.verdict = verdict;
        this.progress = progress;
    }

    /** @return whether the window keeps its pulse and the film its pictures */
    static boolean run(FigureSink figures, Consumer<String> progress) throws InterruptedException {
        BenchScreen screen = BenchScreen.ofThisMachine();
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        Verdict verdict = new Verdict(figures, "%s, load average before %.1f".formatted(screen.words(), load));
        try (MeasuredWindow window = MeasuredWindow.open(screen);
                Scratch films = Scratch.make()) {
            new RecordingBench(window, verdict, progress).measure(films.folder());
        }
        return verdict.met();
    }

    private void measure(Path folder) throws InterruptedException {
        window.act(LOOK, RecordingBench::makeLarge);
        size = MeasuredWindow.call(() -> "%.0f x %.0f".formatted(scene().getWidth(), scene().getHeight()));
        window.agent("steps", "100000000");
        window.run(Step.TRAIN);
        tour(Optional.empty());
        List<Tour> without = new ArrayList<>();
        List<Tour> with = new ArrayList<>();
        for (int turn = 1; turn <= TURNS; turn++) {
            progress.accept("Turn %d of %d, without and with a recording".formatted(turn, TURNS));
            without.add(tour(Optional.empty()));
            with.add(tour(Optional.of(folder.resolve(turn + ".mp4"))));
        }
        window.stop(Step.TRAIN);
        report(without, with);
    }

    /** As large as a screen of 1920 x 1080; smaller where the screen is, such as the one that JavaFX feigns without a display. */
    private static void makeLarge() {
        Window stage = scene().getWindow();
        Rectangle2D room = Screen.getPrimary().getVisualBounds();
        stage.setX(room.getMinX());
        stage.setY(room.getMinY());
        stage.setWidth(Math.min(WIDTH, room.getWidth()));
        stage.setHeight(Math.min(HEIGHT, room.getHeight()));
    }

    /** Of the only window there is. */
    private static Scene scene() {
        return Window.getWindows().getFirst().getScene();
    }

    private Tour tour(Optional<Path> file) throws InterruptedException {
        Optional<Recorder> recorder = Optional.empty();
        if (file.isPresent()) {
            Recorder started = MeasuredWindow.call(() -> Recorder.start(scene(), file.get(), RecordingOptions.USUAL));
            window.await("the first frame", () -> started.progress().frames() > 0);
            recorder = Optional.of(started);
        }
        double fx = ThreadTimes.millis(FX);
        double renderer = ThreadTimes.millis(RENDERER);
        double encoder = ThreadTimes.millis(ENCODER);
        Pulses pulses = MeasuredWindow.call(Pulses::new);
        double longest;
        try (Heartbeat heart = new Heartbeat(window.fxThread())) {
            window.act(Duration.ZERO, pulses::start);
            for (Step step : TOUR) {
                heart.during(step.label());
                window.show(LOOK, step);
            }
            window.act(Duration.ZERO, pulses::stop);
            longest = heart.longest().getFirst().millis();
        }
        double fxMillis = ThreadTimes.millis(FX) - fx;
        double rendererMillis = ThreadTimes.millis(RENDERER) - renderer;
        double encoderMillis = ThreadTimes.millis(ENCODER) - encoder;
        Optional<Film> film = recorder.map(take -> take.stop().join()).map(RecordingBench::film);
        return new Tour(MeasuredWindow.call(pulses::millis), longest, fxMillis, rendererMillis, encoderMillis, film);
    }

    private static Film film(Recording recording) {
        try {
            return new Film(recording, Files.size(recording.file()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void report(List<Tour> without, List<Tour> with) {
        double usual = pulse(without, 0.5);
        verdict.under(
                LATE_TARGET * usual,
                "recording_pulse_median",
                pulse(with, 0.5),
                "ms",
                "from one pulse of the window to the next while %s is recorded at 15 frames a second; %.1f without"
                        .formatted(size, usual));
        verdict.note(
                "recording_pulse_p95",
                pulse(with, 0.95),
                "ms",
                "95th percentile of the same; %.1f without".formatted(pulse(without, 0.95)));
        verdict.note(
                "recording_longest_gap",
                most(with, Tour::longestGap),
                "ms",
                "longest time without an answer of the window while it is recorded; %.0f without"
                        .formatted(most(without, Tour::longestGap)));
        film(with.stream().map(tour -> tour.film().orElseThrow()).toList());
        cost(without, with);
    }

    private void film(List<Film> films) {
        double frames = sum(films, film -> film.recording().progress().frames());
        double repeated = sum(films, film -> film.recording().progress().repeated());
        double seconds = sum(films, film -> film.recording().progress().seconds());
        verdict.under(
                DROPPED_TARGET_PCT,
                "recording_dropped",
                100 * sum(films, film -> film.recording().progress().dropped()) / frames,
                "% of frames",
                "pictures not taken because the encoder was late");
        verdict.note(
                "recording_repeated",
                100 * repeated / frames,
                "% of frames",
                "frames that show the one before once more, since the window came first; of %.0f".formatted(frames));
        verdict.note(
                "recording_bytes",
                sum(films, Film::bytes) / BYTES_PER_MB / (seconds / 60),
                "MB a minute",
                "of a film in which screens change every two seconds");
    }

    private void cost(List<Tour> without, List<Tour> with) {
        verdict.note(
                "recording_encoder",
                sum(with, Tour::encoderMillis)
                        / sum(with, tour -> progress(tour).frames()),
                "ms of processor time a frame",
                "colours and encoding, on a thread of their own; repeated frames among them");
        perPulse("recording_fx_thread", "the thread that draws", Tour::fxMillis, without, with);
        perPulse("recording_renderer", "the renderer", Tour::rendererMillis, without, with);
    }

    /** Of each pulse, so that it holds where a busy machine lets through fewer of them. */
    private void perPulse(
            String name, String thread, ToDoubleFunction<Tour> millis, List<Tour> without, List<Tour> with) {
        verdict.note(
                name,
                sum(with, millis) / sum(with, tour -> tour.pulses().size()),
                "ms of processor time a pulse",
                "what %s computes, pictures among it; %.2f without a recording"
                        .formatted(
                                thread,
                                sum(without, millis)
                                        / sum(without, tour -> tour.pulses().size())));
    }

    private static RecordingProgress progress(Tour tour) {
        return tour.film().orElseThrow().recording().progress();
    }

    private static double pulse(List<Tour> tours, double share) {
        return Pulses.quantile(
                tours.stream().flatMap(tour -> tour.pulses().stream()).toList(), share);
    }

    private static double most(List<Tour> tours, ToDoubleFunction<Tour> figure) {
        return tours.stream().mapToDouble(figure).max().orElseThrow();
    }

    private static <T> double sum(List<T> all, ToDoubleFunction<T> figure) {
        return all.stream().mapToDouble(figure).sum();
    }
}
