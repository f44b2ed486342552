package unwind.app.error;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import unwind.problem.Problem;
import unwind.problem.ProblemException;

/**
 * A failure, told to a person.
 *
 * @param title what was being done
 * @param whatHappened one sentence
 * @param remedy what the user can do
 * @param details for whoever mends it; empty for expected failures without a cause
 * @param unexpected whether it is a fault of the program
 */
public record ErrorReport(
        Instant time, String title, String whatHappened, String remedy, String details, boolean unexpected) {

    public static ErrorReport of(Instant time, String title, Throwable failure) {
        if (failure instanceof ProblemException expected) {
            Problem problem = expected.problem();
            String details = expected.getCause() == null ? "" : stackTrace(expected);
            return new ErrorReport(time, title, problem.whatHappened(), problem.remedy(), details, false);
        }
        if (failure instanceof OutOfMemoryError) {
            return new ErrorReport(
                    time,
                    title,
                    "The program ran out of memory.",
                    "Give it more with -Xmx, load fewer sessions, or lower the replay size.",
                    stackTrace(failure),
                    true);
        }
        return new ErrorReport(
                time,
                title,
                "Unexpected: "
                        + (failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage()),
                "This is a fault of the program. Copy the details and report it; your data is untouched.",
                stackTrace(failure),
                true);
    }

    /** Everything, as one text to paste into a report. */
    public String copyText() {
        return "%s%n%s%n%s%n%s%n%nUnwind on Java %s, %s %s%n%s"
                .formatted(
                        title,
                        time,
                        whatHappened,
                        remedy,
                        Runtime.version(),
                        System.getProperty("os.name"),
                        System.getProperty("os.arch"),
                        details);
    }

    private static String stackTrace(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
