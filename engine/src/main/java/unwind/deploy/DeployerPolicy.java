package unwind.deploy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The least privileges of whoever deploys, shipped with the program. */
public final class DeployerPolicy {
    private static final String RESOURCE = "/unwind/deploy/deployer-policy.json";

    private DeployerPolicy() {}

    /** As an IAM policy in JSON. */
    public static String text() {
        try (InputStream in = DeployerPolicy.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("the policy is not in the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
