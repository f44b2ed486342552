package unwind.deploy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * An endpoint that stands or stood.
 *
 * @param status in SageMaker's words: Creating, InService, Updating, SystemUpdating, RollingBack, UpdateRollbackFailed,
 *     OutOfService, Deleting, Failed
 * @param failureReason empty unless it failed
 * @param hosting as {@link Hosting#text()}; empty where it could not be read
 * @param expiresAt when it deletes itself; empty where nothing is set up
 * @param modelVersion sha256 of the model archive, or empty
 * @param usdPerHour estimated running cost while idle
 */
public record EndpointInfo(
        String name,
        String status,
        String failureReason,
        String hosting,
        Instant createdAt,
        Optional<Instant> expiresAt,
        String modelVersion,
        double usdPerHour) {
    private static final Set<String> CHANGING =
            Set.of("Creating", "Updating", "SystemUpdating", "RollingBack", "Deleting");

    public boolean inService() {
        return status.equals("InService");
    }

    /** Whether its status will change without anybody's doing. */
    public boolean changing() {
        return changing(status);
    }

    /** Whether a status is one that passes by itself. */
    public static boolean changing(String status) {
        return CHANGING.contains(status);
    }

    /** Estimated cost since creation. */
    public double usdSoFar(Instant now) {
        return usdPerHour * Math.max(0, Duration.between(createdAt, now).toMillis()) / 3_600_000.0;
    }
}
