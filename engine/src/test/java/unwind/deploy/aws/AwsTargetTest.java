package unwind.deploy.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.exception.SdkClientException;
import unwind.deploy.Check;
import unwind.deploy.DeploymentRequest;
import unwind.deploy.DeploymentTarget;
import unwind.deploy.Hosting;

final class AwsTargetTest {
    @TempDir
    private Path folder;

    @Test
    void withoutCredentialsTheCheckFailsWithTheReasonAndTheCostIsStillEstimated() throws Exception {
        Path archive = Files.writeString(folder.resolve("model.tar.gz"), "no archive");
        DeploymentRequest request = new DeploymentRequest(
                "alpha", archive, "abc", new Hosting.Instance("ml.m5.large"), Duration.ofHours(2), "");
        try (DeploymentTarget target = new AwsTarget(new AwsTarget.Setting(
                "aws",
                "AWS",
                false,
                AwsConnection.of("", "us-east-1"),
                Optional.of(() -> {
                    throw SdkClientException.create(
                            "Unable to load credentials from any of the providers in the chain");
                }),
                Optional.empty(),
                a -> Check.pass("Trial on this machine", "answered"),
                Duration.ofMillis(10)))) {
            List<Check> checks = target.preflight(request, event -> {});
            assertThat(checks)
                    .filteredOn(c -> c.title().equals("Account"))
                    .singleElement()
                    .satisfies(c -> assertThat(c.failed()).isTrue())
                    .satisfies(c -> assertThat(c.detail())
                            .contains("no credentials were found")
                            .doesNotEndWith("."))
                    .satisfies(c -> assertThat(c.remedy()).contains("profile"));
            assertThat(target.estimate(request).usdPerHour()).isPositive();
        }
    }
}
