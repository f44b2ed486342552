package unwind.deploy.call;

import java.net.URI;
import java.util.Optional;

/**
 * A call as text to copy. No secret is in it: what signs the call stands in variables of the reader's shell.
 *
 * @param rehearsal address of the rehearsal, where the endpoint is one of it
 */
public record Snippets(String endpoint, String region, String profile, String json, Optional<URI> rehearsal) {
    /** Ways to call. */
    public enum Kind {
        AWS_CLI("AWS CLI"),
        CURL("curl"),
        JAVA("Java"),
        PYTHON("Python");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public String text(Kind kind) {
        return switch (kind) {
            case AWS_CLI -> cli();
            case CURL -> curl();
            case JAVA -> java();
            case PYTHON -> python();
        };
    }

    private String note(String mark) {
        return rehearsal.isPresent()
                ? mark + " Rehearsal on this machine: nothing leaves it, nothing costs. Any key signs the call.\n"
                : "";
    }

    /** In single quotes for a POSIX shell. */
    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }

    /** The request on standard input: versions 1 and 2 of the program read text in arguments differently. */
    private String cli() {
        String keys = rehearsal.isPresent() ? "AWS_ACCESS_KEY_ID=rehearsal AWS_SECRET_ACCESS_KEY=rehearsal \\\n" : "";
        String named = profile.isEmpty() || rehearsal.isPresent() ? "" : " --profile " + quoted(profile);
        String where = rehearsal.map(uri -> " \\\n  --endpoint-url " + uri).orElse("");
        return note("#")
                + keys
                + "aws sagemaker-runtime invoke-endpoint --region %s%s \\\n".formatted(region, named)
                + "  --endpoint-name %s%s \\\n".formatted(endpoint, where)
                + "  --content-type application/json --body fileb:///dev/stdin answer.json <<'JSON'\n%s\nJSON\n"
                        .formatted(json);
    }

    private String curl() {
        String user = rehearsal.isPresent() ? "rehearsal:rehearsal" : "$AWS_ACCESS_KEY_ID:$AWS_SECRET_ACCESS_KEY";
        String token = rehearsal.isPresent()
                ? ""
                : "  ${AWS_SESSION_TOKEN:+-H \"x-amz-security-token: $AWS_SESSION_TOKEN\"} \\\n";
        return note("#")
                + "curl --aws-sigv4 \"aws:amz:%s:sagemaker\" --user \"%s\" \\\n".formatted(region, user)
                + token
                + "  -H 'Content-Type: application/json' \\\n  --data-binary %s \\\n  %s/endpoints/%s/invocations\n"
                        .formatted(quoted(json), base(), endpoint);
    }

    private String base() {
        return rehearsal
                .map(uri -> uri.toString().replaceAll("/+$", ""))
                .orElse("https://runtime.sagemaker.%s.amazonaws.com".formatted(region));
    }

    private String java() {
        String where = rehearsal
                .map(uri -> "\n        .endpointOverride(URI.create(\"%s\"))".formatted(uri)
                        + "\n        .credentialsProvider(StaticCredentialsProvider.create("
                        + "AwsBasicCredentials.create(\"rehearsal\", \"rehearsal\")))")
                .orElse(
                        profile.isEmpty()
                                ? ""
                                : "\n        .credentialsProvider(ProfileCredentialsProvider.create(\"%s\"))"
                                        .formatted(profile));
        return note("//") + """
            // software.amazon.awssdk:sagemakerruntime
            String body = %s;
            try (var client = SageMakerRuntimeClient.builder()
                    .region(Region.of("%s"))%s
                    .build()) {
                var answer = client.invokeEndpoint(b -> b.endpointName("%s")
                        .contentType("application/json")
                        .body(SdkBytes.fromUtf8String(body)));
                System.out.println(answer.body().asUtf8String());
            }
            """.formatted(javaText(), region, where, endpoint);
    }

    /** A text block would need care with its own quotes; a plain literal never does. */
    private String javaText() {
        return "\""
                + json.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\r", "")
                        .replace("\n", "\\n") + "\"";
    }

    private String python() {
        String session = rehearsal.isPresent() || profile.isEmpty()
                ? "boto3"
                : "boto3.Session(profile_name=\"%s\")".formatted(profile);
        String where = rehearsal
                .map(uri -> (",\n    endpoint_url=\"%s\",\n    aws_access_key_id=\"rehearsal\",\n"
                                + "    aws_secret_access_key=\"rehearsal\"")
                        .formatted(uri))
                .orElse("");
        return note("#") + """
            import boto3

            client = %s.client("sagemaker-runtime", region_name="%s"%s)
            answer = client.invoke_endpoint(
                EndpointName="%s", ContentType="application/json", Body=%s)
            print(answer["Body"].read().decode())
            """.formatted(session, region, where, endpoint, javaText());
    }
}
