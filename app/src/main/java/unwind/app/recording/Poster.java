package unwind.app.recording;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import javax.imageio.ImageIO;
import unwind.disk.Disk;
import unwind.problem.Problem;
import unwind.problem.ProblemException;

/** One picture of a film as a file, for a page that shows what the film is about. */
public final class Poster {
    private Poster() {}

    /**
     * Writes the frame that a film shows at a time as PNG.
     *
     * @param second from the film's start
     * @throws ProblemException (usage) when the film is shorter; (failed) when it cannot be read or the picture not be written
     */
    public static void write(Path film, double second, Path png) {
        BufferedImage picture = frame(film, second);
        Disk.write(png, partial -> {
            if (!ImageIO.write(picture, "png", partial.toFile())) {
                throw new IOException("there is no writer of PNG");
            }
        });
    }

    private static BufferedImage frame(Path film, double second) {
        try (FilmReader reader = FilmReader.open(film)) {
            long wanted = (long) Math.floor(second * reader.framesPerSecond());
            Optional<Canvas> frame = reader.next();
            for (long i = 0; i < wanted && frame.isPresent(); i++) {
                frame = reader.next();
            }
            return image(frame.orElseThrow(() -> Problem.usage(
                    "%s does not last until second %s.".formatted(film, second),
                    "Ask for one before second %.1f.".formatted(reader.seconds()))));
        } catch (IOException e) {
            throw Disk.unreadable(film, e);
        }
    }

    private static BufferedImage image(Canvas canvas) {
        BufferedImage image = new BufferedImage(canvas.width(), canvas.height(), BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, canvas.width(), canvas.height(), canvas.pixels(), 0, canvas.width());
        return image;
    }
}
