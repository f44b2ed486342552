package unwind.deploy.aws;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import unwind.deploy.Masking;
import unwind.problem.Problem;
import unwind.problem.ProblemException;

/** Turns what the AWS SDK throws into expected failures with a remedy. */
final class AwsProblems {
    private static final Pattern NO_PROFILE = Pattern.compile("contained no credentials for profile ('[^']*')");

    private AwsProblems() {}

    /**
     * Makes a call.
     *
     * @param what what was being done, for the message: "create the endpoint"
     * @throws ProblemException (failed) when AWS refuses or cannot be reached
     */
    static <T> T calling(String what, Supplier<T> call) {
        try {
            return call.get();
        } catch (SdkException e) {
            throw problem(what, e);
        }
    }

    /**
     * Makes a call that asks for something, or removes it.
     *
     * @return what the call gives; empty where there is no such thing
     * @throws ProblemException (failed) when AWS refuses or cannot be reached
     */
    static <T> Optional<T> looking(String what, Supplier<T> call) {
        return calling(what, () -> {
            try {
                return Optional.of(call.get());
            } catch (AwsServiceException e) {
                if (isMissing(e)) {
                    return Optional.empty();
                }
                throw e;
            }
        });
    }

    /**
     * Makes something under a name that nobody else uses. When the answer to a call is lost, the SDK's next try hears that there is
     * such a thing already: then it is made.
     *
     * @throws ProblemException (failed) when AWS refuses or cannot be reached
     */
    static void making(String what, Supplier<?> call) {
        calling(what, () -> {
            try {
                return call.get();
            } catch (AwsServiceException e) {
                if (reason(e).contains("already existing")) {
                    return what;
                }
                throw e;
            }
        });
    }

    static ProblemException problem(String what, SdkException e) {
        String why = "Could not %s: %s.".formatted(what, strip(reason(e)));
        return new ProblemException(Problem.failed(Masking.mask(why), remedy(e)).problem(), e);
    }

    /** Whether the thing asked for is not there. SageMaker says so with a ValidationException. */
    static boolean isMissing(AwsServiceException e) {
        String code = code(e);
        String message = reason(e);
        return e.statusCode() == 404
                || code.equals("NoSuchEntity")
                || code.equals("ResourceNotFoundException")
                || code.equals("RepositoryNotFoundException")
                || (code.equals("ValidationException") && message.contains("Could not find"))
                || code.equals("ResourceNotFound");
    }

    private static String code(AwsServiceException e) {
        return e.awsErrorDetails() == null || e.awsErrorDetails().errorCode() == null
                ? ""
                : e.awsErrorDetails().errorCode();
    }

    private static String reason(SdkException e) {
        if (e instanceof AwsServiceException service
                && service.awsErrorDetails() != null
                && service.awsErrorDetails().errorMessage() != null) {
            String code = code(service);
            return service.awsErrorDetails().errorMessage() + (code.isEmpty() ? "" : " (" + code + ")");
        }
        return plain(String.valueOf(e.getMessage()));
    }

    /** The SDK tells of every place where it looked for credentials, at length. */
    private static String plain(String text) {
        if (text.contains("load credentials from any of the providers")) {
            return "no credentials were found in the usual chain (environment, default profile, single sign-on,"
                    + " container, instance)";
        }
        Matcher profile = NO_PROFILE.matcher(text);
        return profile.find() ? "no credentials were found for the profile " + profile.group(1) : text;
    }

    private static String strip(String text) {
        String line = text.strip();
        return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
    }

    private static String remedy(SdkException e) {
        if (e instanceof AwsServiceException service) {
            return switch (code(service)) {
                case "ExpiredToken", "ExpiredTokenException", "RequestExpired" ->
                    "The session has expired: sign in again (for example 'aws sso login'), then press Deploy or Delete"
                            + " again; it goes on where it stopped.";
                case "AccessDenied", "AccessDeniedException", "UnauthorizedOperation", "AuthorizationError" ->
                    "The account lacks that permission: attach the policy that 'unwind deploy --policy' prints.";
                case "InvalidClientTokenId", "UnrecognizedClientException", "SignatureDoesNotMatch" ->
                    "The credentials are wrong: check the profile's access key.";
                case "ResourceLimitExceeded", "LimitExceededException" ->
                    "The account's quota is used up: ask for more under Service Quotas, or choose serverless hosting.";
                case "ThrottlingException", "Throttling", "TooManyRequestsException", "RequestLimitExceeded" ->
                    "AWS takes no more calls for the moment: try again in a minute; it goes on where it stopped.";
                default ->
                    "Try again; it goes on where it stopped. If it stays, look up the code in the AWS documentation.";
            };
        }
        String text = String.valueOf(e.getMessage());
        if (e instanceof SdkClientException && text.contains("credentials")) {
            return "Name a profile that exists, or set up credentials as the AWS documentation describes.";
        }
        return "Check the network connection and the region, then try again; it goes on where it stopped.";
    }
}
