package unwind.app.recording;

import java.util.concurrent.TimeUnit;

/** Frame <i>n</i> of a film shows what was there <i>n</i> / rate seconds after its first. */
record FrameSlots(int framesPerSecond) {
    private static final long NANOS = TimeUnit.SECONDS.toNanos(1);

    /** The frame that an instant belongs to. */
    long at(long nanosSinceStart) {
        return Math.max(0, Math.floorDiv(nanosSinceStart * framesPerSecond, NANOS));
    }

    double seconds(long frames) {
        return (double) frames / framesPerSecond;
    }

    long periodNanos() {
        return NANOS / framesPerSecond;
    }
}
