package unwind.deploy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import unwind.run.DeploymentRecord;
import unwind.run.ServedCall;

/** What a run keeps of its deployment and of a call, for its report; nothing secret is in it. */
public final class RunNotes {
    private RunNotes() {}

    /**
     * Deploys the model of a run and keeps in the run what was done, in place of an earlier deployment.
     *
     * @param checks of the preflight
     * @param listener told as by {@link DeploymentTarget#deploy}
     * @throws unwind.problem.ProblemException as there, or (failed) when the run's folder cannot be written: the endpoint stands then
     */
    public static EndpointInfo deploy(
            DeploymentTarget target,
            DeploymentRequest request,
            List<Check> checks,
            DeploymentListener listener,
            Path run) {
        List<DeploymentEvent> events = new ArrayList<>();
        EndpointInfo made = target.deploy(request, new DeploymentListener() {
            @Override
            public void onEvent(DeploymentEvent event) {
                events.add(event);
                listener.onEvent(event);
            }

            @Override
            public boolean isCancelled() {
                return listener.isCancelled();
            }
        });
        // Beginnings and notes are left out.
        of(target, made, checks, events).write(run);
        return made;
    }

    private static DeploymentRecord of(
            DeploymentTarget target, EndpointInfo made, List<Check> checks, List<DeploymentEvent> events) {
        return new DeploymentRecord(
                target.label(),
                target.rehearsal(),
                made.name(),
                made.hosting(),
                made.usdPerHour(),
                made(made),
                checks.stream()
                        .map(c -> new DeploymentRecord.Line(c.title(), word(c.result()), 0, Masking.mask(c.detail())))
                        .toList(),
                events.stream()
                        .filter(e ->
                                e.state() != DeploymentEvent.State.STARTED && e.state() != DeploymentEvent.State.NOTE)
                        .map(e -> new DeploymentRecord.Line(
                                e.step(),
                                e.state().name().toLowerCase(Locale.ROOT),
                                e.elapsed().toMillis() / 1000.0,
                                Masking.mask(e.detail())))
                        .toList());
    }

    private static String word(Check.Result result) {
        return switch (result) {
            case PASS -> "passed";
            case WARN -> "warning";
            case FAIL -> "failed";
            case SKIP -> "not looked at";
        };
    }

    /**
     * The run whose model an endpoint serves: the one that keeps the record of this deployment.
     *
     * @param runs folders to look in, in this order
     * @param rehearsal whether the endpoint is one of a rehearsal
     * @return empty where it was deployed from elsewhere, or the run has been deployed again since
     * @throws unwind.problem.ProblemException (data) when a record is damaged
     */
    public static Optional<Path> runOf(List<Path> runs, EndpointInfo endpoint, boolean rehearsal) {
        return runs.stream()
                .filter(run -> DeploymentRecord.of(run)
                        .filter(d -> d.endpoint().equals(endpoint.name())
                                && d.rehearsal() == rehearsal
                                && d.at().equals(made(endpoint)))
                        .isPresent())
                .findFirst();
    }

    private static String made(EndpointInfo endpoint) {
        return endpoint.createdAt().truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** A call of an endpoint with its answer. */
    public static ServedCall call(
            DeploymentTarget target, String endpoint, String request, Invocation answer, Clock clock) {
        return new ServedCall(
                "endpoint %s (%s)".formatted(endpoint, target.label()),
                clock.instant().truncatedTo(ChronoUnit.SECONDS).toString(),
                answer.status(),
                answer.latency().toNanos() / 1e6,
                Masking.mask(request),
                Masking.mask(answer.body()));
    }
}
