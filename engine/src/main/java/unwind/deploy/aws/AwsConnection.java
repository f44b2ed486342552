package unwind.deploy.aws;

import java.net.URI;
import java.util.Optional;

/**
 * How to reach an account. Holds no secret: credentials come from the default chain or a named profile.
 *
 * @param profile name of a profile in the AWS configuration, or empty for the default chain
 * @param region e.g. {@code us-east-1}
 * @param endpoint where to send every call instead of AWS: the rehearsal, or a test server
 */
public record AwsConnection(Optional<String> profile, String region, Optional<URI> endpoint) {
    public static AwsConnection of(String profile, String region) {
        return new AwsConnection(profile.isBlank() ? Optional.empty() : Optional.of(profile), region, Optional.empty());
    }

    /** Everything goes to one address on this machine; credentials are made up. */
    public static AwsConnection loopback(URI endpoint) {
        return new AwsConnection(Optional.empty(), "us-east-1", Optional.of(endpoint));
    }
}
