package unwind.deploy;

import java.time.Duration;
import java.util.List;

/**
 * A place that runs endpoints. All calls block; none may run on a window's thread. Every call may throw a {@link
 * unwind.problem.ProblemException} (usage or failed) that says what happened and what to do. Close it when done.
 */
public interface DeploymentTarget extends AutoCloseable {
    /** {@code local} or {@code aws}. */
    String id();

    /** For a person, e.g. "Rehearsal on this machine (no account, no cost)". */
    String label();

    /** Whether it only rehearses: nothing leaves this machine, nothing costs. Shown wherever an answer of it is. */
    boolean rehearsal();

    /** Looks at everything that can be looked at for free, before anything is made. */
    List<Check> preflight(DeploymentRequest request, DeploymentListener listener);

    CostEstimate estimate(DeploymentRequest request);

    /** The steps of {@link #deploy}, in order, for showing before they run. */
    List<String> plan(DeploymentRequest request);

    /**
     * Makes the endpoint, or moves an existing one of ours to this model without an interruption, and waits until it is in
     * service. Goes on where an earlier attempt was cut off.
     */
    EndpointInfo deploy(DeploymentRequest request, DeploymentListener listener);

    /** Endpoints made by Unwind, by name. */
    List<EndpointInfo> endpoints();

    /**
     * Calls an endpoint.
     *
     * @param json request body
     */
    Invocation invoke(String endpointName, String json);

    /**
     * Calls an endpoint with a body that need not be JSON, as a check of its manners does.
     *
     * @param body sent as it is
     */
    default Invocation invoke(String endpointName, byte[] body, String contentType) {
        throw new UnsupportedOperationException(label() + " sends JSON only");
    }

    /** Moves the time at which an endpoint deletes itself to now + {@code fromNow}. */
    EndpointInfo extend(String endpointName, Duration fromNow);

    /** Removes an endpoint and all that was made for it; may be repeated. */
    TearDown undeploy(String endpointName, DeploymentListener listener);

    /** The newest lines of the endpoint's log, oldest first; empty where there is none. */
    List<String> logTail(String endpointName, int lines);

    @Override
    void close();
}
