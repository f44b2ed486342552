package unwind.app.recording;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import unwind.disk.Disk;
import unwind.problem.Problem;
import unwind.problem.ProblemException;

/**
 * The thread that turns shots into a file. Its queue is short: an encoder that is late costs pictures, not memory. Missing
 * frames repeat the one before, so that the film keeps time.
 */
final class Film {
    private static final int MOST_WAITING = 3;

    private final Path file;
    private final FrameSlots slots;
    private final Consumer<Shot> used;
    private final LinkedBlockingQueue<Item> queue = new LinkedBlockingQueue<>();
    private final AtomicLong frames = new AtomicLong();
    private final AtomicLong repeated = new AtomicLong();
    private final CompletableFuture<Path> done = new CompletableFuture<>();

    /** Opens the file of a film. */
    @FunctionalInterface
    interface Opener {
        FrameSink open(Path file, int width, int height, int framesPerSecond) throws IOException;
    }

    private sealed interface Item {}

    private record Taken(Shot shot) implements Item {}

    private record End(long frames) implements Item {}

    private record Failure(Throwable cause) implements Item {}

    /** @param used is told of each shot that has been read */
    Film(Path file, FrameSlots slots, Consumer<Shot> used) {
        this.file = file;
        this.slots = slots;
        this.used = used;
    }

    /** @param opened is told, on the film's thread, that the file is open */
    void start(Opener opener, Runnable opened, int width, int height) {
        Thread.ofPlatform().name("unwind-film").daemon().start(() -> run(opener, opened, width, height));
    }

    boolean isFull() {
        return queue.size() >= MOST_WAITING;
    }

    void add(Shot shot) {
        queue.add(new Taken(shot));
    }

    /** @param frames how many the film has at least */
    void end(long frames) {
        queue.add(new End(frames));
    }

    void fail(Throwable cause) {
        queue.add(new Failure(cause));
    }

    /** Completes with the file; or with a {@link ProblemException}, and then there is no file. */
    CompletableFuture<Path> done() {
        return done;
    }

    long frames() {
        return frames.get();
    }

    long repeated() {
        return repeated.get();
    }

    private void run(Opener opener, Runnable opened, int width, int height) {
        try {
            Disk.write(file, partial -> {
                try (FrameSink sink = opener.open(partial, width, height, slots.framesPerSecond())) {
                    opened.run();
                    shoot(sink, new ShotPainter());
                    sink.finish();
                }
            });
            done.complete(file);
        } catch (ProblemException e) {
            done.completeExceptionally(e);
        } catch (RuntimeException | LinkageError | OutOfMemoryError e) {
            done.completeExceptionally(broken(e));
        }
    }

    private void shoot(FrameSink sink, ShotPainter painter) throws IOException {
        while (true) {
            switch (next()) {
                case Taken taken -> {
                    fill(sink, taken.shot().slot());
                    sink.write(painter.paint(taken.shot()));
                    frames.incrementAndGet();
                    used.accept(taken.shot());
                }
                case End end -> {
                    fill(sink, end.frames());
                    return;
                }
                case Failure failure -> throw broken(failure.cause());
            }
        }
    }

    private Item next() {
        try {
            return queue.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Failure(e);
        }
    }

    private void fill(FrameSink sink, long until) throws IOException {
        while (frames.get() > 0 && frames.get() < until) {
            sink.repeat();
            frames.incrementAndGet();
            repeated.incrementAndGet();
        }
    }

    private ProblemException broken(Throwable cause) {
        return new ProblemException(
                Problem.failed(
                                "The recording %s ended early (%s).".formatted(file, cause),
                                "Everything else goes on. Start the recording again; where FFmpeg's libraries cannot"
                                        + " be loaded, take the installation that is made for this system.")
                        .problem(),
                cause);
    }
}
