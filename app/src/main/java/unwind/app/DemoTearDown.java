package unwind.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import unwind.app.demo.DemoSetting;
import unwind.app.deploy.Backend;
import unwind.deploy.DeploymentTarget;
import unwind.deploy.TearDown;
import unwind.deploy.choice.RehearsalHost;
import unwind.deploy.choice.TargetChoice;
import unwind.disk.Disk;
import unwind.problem.ProblemException;

/** Takes away all that a demonstration made: its endpoint, its rehearsal, its folder. Blocks; may be repeated. */
final class DemoTearDown {
    private static final Logger LOG = LoggerFactory.getLogger(DemoTearDown.class);

    private final Path place;
    private final Path rehearsal;
    private final Backend backend;
    private final Optional<DemoSetting.Aws> aws;
    private boolean done;
    private String left = "";

    /**
     * @param place all of it is deleted
     * @param rehearsal where the rehearsal keeps its state
     */
    DemoTearDown(Path place, Path rehearsal, Backend backend, Optional<DemoSetting.Aws> aws) {
        this.place = place;
        this.rehearsal = rehearsal;
        this.backend = backend;
        this.aws = aws;
    }

    /**
     * Does it, once.
     *
     * @param deployed whether an endpoint may have been made
     * @return what is left and what to do about it; empty when nothing is
     */
    synchronized String run(boolean deployed) {
        if (!done) {
            if (deployed) {
                left = aws.map(this::deleteEndpoint).orElse("");
            }
            done = left.isEmpty();
            endRehearsal();
            deleteFolder();
        }
        return left;
    }

    private String deleteEndpoint(DemoSetting.Aws wanted) {
        TargetChoice choice = new TargetChoice(TargetChoice.AWS, wanted.profile(), wanted.region());
        try (DeploymentTarget target = backend.open(choice)) {
            TearDown end = target.undeploy(wanted.endpointName(), event -> {});
            return end.clean() ? "" : remains(wanted, String.join("; ", end.left()));
        } catch (ProblemException e) {
            return remains(wanted, e.problem().message());
        } catch (RuntimeException e) {
            LOG.error("The demonstration's endpoint could not be deleted", e);
            return remains(wanted, e.toString());
        }
    }

    private static String remains(DemoSetting.Aws wanted, String why) {
        String profile = wanted.profile().isEmpty() ? "" : " --profile " + wanted.profile();
        return "The endpoint %s in %s may still cost money (%s). Delete it: unwind undeploy --target aws --name %1$s --region %2$s%s"
                .formatted(wanted.endpointName(), wanted.region(), why, profile);
    }

    private void endRehearsal() {
        try {
            new RehearsalHost(rehearsal).stop();
        } catch (ProblemException e) {
            LOG.warn("The rehearsal of the demonstration goes on: {}", e.getMessage());
        }
    }

    private void deleteFolder() {
        try {
            if (Files.isDirectory(place)) {
                Disk.deleteTree(place);
            }
        } catch (IOException e) {
            LOG.warn("The folder {} of the demonstration could not be deleted: {}", place, e.getMessage());
        }
    }
}
