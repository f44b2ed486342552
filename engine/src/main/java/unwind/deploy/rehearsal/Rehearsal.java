package unwind.deploy.rehearsal;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import unwind.deploy.ArchiveTrial;
import unwind.deploy.DeploymentTarget;
import unwind.deploy.aws.AwsConnection;
import unwind.deploy.aws.AwsTarget;

/** The rehearsal as a target: the very code that deploys to AWS, pointed at a server on this machine. */
public final class Rehearsal {
    /** Name of the target on the command line. */
    public static final String ID = "local";

    private static final Duration POLL = Duration.ofMillis(200);

    private Rehearsal() {}

    /** @param server address of a {@link RehearsalServer} */
    public static DeploymentTarget at(URI server, ArchiveTrial trial) {
        return new AwsTarget(new AwsTarget.Setting(
                ID,
                "Rehearsal on this machine (no account, no cost)",
                true,
                AwsConnection.loopback(server),
                Optional.of(StaticCredentialsProvider.create(AwsBasicCredentials.create("rehearsal", "rehearsal"))),
                Optional.empty(),
                trial,
                POLL));
    }
}
