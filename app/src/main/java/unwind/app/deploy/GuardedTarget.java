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
import unwind.run.CallerGuard;

/** A target that refuses threads that must not wait. What it is called is at hand: any thread may ask. */
final class GuardedTarget extends ForwardingTarget {
    private final CallerGuard guard;

    GuardedTarget(DeploymentTarget target, CallerGuard guard) {
        super(target);
        this.guard = guard;
    }

    @Override
    public List<Check> preflight(DeploymentRequest request, DeploymentListener listener) {
        guard.check("checking a deployment");
        return super.preflight(request, listener);
    }

    @Override
    public CostEstimate estimate(DeploymentRequest request) {
        guard.check("estimating a deployment");
        return super.estimate(request);
    }

    @Override
    public List<String> plan(DeploymentRequest request) {
        guard.check("planning a deployment");
        return super.plan(request);
    }

    @Override
    public EndpointInfo deploy(DeploymentRequest request, DeploymentListener listener) {
        guard.check("deploying");
        return super.deploy(request, listener);
    }

    @Override
    public List<EndpointInfo> endpoints() {
        guard.check("listing endpoints");
        return super.endpoints();
    }

    @Override
    public Invocation invoke(String endpointName, String json) {
        guard.check("calling an endpoint");
        return super.invoke(endpointName, json);
    }

    @Override
    public Invocation invoke(String endpointName, byte[] body, String contentType) {
        guard.check("calling an endpoint");
        return super.invoke(endpointName, body, contentType);
    }

    @Override
    public EndpointInfo extend(String endpointName, Duration fromNow) {
        guard.check("extending an endpoint");
        return super.extend(endpointName, fromNow);
    }

    @Override
    public TearDown undeploy(String endpointName, DeploymentListener listener) {
        guard.check("deleting an endpoint");
        return super.undeploy(endpointName, listener);
    }

    @Override
    public List<String> logTail(String endpointName, int lines) {
        guard.check("reading a log");
        return super.logTail(endpointName, lines);
    }
}
