package unwind.app;

import unwind.app.deploy.ForwardingTarget;
import unwind.deploy.DeploymentEvent;
import unwind.deploy.DeploymentListener;
import unwind.deploy.DeploymentRequest;
import unwind.deploy.DeploymentTarget;
import unwind.deploy.EndpointInfo;
import unwind.deploy.choice.TargetChoice;

/** A target whose deployments the demonstration knows, and stops when it ends. */
final class DemoTarget extends ForwardingTarget {
    private final TargetChoice choice;
    private final DemoBackend backend;

    DemoTarget(DeploymentTarget target, TargetChoice choice, DemoBackend backend) {
        super(target);
        this.choice = choice;
        this.backend = backend;
    }

    @Override
    public EndpointInfo deploy(DeploymentRequest request, DeploymentListener listener) {
        return backend.making(
                new DemoBackend.Made(choice, request.endpointName()),
                () -> super.deploy(request, untilTheEnd(listener)));
    }

    private DeploymentListener untilTheEnd(DeploymentListener listener) {
        return new DeploymentListener() {
            @Override
            public void onEvent(DeploymentEvent event) {
                listener.onEvent(event);
            }

            @Override
            public boolean isCancelled() {
                return listener.isCancelled() || backend.isOver();
            }
        };
    }
}
