package unwind.deploy.choice;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import unwind.deploy.DeploymentTarget;
import unwind.deploy.ImagePusher;
import unwind.deploy.MaskedTarget;
import unwind.deploy.aws.AwsConnection;
import unwind.deploy.aws.AwsTarget;
import unwind.deploy.image.ImageParts;
import unwind.deploy.image.ServingImage;
import unwind.deploy.rehearsal.Rehearsal;
import unwind.problem.Problem;

/** Makes targets. */
public final class Targets {
    /**
     * The image that serving runs on: Amazon's build of OpenJDK 25 on Amazon Linux (glibc), pinned by the digest that Docker's
     * record of its official images gives for patch level 25.0.4 (July 2026).
     */
    public static final String BASE_IMAGE =
            "amazoncorretto:25-al2023-headless@sha256:d56865bed5ff78ecb6a2168806dd2c25f5aec53b9ad310b3d8fcbc9f170c87c5";

    private static final Duration POLL = Duration.ofSeconds(10);

    private Targets() {}

    /**
     * Opens a target, of which nothing is told that must not be seen; a rehearsal is started if none runs.
     *
     * @param stateFolder where a rehearsal keeps its state
     * @param baseImage base of the serving image
     * @throws unwind.problem.ProblemException (usage) for an unknown target
     */
    public static DeploymentTarget open(TargetChoice choice, Path stateFolder, String baseImage) {
        return new MaskedTarget(openAsItIs(choice, stateFolder, baseImage));
    }

    private static DeploymentTarget openAsItIs(TargetChoice choice, Path stateFolder, String baseImage) {
        return switch (choice.target()) {
            case TargetChoice.LOCAL -> Rehearsal.at(new RehearsalHost(stateFolder).ensureRunning(), new ServingTrial());
            case TargetChoice.AWS ->
                new AwsTarget(new AwsTarget.Setting(
                        TargetChoice.AWS,
                        "AWS SageMaker in " + choice.region(),
                        false,
                        AwsConnection.of(choice.profile(), choice.region()),
                        Optional.empty(),
                        Optional.of(image(baseImage)),
                        new ServingTrial(),
                        POLL));
            default ->
                throw Problem.usage(
                        "There is no target '%s'.".formatted(choice.target()), "Choose local (a rehearsal) or aws.");
        };
    }

    /** The serving image of this installation, collected when it is first needed: listing endpoints needs none. */
    public static ImagePusher image(String baseImage) {
        return new ImagePusher() {
            private Optional<ServingImage> collected = Optional.empty();

            private synchronized ServingImage image() {
                if (collected.isEmpty()) {
                    collected = Optional.of(collect());
                }
                return collected.get();
            }

            private ServingImage collect() {
                Path lib = ImageParts.ownLibraries()
                        .orElseThrow(() -> Problem.usage(
                                "The serving image is built from an installation, and this program runs from a build"
                                        + " folder.",
                                "Run 'mvn -DskipTests package' and use app/target/unwind/bin/unwind."));
                return new ServingImage(ImageParts.from(lib, Path.of("")), baseImage, false);
            }

            @Override
            public String tag() {
                return image().tag();
            }

            @Override
            public String push(String repository, String user, String password, Consumer<String> note) {
                return image().push(repository, user, password, note);
            }
        };
    }
}
