package unwind.deploy.aws;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.services.sagemaker.model.DescribeEndpointResponse;
import software.amazon.awssdk.services.sagemaker.model.Tag;
import unwind.deploy.DeploymentEvent;
import unwind.deploy.DeploymentRequest;
import unwind.deploy.Hosting;
import unwind.deploy.ImagePusher;
import unwind.deploy.Masking;
import unwind.deploy.Steps;
import unwind.problem.Problem;
import unwind.problem.ProblemException;

/**
 * One deployment, step by step. Every step looks first whether it is done already, so that a deployment cut off anywhere goes on
 * when it is started again; everything made carries tags, so that a tear-down finds it.
 */
final class AwsDeployment {
    static final String BUCKET = "Private bucket";
    static final String UPLOAD = "Upload the model";
    static final String ROLE = "Role for the container";
    static final String IMAGE = "Serving image";
    static final String MODEL = "Model";
    static final String CONFIG = "Endpoint configuration";
    static final String AUTO_DELETE = DeploymentEvent.AUTO_DELETE;
    static final String ENDPOINT = "Endpoint";
    static final String IN_SERVICE = "Wait until it is in service";

    /** What IAM needs, at most, until a new role is known everywhere. */
    private static final Duration ROLE_SETTLES = Duration.ofSeconds(12);

    private static final int TRIES_WITH_NEW_ROLE = 8;

    private final AwsSession aws;
    private final Optional<ImagePusher> image;
    private final String imageWithoutPush;
    private final DeploymentRequest request;
    private final Steps steps;
    private final boolean rolesSettleAtOnce;
    private final Instant now = Instant.now();
    private final Instant expires;

    private String modelAddress = "";
    private String imageAddress = "";
    private boolean newRole;
    private boolean expiresItself;

    /** @param imageWithoutPush what to name as the image where none is pushed */
    AwsDeployment(
            AwsSession aws,
            Optional<ImagePusher> image,
            String imageWithoutPush,
            DeploymentRequest request,
            Steps steps,
            boolean rolesSettleAtOnce) {
        this.aws = aws;
        this.image = image;
        this.imageWithoutPush = imageWithoutPush;
        this.request = request;
        this.steps = steps;
        this.rolesSettleAtOnce = rolesSettleAtOnce;
        this.expires = now.plus(request.autoDeleteAfter()).truncatedTo(ChronoUnit.SECONDS);
    }

    static List<String> plan(boolean withImage) {
        List<String> plan = new ArrayList<>(List.of(BUCKET, UPLOAD, ROLE));
        if (withImage) {
            plan.add(IMAGE);
        }
        plan.addAll(List.of(MODEL, CONFIG, AUTO_DELETE, ENDPOINT, IN_SERVICE));
        return List.copyOf(plan);
    }

    /** Runs all steps. */
    void run() {
        refuseForeign(aws.endpoints.describe(request.endpointName()));
        String stamped = AwsNames.stamped(request.endpointName(), now);
        steps.run(BUCKET, () -> {
            aws.storage.ensure();
            return aws.names.bucket() + ": private, encrypted";
        });
        steps.run(UPLOAD, this::upload);
        steps.run(ROLE, this::executionRole);
        imageAddress = imageWithoutPush;
        image.ifPresent(pusher -> steps.run(IMAGE, () -> push(pusher)));
        steps.run(MODEL, () -> withNewRole(() -> createModel(stamped)));
        steps.run(CONFIG, () -> {
            aws.endpoints.createConfig(stamped, stamped, request.hosting(), tags());
            aws.endpoints.awaitConfig(stamped, steps);
            return stamped + " on " + request.hosting().text();
        });
        steps.run(AUTO_DELETE, this::autoDelete);
        steps.run(ENDPOINT, () -> createOrUpdate(stamped));
        steps.run(IN_SERVICE, this::awaitInService);
    }

    private String upload() {
        String key = AwsNames.modelKey(request.endpointName(), request.modelVersion());
        if (aws.storage.keys(key).contains(key)) {
            modelAddress = "s3://" + aws.names.bucket() + "/" + key;
            return "there already: " + key;
        }
        modelAddress = aws.storage.upload(key, request.archive());
        return key;
    }

    private String executionRole() {
        newRole = aws.roles.ensure(
                AwsNames.EXECUTION_ROLE,
                AwsPolicies.executionTrust(aws.names.account()),
                AwsPolicies.execution(aws.names),
                "");
        return AwsNames.EXECUTION_ROLE + (newRole ? "" : ", there already");
    }

    private String push(ImagePusher pusher) {
        aws.registry.ensureRepository();
        Optional<String> there = aws.registry.find(pusher.tag());
        imageAddress = there.orElseGet(() -> aws.registry.push(pusher, steps::note));
        return Masking.mask(imageAddress) + (there.isPresent() ? ", there already" : "");
    }

    private String createModel(String stamped) {
        // A serverless endpoint cannot isolate its network.
        boolean isolated = request.hosting() instanceof Hosting.Instance;
        aws.endpoints.createModel(
                stamped, imageAddress, modelAddress, aws.names.roleArn(AwsNames.EXECUTION_ROLE), isolated, tags());
        return stamped;
    }

    private String autoDelete() {
        try {
            boolean fresh = aws.autoDelete.ensureRole(request.endpointName());
            newRole = newRole || fresh;
            withNewRole(() -> {
                aws.autoDelete.schedule(request.endpointName(), expires);
                return "";
            });
            expiresItself = true;
            return "deletes itself at " + expires;
        } catch (ProblemException e) {
            if (!request.goesOnWithoutAutoDelete()) {
                throw new ProblemException(
                        Problem.failed(
                                        "Automatic deletion could not be set up. "
                                                + e.problem().whatHappened(),
                                        "Without it a forgotten endpoint is charged until somebody deletes it: mend"
                                                + " the permission, or type the endpoint's name to go on all the same.")
                                .problem(),
                        e);
            }
            return "NOT set up, as confirmed: " + e.problem().whatHappened();
        }
    }

    /** IAM tells everybody of a new role with a delay: until then others say that the role cannot be assumed. */
    private String withNewRole(Supplier<String> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return work.get();
            } catch (ProblemException e) {
                String why = e.problem().whatHappened();
                boolean roleUnknown = why.contains("assume") || why.contains("role");
                if (!newRole || !roleUnknown || attempt == TRIES_WITH_NEW_ROLE) {
                    throw e;
                }
                steps.note("the new role is not known everywhere yet: waiting");
                steps.pause(rolesSettleAtOnce ? Duration.ofMillis(50) : ROLE_SETTLES);
            }
        }
    }

    private String createOrUpdate(String stamped) {
        String name = request.endpointName();
        Optional<DescribeEndpointResponse> there = aws.endpoints.awaitSettled(name, steps);
        refuseForeign(there);
        String status =
                there.map(DescribeEndpointResponse::endpointStatusAsString).orElse("");
        switch (status) {
            case "InService" -> {
                aws.endpoints.updateEndpoint(name, stamped, tags());
                return "moved to the new model without an interruption";
            }
            case "" -> {
                aws.endpoints.createEndpoint(name, stamped, tags());
                return name;
            }
            default -> {
                steps.note("the last attempt ended as '%s': it is deleted first".formatted(status));
                aws.endpoints.deleteEndpoint(name);
                aws.endpoints.awaitSettled(name, steps);
                aws.endpoints.createEndpoint(name, stamped, tags());
                return name + ", in the place of one that had failed";
            }
        }
    }

    private void refuseForeign(Optional<DescribeEndpointResponse> endpoint) {
        if (endpoint.isPresent() && !isOurs(endpoint.get())) {
            throw Problem.usage(
                    "There is an endpoint %s already that Unwind did not make.".formatted(request.endpointName()),
                    "Choose another name: an endpoint of somebody else is never touched.");
        }
    }

    private boolean isOurs(DescribeEndpointResponse endpoint) {
        return AwsNames.APP.equals(aws.endpoints.tags(endpoint.endpointArn()).get(AwsNames.APP_TAG));
    }

    private String awaitInService() {
        String name = request.endpointName();
        DescribeEndpointResponse end = aws.endpoints
                .awaitSettled(name, steps)
                .orElseThrow(() -> Problem.failed(
                        "The endpoint %s is gone: somebody deleted it while it was being made.".formatted(name),
                        "Deploy it again."));
        if (!end.endpointStatusAsString().equals("InService")) {
            String reason = end.failureReason() == null ? "no reason given" : Masking.mask(end.failureReason());
            throw Problem.failed(
                    "The endpoint %s ended as '%s': %s".formatted(name, end.endpointStatusAsString(), reason),
                    "Read its log, mend the cause and deploy again, or delete it; a failed endpoint is not charged.");
        }
        return "in service";
    }

    private List<Tag> tags() {
        return List.of(
                tag(AwsNames.APP_TAG, AwsNames.APP),
                tag(AwsNames.ENDPOINT_TAG, request.endpointName()),
                tag(AwsNames.VERSION_TAG, request.modelVersion()),
                tag(AwsNames.CREATOR_TAG, creator()),
                tag(AwsNames.HOSTING_TAG, request.hosting().text()),
                tag(AwsNames.EXPIRES_TAG, expires.toString()));
    }

    /** The user's name without the account: the last part of the caller's ARN. */
    private String creator() {
        String name = aws.caller.substring(aws.caller.lastIndexOf('/') + 1);
        return name.startsWith("arn:") ? "root" : name.replaceAll("[^A-Za-z0-9 _.:/=+@-]", "_");
    }

    private static Tag tag(String key, String value) {
        return Tag.builder().key(key).value(value).build();
    }

    /** When the endpoint deletes itself; empty where that was not set up. */
    Optional<Instant> expires() {
        return expiresItself ? Optional.of(expires) : Optional.empty();
    }
}
