package unwind.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import unwind.problem.ProblemException;

final class HostingTest {
    @Test
    void readsWhatItWrites() {
        for (String text : new String[] {"ml.m5.large", "serverless:2048", "serverless:4096:5"}) {
            assertThat(Hosting.parse(text).text()).isEqualTo(text);
        }
        assertThat(Hosting.parse("serverless")).isEqualTo(new Hosting.Serverless(2048, 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ml.c7g.large",
                "ml.m6gd.large",
                "ml.t3.medium",
                "m5.large",
                "serverless:2000",
                "serverless:2048:0"
            })
    void refusesWhatCannotHostTheImage(String text) {
        assertThatThrownBy(() -> Hosting.parse(text)).isInstanceOf(ProblemException.class);
    }

    @Test
    void anInstanceCostsByTheHourAndAServerlessEndpointByTheCall() {
        Duration twoHours = Duration.ofHours(2);
        CostEstimate instance =
                Prices.estimate(new Hosting.Instance("ml.m5.large"), twoHours, OptionalDouble.of(0.2), "quoted");
        assertThat(instance.usdUntilAutoDelete()).isEqualTo(0.4);
        assertThat(instance.sentence())
                .contains("0.200 USD an hour")
                .contains("0.40 USD")
                .contains("quoted");

        CostEstimate serverless =
                Prices.estimate(new Hosting.Serverless(2048, 1), twoHours, OptionalDouble.empty(), "");
        assertThat(serverless.usdPerHour()).isZero();
        // 1,000 calls of 0.1 s at 2 GB and 0.00002 USD per GB and second.
        assertThat(serverless.usdPerThousandCalls()).isEqualTo(0.004);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-a", "a-", "a--b", "a.b", "a_b", "abcdefghijabcdefghijabcdefghijabcdefghijk"})
    void refusesNamesThatNoEndpointCanHave(String name) {
        assertThatThrownBy(() -> DeploymentRequest.checkName(name)).isInstanceOf(ProblemException.class);
    }

    @Test
    void goesOnWithoutAutomaticDeletionOnlyWhenTheNameIsRepeated() {
        assertThat(request("alpha").goesOnWithoutAutoDelete()).isTrue();
        assertThat(request("").goesOnWithoutAutoDelete()).isFalse();
        assertThat(request("beta").goesOnWithoutAutoDelete()).isFalse();
    }

    private static DeploymentRequest request(String confirmed) {
        return new DeploymentRequest(
                "alpha",
                Path.of("model.tar.gz"),
                "0",
                new Hosting.Instance("ml.m5.large"),
                DeploymentRequest.AUTO_DELETE,
                confirmed);
    }
}
