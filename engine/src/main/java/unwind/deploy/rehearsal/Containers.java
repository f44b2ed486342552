package unwind.deploy.rehearsal;

import java.nio.file.Path;

/** Starts containers. */
@FunctionalInterface
interface Containers {
    /**
     * Starts the serving program; it may still be loading when this returns.
     *
     * @param modelFolder as SageMaker would mount it
     * @throws RuntimeException when it cannot be started; the message is the endpoint's reason for failing
     */
    Container start(Path modelFolder);
}
