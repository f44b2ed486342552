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
record GuardedTarget(DeploymentTarget target, CallerGuard guard) implements DeploymentTarget {
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
        guard.check("checking a deployment");
        return target.preflight(request, listener);
    }

    @Override
    public CostEstimate estimate(DeploymentRequest request) {
        guard.check("estimating a deployment");
        return target.estimate(request);
    }

    @Override
    public List<String> plan(DeploymentRequest request) {
        guard.check("planning a deployment");
        return target.plan(request);
    }

    @Override
    public EndpointInfo deploy(DeploymentRequest request, DeploymentListener listener) {
        guard.check("deploying");
        return target.deploy(request, listener);
    }

    @Override
    public List<EndpointInfo> endpoints() {
        guard.check("listing endpoints");
        return target.endpoints();
    }

    @Override
    public Invocation invoke(String endpointName, String json) {
        guard.check("calling an endpoint");
        return target.invoke(endpointName, json);
    }

    @Override
    public Invocation invoke(String endpointName, byte[] body, String contentType) {
        guard.check("calling an endpoint");
        return target.invoke(endpointName, body, contentType);
    }

    @Override
    public EndpointInfo extend(String endpointName, Duration fromNow) {
        guard.check("extending an endpoint");
        return target.extend(endpointName, fromNow);
    }

    @Override
    public TearDown undeploy(String endpointName, DeploymentListener listener) {
        guard.check("deleting an endpoint");
        return target.undeploy(endpointName, listener);
    }

    @Override
    public List<String> logTail(String endpointName, int lines) {
        guard.check("reading a log");
        return target.logTail(endpointName, lines);
    }

    @Override
    public void close() {
        target.close();
    }
}
