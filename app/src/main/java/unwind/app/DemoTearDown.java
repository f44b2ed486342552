package unwind.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import unwind.deploy.DeploymentTarget;
import unwind.deploy.TearDown;
import unwind.deploy.choice.RehearsalHost;
import unwind.deploy.choice.TargetChoice;
import unwind.disk.Disk;
import unwind.problem.ProblemException;

/** Takes away all that a demonstration made: its endpoints, its rehearsal, its folder. Blocks; may be repeated. */
final class DemoTearDown {
    private static final Logger LOG = LoggerFactory.getLogger(DemoTearDown.class);

    /** Longer than one call to AWS may take; work looks up between any two. */
    private static final Duration LONGEST_STEP = Duration.ofSeconds(90);

    private final Path place;
    private final Path rehearsal;
    private final DemoBackend backend;
    private final Thread ifKilled = new Thread(this::killed, "unwind-demo-killed");
    private boolean done;
    private String left = "";

    /**
     * @param place all of it is deleted
     * @param rehearsal where the rehearsal keeps its state
     */
    DemoTearDown(Path place, Path rehearsal, DemoBackend backend) {
        this.place = place;
        this.rehearsal = rehearsal;
        this.backend = backend;
    }

    /** From now on it is also done when the program is stopped. */
    void whenKilled() {
        Runtime.getRuntime().addShutdownHook(ifKilled);
    }

    private void killed() {
        if (backend.made().stream().anyMatch(DemoTearDown::costs)) {
            LOG.warn("The demonstration's endpoint is being deleted; on AWS this takes some minutes.");
        }
        String still = run();
        if (!still.isEmpty()) {
            LOG.error("{}", still);
        }
    }

    /**
     * Does it, once.
     *
     * @return what is left and what to do about it; empty when nothing is
     */
    synchronized String run() {
        if (!done) {
            if (!backend.stop(LONGEST_STEP)) {
                LOG.warn("A deployment of the demonstration did not stop in time.");
            }
            left = backend.made().stream()
                    .filter(DemoTearDown::costs)
                    .map(this::delete)
                    .filter(words -> !words.isEmpty())
                    .collect(Collectors.joining(" "));
            done = left.isEmpty();
            endRehearsal();
            deleteFolder();
            if (done) {
                forgetTheHook();
            }
        }
        return left;
    }

    /** A rehearsal ends as a whole. */
    private static boolean costs(DemoBackend.Made made) {
        return !made.choice().target().equals(TargetChoice.LOCAL);
    }

    private String delete(DemoBackend.Made made) {
        try (DeploymentTarget target = backend.openToDelete(made.choice())) {
            TearDown end = target.undeploy(made.endpoint(), event -> {});
            return end.clean() ? "" : remains(made, String.join("; ", end.left()));
        } catch (ProblemException e) {
            return remains(made, e.problem().message());
        } catch (RuntimeException e) {
            LOG.error("The demonstration's endpoint could not be deleted", e);
            return remains(made, e.toString());
        }
    }

    private static String remains(DemoBackend.Made made, String why) {
        TargetChoice choice = made.choice();
        String profile = choice.profile().isEmpty() ? "" : " --profile " + choice.profile();
        return "The endpoint %s in %s may still cost money (%s). Delete it: unwind undeploy --target aws --name %1$s --region %2$s%s"
                .formatted(made.endpoint(), choice.region(), why, profile);
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

    private void forgetTheHook() {
        try {
            Runtime.getRuntime().removeShutdownHook(ifKilled);
        } catch (IllegalStateException e) {
            LOG.debug("The program is ending: the hook runs as well and finds nothing left.", e);
        }
    }
}
