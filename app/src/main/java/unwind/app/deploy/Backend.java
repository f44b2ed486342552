package unwind.app.deploy;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import unwind.deploy.DeploymentTarget;
import unwind.deploy.choice.TargetChoice;
import unwind.market.MarketProfile;

/** What the screen needs of the engine. All calls block: background threads only. */
public interface Backend {
    /** Opens a target; starts the rehearsal if it is wanted and does not run. */
    DeploymentTarget open(TargetChoice choice);

    /**
     * Packs the model of a run.
     *
     * @param archive file to write
     * @return its sha256
     */
    String pack(Path run, Path archive);

    /** Where the rehearsal answers, if it runs. */
    Optional<URI> rehearsal();

    /** Whether the rehearsal runs, or would come back with endpoints that an earlier one left. */
    boolean isRehearsalInUse();

    /** Usual curves by minute of day that the run's model learned for a ticker; empty where they are not known. */
    Optional<MarketProfile> profile(Path run, String ticker);
}
