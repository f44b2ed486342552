package unwind.app;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import unwind.app.deploy.Backend;
import unwind.deploy.DeploymentTarget;
import unwind.deploy.choice.TargetChoice;
import unwind.market.MarketProfile;
import unwind.problem.Problem;

/**
 * Deploys for a demonstration: remembers every endpoint that it began to make, and makes none once the end has begun, so that
 * what is deleted then stays deleted. Any thread.
 */
final class DemoBackend implements Backend {
    private final Backend backend;
    private final Set<Made> made = new LinkedHashSet<>();
    private int working;
    private boolean over;

    /** An endpoint that may be there. */
    record Made(TargetChoice choice, String endpoint) {}

    DemoBackend(Backend backend) {
        this.backend = backend;
    }

    @Override
    public DeploymentTarget open(TargetChoice choice) {
        return during(() -> new DemoTarget(backend.open(choice), choice, this));
    }

    /** To delete what was made, also after the end has begun. */
    DeploymentTarget openToDelete(TargetChoice choice) {
        return backend.open(choice);
    }

    @Override
    public String pack(Path run, Path archive) {
        return backend.pack(run, archive);
    }

    @Override
    public Optional<URI> rehearsal() {
        return backend.rehearsal();
    }

    @Override
    public boolean isRehearsalInUse() {
        return backend.isRehearsalInUse();
    }

    @Override
    public Optional<MarketProfile> profile(Path run, String ticker) {
        return backend.profile(run, ticker);
    }

    /** Makes an endpoint; the end waits until this is done or has stopped. */
    <T> T making(Made endpoint, Supplier<T> work) {
        return during(() -> {
            remember(endpoint);
            return work.get();
        });
    }

    private synchronized void remember(Made endpoint) {
        made.add(endpoint);
    }

    private <T> T during(Supplier<T> work) {
        begin();
        try {
            return work.get();
        } finally {
            done();
        }
    }

    private synchronized void begin() {
        if (over) {
            throw Problem.failed("The demonstration has ended.", "Run it again.");
        }
        working++;
    }

    private synchronized void done() {
        working--;
        notifyAll();
    }

    /** Whether nothing is made any more: work stops at its next step. */
    synchronized boolean isOver() {
        return over;
    }

    /**
     * From now on nothing is made; waits for what is being made.
     *
     * @return whether it has stopped in time
     */
    synchronized boolean stop(Duration longest) {
        over = true;
        long until = System.nanoTime() + longest.toNanos();
        try {
            while (working > 0 && System.nanoTime() < until) {
                wait(Math.max(1, (until - System.nanoTime()) / 1_000_000));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return working == 0;
    }

    /** In the order in which they were begun. */
    synchronized List<Made> made() {
        return new ArrayList<>(made);
    }
}
