package unwind.app.recording;

import java.nio.file.Path;

/**
 * A complete film.
 *
 * @param file an mp4 file
 * @param progress as it was at the end
 */
public record Recording(Path file, RecordingProgress progress) {}
