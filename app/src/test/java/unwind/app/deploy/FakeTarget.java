package unwind.app.deploy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import unwind.deploy.Check;
import unwind.deploy.CostEstimate;
import unwind.deploy.DeploymentEvent;
import unwind.deploy.DeploymentEvent.State;
import unwind.deploy.DeploymentListener;
import unwind.deploy.DeploymentRequest;
import unwind.deploy.DeploymentTarget;
import unwind.deploy.EndpointInfo;
import unwind.deploy.Invocation;
import unwind.deploy.TearDown;
import unwind.problem.Problem;

/** A target in memory: tells what it was asked, fails when told to. */
final class FakeTarget implements DeploymentTarget {
    static final Instant MADE = Instant.parse("2026-01-05T10:00:00Z");

    final boolean rehearsal;
    final List<EndpointInfo> endpoints = new CopyOnWriteArrayList<>();
    final List<String> requests = new ArrayList<>();
    final List<DeploymentRequest> deployed = new ArrayList<>();
    List<Check> checks = List.of(Check.pass("Account", "arn:aws:iam::123456789012:user/me"));
    String answer = "{}";
    int status = 200;
    boolean autoDeleteWorks = true;
    boolean cancelled;
    volatile int looks;
    /** An endpoint that cannot be reached: the list and calls fail with it. */
    Optional<String> broken = Optional.empty();
    /** Calls wait here until they are cut off. */
    Optional<CountDownLatch> hanging = Optional.empty();

    volatile boolean cutOff;
    TearDown tearDown = new TearDown(List.of("endpoint"), List.of(), List.of());

    FakeTarget(boolean rehearsal) {
        this.rehearsal = rehearsal;
    }

    @Override
    public String id() {
        return rehearsal ? "local" : "aws";
    }

    @Override
    public String label() {
        return id();
    }

    @Override
    public boolean rehearsal() {
        return rehearsal;
    }

    @Override
    public List<Check> preflight(DeploymentRequest request, DeploymentListener listener) {
        return checks;
    }

    @Override
    public CostEstimate estimate(DeploymentRequest request) {
        return rehearsal ? CostEstimate.free("a rehearsal") : new CostEstimate(0.115, 0.23, 0, "a test");
    }

    @Override
    public List<String> plan(DeploymentRequest request) {
        return List.of("Upload", DeploymentEvent.AUTO_DELETE);
    }

    @Override
    public EndpointInfo deploy(DeploymentRequest request, DeploymentListener listener) {
        listener.onEvent(new DeploymentEvent("Upload", State.STARTED, Duration.ZERO, ""));
        if (cancelled) {
            throw new CancellationException();
        }
        listener.onEvent(new DeploymentEvent("Upload", State.DONE, Duration.ofSeconds(2), "in 123456789012"));
        if (!autoDeleteWorks && !request.goesOnWithoutAutoDelete()) {
            listener.onEvent(new DeploymentEvent(DeploymentEvent.AUTO_DELETE, State.FAILED, Duration.ZERO, "denied"));
            throw Problem.failed("Automatic deletion could not be set up.", "Type the name.");
        }
        deployed.add(request);
        EndpointInfo info = info(request.endpointName());
        endpoints.add(info);
        return info;
    }

    static EndpointInfo info(String name) {
        return info(name, "InService");
    }

    static EndpointInfo info(String name, String status) {
        return new EndpointInfo(
                name, status, "", "ml.m5.large", MADE, Optional.of(MADE.plus(Duration.ofHours(2))), "abc", 0.115);
    }

    @Override
    public List<EndpointInfo> endpoints() {
        looks++;
        broken.ifPresent(why -> {
            throw Problem.failed(why, "Try again.");
        });
        return List.copyOf(endpoints);
    }

    @Override
    public Invocation invoke(String endpointName, String json) {
        requests.add(json);
        hanging.ifPresent(this::hang);
        return new Invocation(status, answer, "application/json", Duration.ofMillis(requests.size()));
    }

    private void hang(CountDownLatch reached) {
        reached.countDown();
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            cutOff = true;
            throw new IllegalStateException("the socket was closed", e);
        }
    }

    @Override
    public EndpointInfo extend(String endpointName, Duration fromNow) {
        return info(endpointName);
    }

    @Override
    public TearDown undeploy(String endpointName, DeploymentListener listener) {
        if (tearDown.clean()) {
            endpoints.removeIf(e -> e.name().equals(endpointName));
        }
        return tearDown;
    }

    @Override
    public List<String> logTail(String endpointName, int lines) {
        return List.of("served for 123456789012");
    }

    @Override
    public void close() {}
}
