package unwind.app.recording;

import java.io.IOException;

/** Takes the frames of one film, at a constant rate, in order. One thread only. */
interface FrameSink extends AutoCloseable {
    /** The next frame. */
    void write(Canvas frame) throws IOException;

    /** The last frame once more. */
    void repeat() throws IOException;

    /** No frame follows: the file becomes complete. */
    void finish() throws IOException;

    /** Gives back memory and the file; without {@link #finish()} the file stays incomplete. */
    @Override
    void close();
}
