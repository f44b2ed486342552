package unwind.app.recording;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import unwind.disk.Disk;
import unwind.problem.ProblemException;

/**
 * What a film holds, found by decoding every frame of it.
 *
 * @param seconds as the file states it
 * @param frames that could be decoded
 * @param flatFrames of these, how many show one colour only, such as black
 * @param changes how many differ from the frame before
 */
public record VideoCheck(
        int width, int height, double framesPerSecond, double seconds, long frames, long flatFrames, long changes) {
    /** Encoding alone moves colours by a little. */
    private static final int NOTICEABLE = 16;

    /** Every so many pixels are looked at. */
    private static final int STRIDE = 7;

    /**
     * Decodes a film.
     *
     * @throws ProblemException (failed) when it is not there or cannot be decoded to its end
     */
    public static VideoCheck of(Path file) {
        return below(file, 0);
    }

    /**
     * The same for the lower part of each picture only, such as the captions.
     *
     * @param share of the height that is left out at the top, 0 to less than 1
     * @throws ProblemException (failed) when the film is not there or cannot be decoded to its end
     */
    public static VideoCheck below(Path file, double share) {
        try (FilmReader reader = FilmReader.open(file)) {
            return read(reader, share);
        } catch (IOException e) {
            throw Disk.unreadable(file, e);
        }
    }

    private static VideoCheck read(FilmReader reader, double share) throws IOException {
        long frames = 0;
        long flat = 0;
        long changes = 0;
        int[] before = {};
        Optional<Canvas> frame = reader.next();
        while (frame.isPresent()) {
            int[] now = brightness(frame.get(), share);
            frames++;
            flat += Arrays.stream(now).max().orElse(0)
                                    - Arrays.stream(now).min().orElse(0)
                            < NOTICEABLE
                    ? 1
                    : 0;
            changes += before.length > 0 && differ(before, now) ? 1 : 0;
            before = now;
            frame = reader.next();
        }
        return new VideoCheck(
                reader.width(), reader.height(), reader.framesPerSecond(), reader.seconds(), frames, flat, changes);
    }

    private static int[] brightness(Canvas canvas, double share) {
        int firstRow = (int) (canvas.height() * share);
        int start = firstRow * canvas.width();
        int[] sample = new int[(canvas.pixels().length - start) / STRIDE];
        for (int i = 0; i < sample.length; i++) {
            int pixel = canvas.pixels()[start + i * STRIDE];
            sample[i] = (2 * (pixel >>> 16 & 0xFF) + 5 * (pixel >>> 8 & 0xFF) + (pixel & 0xFF)) / 8;
        }
        return sample;
    }

    private static boolean differ(int[] before, int[] now) {
        for (int i = 0; i < now.length; i++) {
            if (Math.abs(before[i] - now[i]) >= NOTICEABLE) {
                return true;
            }
        }
        return false;
    }

    /**
     * What is wrong with the film; empty when nothing is: it is too short, its frames do not fill its time, a picture is black
     * or empty, or nothing ever moves.
     *
     * @param leastSeconds what it must last
     */
    public List<String> faults(double leastSeconds) {
        List<String> faults = new ArrayList<>();
        if (seconds < leastSeconds) {
            faults.add(String.format(Locale.ROOT, "it lasts %.1f s instead of %.1f s", seconds, leastSeconds));
        }
        if (Math.abs(frames - seconds * framesPerSecond) > 1) {
            faults.add(String.format(
                    Locale.ROOT, "%d frames do not fill %.2f s at %.2f a second", frames, seconds, framesPerSecond));
        }
        if (flatFrames > 0) {
            faults.add(flatFrames + " frames show nothing but one colour");
        }
        if (changes == 0) {
            faults.add("nothing moves");
        }
        return faults;
    }
}
