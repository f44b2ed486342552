package unwind.deploy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import unwind.problem.Problem;

/**
 * What is to be deployed.
 *
 * @param endpointName at most {@value #LONGEST_NAME} characters: letters, digits and single hyphens
 * @param archive {@code model.tar.gz}
 * @param modelVersion sha256 of the archive, hex
 * @param autoDeleteAfter when the endpoint deletes itself, counted from its creation
 * @param confirmedWithoutAutoDelete the endpoint's name as typed by the user, to go on when auto-delete cannot be set up;
 *     empty otherwise
 */
public record DeploymentRequest(
        String endpointName,
        Path archive,
        String modelVersion,
        Hosting hosting,
        Duration autoDeleteAfter,
        String confirmedWithoutAutoDelete) {
    /** SageMaker takes 63; the rest is kept for the stamps of models and configurations. */
    public static final int LONGEST_NAME = 40;

    /** Two hours. */
    public static final Duration AUTO_DELETE = Duration.ofHours(2);

    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9](-?[a-zA-Z0-9])*");
    private static final Duration SHORTEST = Duration.ofMinutes(10);
    private static final Duration LONGEST = Duration.ofDays(30);

    public DeploymentRequest {
        checkName(endpointName);
        if (autoDeleteAfter.compareTo(SHORTEST) < 0 || autoDeleteAfter.compareTo(LONGEST) > 0) {
            throw Problem.usage(
                    "An endpoint cannot delete itself after %s.".formatted(autoDeleteAfter),
                    "Choose between 10 minutes and 30 days.");
        }
    }

    /** @throws unwind.problem.ProblemException (usage) when no endpoint can have that name */
    public static void checkName(String name) {
        if (name.length() > LONGEST_NAME || !NAME.matcher(name).matches()) {
            throw Problem.usage(
                    "An endpoint cannot be called '%s'.".formatted(name),
                    "Use up to %d letters, digits and single hyphens, beginning with a letter or digit."
                            .formatted(LONGEST_NAME));
        }
    }

    /** Whether the user typed the endpoint's name to do without auto-delete. */
    public boolean goesOnWithoutAutoDelete() {
        return confirmedWithoutAutoDelete.equals(endpointName);
    }
}
