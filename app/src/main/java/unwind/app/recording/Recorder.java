package unwind.app.recording;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import javafx.application.Platform;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/**
 * Films a scene into an H.264 mp4 file at a constant rate, with the menus and dialogs above it. Only the pictures are taken on
 * the FX thread, and, while somebody works there, for a third of its time; encoding is another thread's work. A recording that
 * fails ends, and nothing else does.
 *
 * <p>The film is as large as the scene's root is when the recording starts; later sizes are fitted into that. The scene need not
 * be in a window: without a display (JavaFX's headless platform has a screen of 1000x1000 pixels) a free scene can have any size.
 */
public final class Recorder implements Take {
    /** The window keeps at least this many times as long for itself as a picture takes. */
    private static final int WINDOW_SHARE = 2;

    /** But never longer than this: the first picture of a screen lays it out, which is no measure for the next. */
    private static final long LONGEST_REST_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

    private static final double NANOS_PER_MILLI = 1e6;

    private final FrameSlots slots;
    private final SceneCamera camera;
    private final Film film;
    private final int restShare;
    private final CompletableFuture<Recording> finished = new CompletableFuture<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("unwind-film-clock").daemon().factory());
    private final AtomicBoolean asked = new AtomicBoolean();
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final AtomicLong dropped = new AtomicLong();
    private final AtomicLong snapshotNanos = new AtomicLong();
    private volatile long start;
    private volatile boolean rolling;
    private long lastSlot;
    private long notBefore = System.nanoTime();

    private Recorder(Scene scene, Path file, RecordingOptions options) {
        slots = new FrameSlots(options.framesPerSecond());
        restShare = options.unattended() ? 0 : WINDOW_SHARE;
        camera = new SceneCamera(scene, options.pointer());
        film = new Film(file, slots, camera::giveBack);
    }

    /**
     * Starts to film. FX thread only.
     *
     * @param file where the film will lie; it appears there when it is complete, missing folders are made
     */
    public static Recorder start(Scene scene, Path file, RecordingOptions options) {
        return start(scene, file, options, Mp4Writer::open);
    }

    static Recorder start(Scene scene, Path file, RecordingOptions options, Film.Opener opener) {
        Recorder recorder = new Recorder(scene, file.toAbsolutePath(), options);
        recorder.begin(opener);
        return recorder;
    }

    private void begin(Film.Opener opener) {
        var unusedEnd = film.done().whenComplete(this::over);
        film.start(opener, this::roll, camera.width(), camera.height());
        take(0);
    }

    /** The film's time begins when its file is open: loading the encoder can take a second. */
    private void roll() {
        start = System.nanoTime();
        rolling = true;
        long period = slots.periodNanos();
        var unusedTicks = clock.scheduleAtFixedRate(this::tick, period, period, TimeUnit.NANOSECONDS);
    }

    private long slotNow() {
        return rolling ? slots.at(System.nanoTime() - start) : 0;
    }

    private void over(@Nullable Path path, @Nullable Throwable failure) {
        stopped.set(true);
        clock.shutdownNow();
        Platform.runLater(camera::stop);
        if (path == null) {
            finished.completeExceptionally(Objects.requireNonNull(failure));
        } else {
            finished.complete(new Recording(path, progress()));
        }
    }

    private void tick() {
        if (!stopped.get() && asked.compareAndSet(false, true)) {
            Platform.runLater(this::shoot);
        }
    }

    private void shoot() {
        asked.set(false);
        long slot = slotNow();
        if (stopped.get() || slot <= lastSlot || System.nanoTime() < notBefore) {
            return;
        }
        if (film.isFull()) {
            dropped.incrementAndGet();
        } else {
            take(slot);
        }
    }

    private void take(long slot) {
        long before = System.nanoTime();
        try {
            film.add(camera.shoot(slot));
        } catch (RuntimeException | OutOfMemoryError e) {
            stopped.set(true);
            film.fail(e);
        }
        long after = System.nanoTime();
        lastSlot = slot;
        snapshotNanos.set(after - before);
        notBefore = after + Math.min(LONGEST_REST_NANOS, restShare * (after - before));
    }

    @Override
    public RecordingProgress progress() {
        return new RecordingProgress(
                slots.seconds(film.frames()),
                film.frames(),
                film.repeated(),
                dropped.get(),
                snapshotNanos.get() / NANOS_PER_MILLI);
    }

    @Override
    public CompletableFuture<Recording> stop() {
        if (stopped.compareAndSet(false, true)) {
            film.end(slotNow());
        }
        return finished;
    }

    @Override
    public CompletableFuture<Recording> finished() {
        return finished;
    }
}
