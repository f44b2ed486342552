package unwind.app.deploy;

import java.time.Duration;
import java.util.List;
import unwind.deploy.Check;
import unwind.deploy.CostEstimate;
import unwind.deploy.DeploymentListener;
import unwind.deploy.DeploymentRequest;
import unwind.deploy.DeploymentTarget;
import unwind.deploy.EndpointInfo;
import unwind.deploy.Invocation;
import unwind.deploy.TearDown;

/**
 * Hands every call on to another target as it is; a subclass changes the calls that it is there for. Not for one that keeps
 * something out of sight: a call that is added would pass.
 */
public abstract class ForwardingTarget implements DeploymentTarget {
    private final DeploymentTarget target;

    protected ForwardingTarget(DeploymentTarget target) {
        this.target = target;
    }

    @Override
    public String id() {
        return target.id();
    }

    @Override
    public String label() {
        return target.label();
    }

    @Override
    public boolean rehearsal() {
        return target.rehearsal();
    }

    @Override
    public List<Check> preflight(DeploymentRequest request, DeploymentListener listener) {
        return target.preflight(request, listener);
    }

    @Override
    public CostEstimate estimate(DeploymentRequest request) {
        return target.estimate(request);
    }

    @Override
    public List<String> plan(DeploymentRequest request) {
        return target.plan(request);
    }

    @Override
    public EndpointInfo deploy(DeploymentRequest request, DeploymentListener listener) {
        return target.deploy(request, listener);
    }

    @Override
    public List<EndpointInfo> endpoints() {
        return target.endpoints();
    }

    @Override
    public Invocation invoke(String endpointName, String json) {
        return target.invoke(endpointName, json);
    }

    @Override
    public Invocation invoke(String endpointName, byte[] body, String contentType) {
        return target.invoke(endpointName, body, contentType);
    }

    @Override
    public EndpointInfo extend(String endpointName, Duration fromNow) {
        return target.extend(endpointName, fromNow);
    }

    @Override
    public TearDown undeploy(String endpointName, DeploymentListener listener) {
        return target.undeploy(endpointName, listener);
    }

    @Override
    public List<String> logTail(String endpointName, int lines) {
        return target.logTail(endpointName, lines);
    }

    @Override
    public void close() {
        target.close();
    }
}
