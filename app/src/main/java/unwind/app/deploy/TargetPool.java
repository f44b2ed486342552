package unwind.app.deploy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import unwind.deploy.DeploymentTarget;
import unwind.deploy.EndpointInfo;
import unwind.deploy.choice.TargetChoice;
import unwind.problem.Problem;

/**
 * Keeps targets open between calls, so that a latency is that of a call and not of a new connection. After a failure the target
 * is opened anew: a rehearsal may have ended and come back on another port. Background threads only.
 */
final class TargetPool {
    private final Backend backend;
    private final Map<TargetChoice, DeploymentTarget> open = new HashMap<>();

    TargetPool(Backend backend) {
        this.backend = backend;
    }

    <T> T with(TargetChoice choice, Function<DeploymentTarget, T> work) {
        DeploymentTarget target = get(choice);
        try {
            return work.apply(target);
        } catch (RuntimeException e) {
            forget(choice, target);
            throw e;
        }
    }

    /** The endpoints of ours there; a rehearsal is started only if it has some to bring back. */
    List<EndpointInfo> endpoints(TargetChoice choice) {
        return choice.target().equals(TargetChoice.LOCAL) && !backend.isRehearsalInUse()
                ? List.of()
                : with(choice, DeploymentTarget::endpoints);
    }

    /**
     * The endpoints of ours there, without starting anything.
     *
     * @param known whether there were some when it was looked last
     * @throws unwind.problem.ProblemException (failed) when they cannot be seen
     */
    List<EndpointInfo> seen(TargetChoice choice, boolean known) {
        boolean stands = !choice.target().equals(TargetChoice.LOCAL)
                || backend.rehearsal().isPresent();
        if (stands) {
            return with(choice, DeploymentTarget::endpoints);
        }
        forget(choice);
        if (known) {
            throw Problem.failed(
                    "The rehearsal does not run any more.", "Refresh starts it again, with the endpoints it had.");
        }
        return List.of();
    }

    private synchronized DeploymentTarget get(TargetChoice choice) {
        return open.computeIfAbsent(choice, backend::open);
    }

    /** A rehearsal that comes back may answer elsewhere. */
    private synchronized void forget(TargetChoice choice) {
        open.remove(choice);
    }

    private synchronized void forget(TargetChoice choice, DeploymentTarget target) {
        // Another thread may still be calling through it: it is left to itself, not closed.
        open.remove(choice, target);
    }
}
