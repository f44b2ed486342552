package unwind.deploy.aws;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** What the parts of a deployment are called, and their ARNs. */
record AwsNames(String account, String region) {
    /** Marks everything of ours. */
    static final String APP_TAG = "app";

    static final String APP = "unwind";
    static final String ENDPOINT_TAG = "unwind-endpoint";
    static final String VERSION_TAG = "model-version";
    static final String CREATOR_TAG = "created-by";
    static final String EXPIRES_TAG = "expires-at";
    static final String HOSTING_TAG = "hosting";

    static final String EXECUTION_ROLE = "unwind-execution";
    static final String REPOSITORY = "unwind-serving";
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** A name that was not used before, for a model or configuration of the endpoint. */
    static String stamped(String endpoint, Instant now) {
        return endpoint + "-" + STAMP.format(now);
    }

    String bucket() {
        return "unwind-" + account + "-" + region;
    }

    /** What the keys of all models begin with. */
    static final String MODELS = "models.";

    /** No endpoint's name has a dot, so no prefix begins another's. */
    static String modelPrefix(String endpoint) {
        return MODELS + endpoint + ".";
    }

    static String modelKey(String endpoint, String version) {
        return modelPrefix(endpoint) + version.substring(0, Math.min(16, version.length())) + ".tar.gz";
    }

    static String deleteSchedule(String endpoint) {
        return "unwind-auto-delete-" + endpoint;
    }

    /** A role of its own for each endpoint, which may delete that endpoint and nothing else. */
    static String deleteRole(String endpoint) {
        return "unwind-auto-delete-" + endpoint;
    }

    static String logGroup(String endpoint) {
        return "/aws/sagemaker/Endpoints/" + endpoint;
    }

    String endpointArn(String endpoint) {
        return "arn:aws:sagemaker:%s:%s:endpoint/%s".formatted(region, account, endpoint.toLowerCase(Locale.ROOT));
    }

    String roleArn(String role) {
        return "arn:aws:iam::%s:role/%s".formatted(account, role);
    }

    String repositoryArn() {
        return "arn:aws:ecr:%s:%s:repository/%s".formatted(region, account, REPOSITORY);
    }

    String repositoryUri() {
        return "%s.dkr.ecr.%s.amazonaws.com/%s".formatted(account, region, REPOSITORY);
    }

    String logArn(String endpoint) {
        return "arn:aws:logs:%s:%s:log-group:%s:*".formatted(region, account, logGroup(endpoint));
    }
}
