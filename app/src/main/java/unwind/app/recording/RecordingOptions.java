package unwind.app.recording;

import unwind.problem.Problem;

/**
 * How a film is made.
 *
 * @param framesPerSecond constant, 1 to 60
 * @param pointer whether an arrow is drawn where the mouse is
 * @param unattended whether nobody works in the window: pictures then take as much of the FX thread as they need
 */
public record RecordingOptions(int framesPerSecond, boolean pointer, boolean unattended) {
    private static final int MOST_FRAMES = 60;
    private static final int USUAL_FRAMES = 15;

    /** 15 frames a second, without the pointer. */
    public static final RecordingOptions USUAL = new RecordingOptions(USUAL_FRAMES, false, false);

    /** The same for a window that plays by itself. */
    public static final RecordingOptions UNATTENDED = new RecordingOptions(USUAL_FRAMES, false, true);

    public RecordingOptions {
        if (framesPerSecond < 1 || framesPerSecond > MOST_FRAMES) {
            throw Problem.usage(
                    "%d frames a second cannot be recorded.".formatted(framesPerSecond),
                    "Use 1 to %d; %d are enough for a window.".formatted(MOST_FRAMES, USUAL_FRAMES));
        }
    }
}
