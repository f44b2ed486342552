package unwind.app.fake;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import unwind.app.deploy.Backend;
import unwind.app.deploy.EngineBackend;
import unwind.deploy.DeploymentTarget;
import unwind.deploy.aws.AwsConnection;
import unwind.deploy.aws.AwsTarget;
import unwind.deploy.choice.ServingTrial;
import unwind.deploy.choice.TargetChoice;
import unwind.market.MarketProfile;

/** The real thing, but what it takes for AWS is a rehearsal on this machine. */
public record PosingAws(URI server, EngineBackend engine) implements Backend {
    private static final Duration POLL = Duration.ofMillis(50);

    /** The target of AWS, as the program makes it, without an image to push. */
    public static DeploymentTarget target(URI server) {
        return new AwsTarget(new AwsTarget.Setting(
                TargetChoice.AWS,
                "AWS SageMaker",
                false,
                AwsConnection.loopback(server),
                Optional.of(StaticCredentialsProvider.create(AwsBasicCredentials.create("posing", "posing"))),
                Optional.empty(),
                new ServingTrial(),
                POLL));
    }

    @Override
    public DeploymentTarget open(TargetChoice choice) {
        return choice.target().equals(TargetChoice.AWS) ? target(server) : engine.open(choice);
    }

    @Override
    public String pack(Path run, Path archive) {
        return engine.pack(run, archive);
    }

    @Override
    public Optional<URI> rehearsal() {
        return engine.rehearsal();
    }

    @Override
    public boolean isRehearsalInUse() {
        return engine.isRehearsalInUse();
    }

    @Override
    public Optional<MarketProfile> profile(Path run, String ticker) {
        return engine.profile(run, ticker);
    }
}
