package unwind.deploy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import unwind.problem.Problem;
import unwind.problem.ProblemException;

/**
 * A target of which nothing is told that must not be seen: whoever prints, shows, logs or keeps what it says needs to think of
 * nothing. What an endpoint answers to a call is handed on as it came: it is the caller's own and holds nothing of the account.
 */
public final class MaskedTarget implements DeploymentTarget {
    private final DeploymentTarget target;

    public MaskedTarget(DeploymentTarget target) {
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
        return masking(() -> target.preflight(request, masked(listener))).stream()
                .map(c -> new Check(c.title(), c.result(), Masking.mask(c.detail()), Masking.mask(c.remedy())))
                .toList();
    }

    @Override
    public CostEstimate estimate(DeploymentRequest request) {
        return masking(() -> target.estimate(request));
    }

    @Override
    public List<String> plan(DeploymentRequest request) {
        return masked(masking(() -> target.plan(request)));
    }

    @Override
    public EndpointInfo deploy(DeploymentRequest request, DeploymentListener listener) {
        return masked(masking(() -> target.deploy(request, masked(listener))));
    }

    @Override
    public List<EndpointInfo> endpoints() {
        return masking(target::endpoints).stream().map(MaskedTarget::masked).toList();
    }

    @Override
    public Invocation invoke(String endpointName, String json) {
        return masking(() -> target.invoke(endpointName, json));
    }

    @Override
    public Invocation invoke(String endpointName, byte[] body, String contentType) {
        return masking(() -> target.invoke(endpointName, body, contentType));
    }

    @Override
    public EndpointInfo extend(String endpointName, Duration fromNow) {
        return masked(masking(() -> target.extend(endpointName, fromNow)));
    }

    @Override
    public TearDown undeploy(String endpointName, DeploymentListener listener) {
        TearDown end = masking(() -> target.undeploy(endpointName, masked(listener)));
        return new TearDown(masked(end.removed()), masked(end.kept()), masked(end.left()));
    }

    @Override
    public List<String> logTail(String endpointName, int lines) {
        return masked(masking(() -> target.logTail(endpointName, lines)));
    }

    @Override
    public void close() {
        target.close();
    }

    private static List<String> masked(List<String> lines) {
        return lines.stream().map(Masking::mask).toList();
    }

    private static EndpointInfo masked(EndpointInfo e) {
        return new EndpointInfo(
                e.name(),
                e.status(),
                Masking.mask(e.failureReason()),
                e.hosting(),
                e.createdAt(),
                e.expiresAt(),
                e.modelVersion(),
                e.usdPerHour());
    }

    private static DeploymentListener masked(DeploymentListener listener) {
        return new DeploymentListener() {
            @Override
            public void onEvent(DeploymentEvent event) {
                listener.onEvent(new DeploymentEvent(
                        Masking.mask(event.step()), event.state(), event.elapsed(), Masking.mask(event.detail())));
            }

            @Override
            public boolean isCancelled() {
                return listener.isCancelled();
            }
        };
    }

    private static <T> T masking(Supplier<T> call) {
        try {
            return call.get();
        } catch (CancellationException e) {
            throw e;
        } catch (ProblemException e) {
            throw masked(e);
        } catch (RuntimeException e) {
            throw maskedCause(e);
        }
    }

    /**
     * The same failure without anything in it that must not be seen, down to its last cause: what a window shows as details are
     * the messages of all of them.
     */
    public static ProblemException masked(ProblemException e) {
        Problem problem = new Problem(
                e.problem().category(),
                Masking.mask(e.problem().whatHappened()),
                Masking.mask(e.problem().remedy()));
        Throwable cause = e.getCause();
        ProblemException out =
                cause == null ? new ProblemException(problem) : new ProblemException(problem, maskedCause(cause));
        out.setStackTrace(e.getStackTrace());
        return out;
    }

    private static RuntimeException maskedCause(Throwable e) {
        Throwable cause = e.getCause();
        String message = Masking.mask(e.toString());
        RuntimeException out = cause == null || cause == e
                ? new IllegalStateException(message)
                : new IllegalStateException(message, maskedCause(cause));
        out.setStackTrace(e.getStackTrace());
        return out;
    }
}
