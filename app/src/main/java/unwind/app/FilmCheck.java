package unwind.app;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import unwind.app.recording.Poster;
import unwind.app.recording.VideoCheck;
import unwind.problem.ProblemException;

/** Decodes a film and says whether it is sound; for the scripts that make the project's own films. */
public final class FilmCheck {
    private static final int DONE = 0;
    private static final int WRONG_USAGE = 2;
    private static final int FAILED = 4;
    private static final int WITH_POSTER = 4;

    private FilmCheck() {}

    /** Arguments: film, seconds that it must last, then optionally a second and the PNG file for the picture shown then. */
    public static void main(String[] args) {
        System.exit(run(List.of(args), System.out, System.err));
    }

    /** @return the exit code */
    static int run(List<String> args, PrintStream out, PrintStream err) {
        try {
            if (args.size() != 2 && args.size() != WITH_POSTER) {
                throw new NumberFormatException();
            }
            Path film = Path.of(args.getFirst());
            double seconds = Double.parseDouble(args.get(1));
            int code = check(film, seconds, out, err);
            if (args.size() == WITH_POSTER && code == DONE) {
                Poster.write(film, Double.parseDouble(args.get(2)), Path.of(args.getLast()));
            }
            return code;
        } catch (NumberFormatException e) {
            err.println("Use: FILM SECONDS [SECOND POSTER.png]");
            return WRONG_USAGE;
        } catch (ProblemException e) {
            err.println(e.problem().message());
            return e.problem().category().exitCode();
        }
    }

    private static int check(Path film, double seconds, PrintStream out, PrintStream err) {
        VideoCheck check = VideoCheck.of(film);
        out.println(String.format(
                Locale.ROOT,
                "%s: %dx%d, %.2f frames a second, %.1f s, %d frames, %d of one colour, %d changes",
                film,
                check.width(),
                check.height(),
                check.framesPerSecond(),
                check.seconds(),
                check.frames(),
                check.flatFrames(),
                check.changes()));
        List<String> faults = check.faults(seconds);
        faults.forEach(fault -> err.println("Not sound: " + fault + "."));
        return faults.isEmpty() ? DONE : FAILED;
    }
}
