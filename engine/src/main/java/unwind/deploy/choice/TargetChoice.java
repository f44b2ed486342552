package unwind.deploy.choice;

/**
 * What a user chooses: where to deploy.
 *
 * @param target {@code local} or {@code aws}
 * @param profile of the AWS configuration; empty for the default chain
 * @param region of AWS
 */
public record TargetChoice(String target, String profile, String region) {
    public static final String LOCAL = "local";
    public static final String AWS = "aws";
    public static final String DEFAULT_REGION = "us-east-1";

    /** The rehearsal on this machine. */
    public static TargetChoice rehearsal() {
        return new TargetChoice(LOCAL, "", DEFAULT_REGION);
    }
}
