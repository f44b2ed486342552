package unwind.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;
import unwind.deploy.DeploymentEvent;
import unwind.deploy.DeploymentListener;
import unwind.deploy.DeploymentTarget;
import unwind.deploy.Masking;
import unwind.deploy.choice.TargetChoice;
import unwind.deploy.choice.Targets;

/** Where to deploy, invoke and undeploy: shared by these commands. */
final class TargetOptions {
    @ArgGroup(validate = false, heading = "%nTarget%n", order = 15)
    private PlaceOptions place = new PlaceOptions();

    static final class PlaceOptions {
        @Option(
                names = "--target",
                paramLabel = "local|aws",
                completionCandidates = Candidates.Targets.class,
                defaultValue = TargetChoice.LOCAL,
                description =
                        "local: a rehearsal on this machine, no account, no cost (default). aws: Amazon SageMaker.")
        private String target = TargetChoice.LOCAL;

        @Option(
                names = "--profile",
                paramLabel = "NAME",
                defaultValue = "",
                description = "AWS profile (default: the usual chain of credentials). Nothing of it is stored.")
        private String profile = "";

        @Option(
                names = "--region",
                paramLabel = "REGION",
                defaultValue = TargetChoice.DEFAULT_REGION,
                description = "AWS region (default: ${DEFAULT-VALUE}).")
        private String region = TargetChoice.DEFAULT_REGION;

        @Option(
                names = "--base-image",
                paramLabel = "IMAGE",
                defaultValue = Targets.BASE_IMAGE,
                description = "Base of the serving image, best by digest (default: ${DEFAULT-VALUE}).")
        private String baseImage = Targets.BASE_IMAGE;
    }

    DeploymentTarget open() {
        return Targets.open(
                new TargetChoice(place.target, place.profile, place.region), stateFolder(), place.baseImage);
    }

    boolean isRehearsal() {
        return place.target.equals(TargetChoice.LOCAL);
    }

    /** Where rehearsals keep their state: beside the runs of the window. */
    static Path stateFolder() {
        String own = System.getProperty("unwind.rehearsal", "");
        return own.isEmpty() ? Path.of(System.getProperty("user.home"), "Unwind", "rehearsal") : Path.of(own);
    }

    /** Tells steps on stderr. */
    static DeploymentListener telling(PrintWriter err) {
        return event -> {
            String mark = switch (event.state()) {
                case STARTED -> "  ..  ";
                case NOTE -> "      ";
                case DONE -> "  ok  ";
                case SKIPPED -> "  --  ";
                case FAILED -> "  !!  ";
            };
            if (event.state() == DeploymentEvent.State.STARTED) {
                return;
            }
            String time = event.state() == DeploymentEvent.State.NOTE
                    ? ""
                    : String.format(Locale.ROOT, " (%.1f s)", event.elapsed().toMillis() / 1000.0);
            err.println(
                    mark + event.step() + (event.detail().isEmpty() ? "" : ": " + Masking.mask(event.detail())) + time);
            err.flush();
        };
    }
}
