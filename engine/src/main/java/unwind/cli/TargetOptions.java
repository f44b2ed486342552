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
    private ImagePlaceOptions place = new ImagePlaceOptions();

    /** With the image that is built for it. */
    static final class ImagePlaceOptions extends PlaceOptions {
        @Option(
                names = "--base-image",
                paramLabel = "IMAGE",
                defaultValue = Targets.BASE_IMAGE,
                description = "Base of the serving image, best by digest (default: ${DEFAULT-VALUE}).")
        private String baseImage = Targets.BASE_IMAGE;
    }

    DeploymentTarget open() {
        return Targets.open(place.choice(), stateFolder(), place.baseImage);
    }

    boolean isRehearsal() {
        return place.target().equals(TargetChoice.LOCAL);
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
