package unwind.app.recording;

/**
 * How far a recording is.
 *
 * @param seconds length of the film so far, by its frames
 * @param frames written so far
 * @param repeated of these, how many show the frame before them once more, since the window was busy or the encoder late
 * @param dropped pictures not taken, since the encoder was still busy with earlier ones
 * @param snapshotMillis what the last picture took of the time of the FX thread
 */
public record RecordingProgress(double seconds, long frames, long repeated, long dropped, double snapshotMillis) {}
