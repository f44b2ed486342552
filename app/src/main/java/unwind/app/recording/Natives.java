package unwind.app.recording;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/** Memory and files that FFmpeg holds for us; given back in reverse order, once. */
final class Natives implements AutoCloseable {
    private final Deque<Runnable> releases = new ArrayDeque<>();

    <P> P keep(P held, Consumer<? super P> release) {
        releases.push(() -> release.accept(held));
        return held;
    }

    @Override
    public void close() {
        while (!releases.isEmpty()) {
            releases.pop().run();
        }
    }
}
