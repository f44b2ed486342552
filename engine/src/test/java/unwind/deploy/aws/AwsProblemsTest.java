package unwind.deploy.aws;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;

final class AwsProblemsTest {
    private static AwsServiceException refused(int status, String code, String message) {
        return AwsServiceException.builder()
                .statusCode(status)
                .awsErrorDetails(AwsErrorDetails.builder()
                        .errorCode(code)
                        .errorMessage(message)
                        .build())
                .build();
    }

    @ParameterizedTest
    @CsvSource({
        "ExpiredToken, sign in again",
        "AccessDeniedException, unwind deploy --policy",
        "InvalidClientTokenId, access key",
        "ResourceLimitExceeded, Service Quotas",
        "ThrottlingException, try again in a minute"
    })
    void everyRefusalHasItsRemedy(String code, String remedy) {
        assertThat(AwsProblems.problem("create the endpoint", refused(400, code, "no"))
                        .problem()
                        .message())
                .startsWith("Could not create the endpoint: no (" + code + ").")
                .contains(remedy);
    }

    @Test
    void missingCredentialsAreNamedAsSuch() {
        SdkClientException none = SdkClientException.create("Unable to load credentials from any of the providers");
        assertThat(AwsProblems.problem("look", none).problem().remedy()).contains("profile");
        assertThat(AwsProblems.problem("look", none).problem().whatHappened())
                .isEqualTo("Could not look: no credentials were found in the usual chain (environment, default profile,"
                        + " single sign-on, container, instance).");
        SdkClientException noProfile = SdkClientException.create(
                "Profile file contained no credentials for profile 'desk': ProfileFile(sections=[])");
        assertThat(AwsProblems.problem("look", noProfile).problem().whatHappened())
                .isEqualTo("Could not look: no credentials were found for the profile 'desk'.");
    }

    @Test
    void accountIdsAreMasked() {
        assertThat(AwsProblems.problem("look", refused(400, "X", "arn:aws:iam::123456789012:role/x"))
                        .problem()
                        .whatHappened())
                .doesNotContain("123456789012");
    }

    @Test
    void aMissingEndpointIsToldByItsMessage() {
        assertThat(AwsProblems.isMissing(refused(400, "ValidationException", "Could not find endpoint \"arn\".")))
                .isTrue();
        assertThat(AwsProblems.isMissing(refused(400, "ValidationException", "Cannot update in-progress endpoint")))
                .isFalse();
        assertThat(AwsProblems.isMissing(refused(404, "NoSuchBucket", ""))).isTrue();
        assertThat(AwsProblems.isMissing(refused(403, "AccessDenied", ""))).isFalse();
    }
}
