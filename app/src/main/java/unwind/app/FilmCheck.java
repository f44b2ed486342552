package unwind.app;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
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
    private static final int POSTER = 3;
    private static final int WITH_CAPTIONS = 5;

    /** Captions of a demonstration stand below this share of the picture. */
    private static final double CAPTIONS = 0.91;

    private FilmCheck() {}

    /**
     * Arguments: film, seconds that it must last, then optionally a second and the PNG file for the picture shown then, then
     * optionally how many captions it has at its lower edge.
     */
    public static void main(String[] args) {
        System.exit(run(List.of(args), System.out, System.err));
    }

    /** @return the exit code */
    static int run(List<String> args, PrintStream out, PrintStream err) {
        try {
            if (args.size() != 2 && args.size() != WITH_POSTER && args.size() != WITH_CAPTIONS) {
                throw new NumberFormatException();
            }
            Path film = Path.of(args.getFirst());
            double seconds = Double.parseDouble(args.get(1));
            int captions = args.size() == WITH_CAPTIONS ? Integer.parseInt(args.getLast()) : 0;
            List<String> faults = new ArrayList<>(check(film, seconds, out));
            if (captions > 0) {
                faults.addAll(captionFaults(VideoCheck.below(film, CAPTIONS), captions));
            }
            faults.forEach(fault -> err.println("Not sound: " + fault + "."));
            if (args.size() >= WITH_POSTER && faults.isEmpty()) {
                Poster.write(film, Double.parseDouble(args.get(2)), Path.of(args.get(POSTER)));
            }
            return faults.isEmpty() ? DONE : FAILED;
        } catch (NumberFormatException e) {
            err.println("Use: FILM SECONDS [SECOND POSTER.png [CAPTIONS]]");
            return WRONG_USAGE;
        } catch (ProblemException e) {
            err.println(e.problem().message());
            return e.problem().category().exitCode();
        }
    }

    private static List<String> check(Path film, double seconds, PrintStream out) {
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
        return check.faults(seconds);
    }

    /** A caption stands in every picture, and each one differs from the one before. */
    private static List<String> captionFaults(VideoCheck lower, int captions) {
        List<String> faults = new ArrayList<>();
        if (lower.flatFrames() > 0) {
            faults.add(lower.flatFrames() + " frames have no caption");
        }
        if (lower.changes() < captions - 1) {
            faults.add("the caption changes %d times, and there are %d captions".formatted(lower.changes(), captions));
        }
        return faults;
    }
}
