package unwind.deploy;

import java.nio.file.Path;

/** Starts the serving program on a model archive on this machine and asks it, as SageMaker would. */
@FunctionalInterface
public interface ArchiveTrial {
    /** @return passed, or failed with what went wrong: most deployments that fail would have failed here, for free */
    Check tryOut(Path archive);
}
