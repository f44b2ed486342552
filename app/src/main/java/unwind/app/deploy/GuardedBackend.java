package unwind.app.deploy;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import unwind.deploy.DeploymentTarget;
import unwind.deploy.choice.TargetChoice;
import unwind.market.MarketProfile;
import unwind.run.CallerGuard;

/** A backend that refuses threads that must not wait. */
public record GuardedBackend(Backend backend, CallerGuard guard) implements Backend {
    @Override
    public DeploymentTarget open(TargetChoice choice) {
        guard.check("opening a target");
        return new GuardedTarget(backend.open(choice), guard);
    }

    @Override
    public String pack(Path run, Path archive) {
        guard.check("packing a model");
        return backend.pack(run, archive);
    }

    @Override
    public Optional<URI> rehearsal() {
        guard.check("looking for a rehearsal");
        return backend.rehearsal();
    }

    @Override
    public boolean isRehearsalInUse() {
        guard.check("looking for a rehearsal");
        return backend.isRehearsalInUse();
    }

    @Override
    public Optional<MarketProfile> profile(Path run, String ticker) {
        guard.check("reading a model");
        return backend.profile(run, ticker);
    }
}
