package unwind.deploy.aws;

import static unwind.deploy.aws.AwsProblems.looking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.services.sagemaker.model.DescribeEndpointResponse;
import unwind.deploy.Steps;
import unwind.deploy.TearDown;
import unwind.problem.Problem;
import unwind.problem.ProblemException;

/**
 * Removes an endpoint and everything made for it, in the order in which one needs the other; what other endpoints need stays. A
 * part that cannot be removed does not keep the rest from going; it is listed with its reason.
 */
final class AwsTearDown {
    private final AwsSession aws;
    private final boolean withImage;
    private final String name;
    private final Steps steps;
    private final List<String> removed = new ArrayList<>();
    private final List<String> kept = new ArrayList<>();
    private final List<String> left = new ArrayList<>();

    AwsTearDown(AwsSession aws, boolean withImage, String name, Steps steps) {
        this.aws = aws;
        this.withImage = withImage;
        this.name = name;
        this.steps = steps;
    }

    TearDown run() {
        refuseForeign();
        List<String> configs = aws.endpoints.configsOf(name);
        List<String> models = aws.endpoints.modelsOf(name);
        part("Endpoint", this::endpoint);
        for (String config : configs) {
            part("Endpoint configuration " + config, () -> {
                aws.endpoints.deleteConfig(config);
                return true;
            });
        }
        for (String model : models) {
            part("Model " + model, () -> {
                aws.endpoints.deleteModel(model);
                return true;
            });
        }
        part("Uploaded model", this::objects);
        part("Log", this::log);
        part("Scheduled deletion", () -> aws.autoDelete.cancel(name));
        part("Role of the scheduled deletion", () -> aws.roles.delete(AwsNames.deleteRole(name)));
        shared();
        proveGone();
        return new TearDown(removed, kept, left);
    }

    private void refuseForeign() {
        Optional<DescribeEndpointResponse> endpoint = aws.endpoints.describe(name);
        if (endpoint.isPresent()
                && !AwsNames.APP.equals(
                        aws.endpoints.tags(endpoint.get().endpointArn()).get(AwsNames.APP_TAG))) {
            throw Problem.usage(
                    "The endpoint %s was not made by Unwind.".formatted(name), "Delete it where it was made.");
        }
    }

    private boolean endpoint() {
        Optional<DescribeEndpointResponse> there = aws.endpoints.describe(name);
        if (there.isEmpty()) {
            return false;
        }
        String status = there.get().endpointStatusAsString();
        // One that is being made cannot be deleted before it is done.
        if (!status.equals("Failed") && !status.equals("Deleting")) {
            aws.endpoints.awaitSettled(name, steps);
        }
        if (!status.equals("Deleting")) {
            aws.endpoints.deleteEndpoint(name);
        }
        if (aws.endpoints.awaitSettled(name, steps).isPresent()) {
            throw Problem.failed("It is still there.", "Delete it again.");
        }
        return true;
    }

    private boolean objects() {
        List<String> keys = aws.storage.keys(AwsNames.modelPrefix(name));
        keys.forEach(aws.storage::delete);
        return !keys.isEmpty();
    }

    private boolean log() {
        return looking(
                        "delete the log of " + name,
                        () -> aws.clients.logs.deleteLogGroup(b -> b.logGroupName(AwsNames.logGroup(name))))
                .isPresent();
    }

    /** Bucket, images and the container's role serve all endpoints: they go with the last one. */
    private void shared() {
        boolean last = aws.storage.keys(AwsNames.MODELS).isEmpty();
        if (!last) {
            kept.add("bucket, images and role, which other endpoints use");
            return;
        }
        if (aws.storage.exists() && aws.storage.keys("").isEmpty()) {
            part("Bucket", () -> {
                aws.storage.deleteBucket();
                return true;
            });
        } else if (aws.storage.exists()) {
            kept.add("bucket " + aws.names.bucket() + ", which holds results of jobs (they expire after 30 days)");
        }
        if (withImage) {
            part("Serving images", aws.registry::deleteRepository);
        }
        part("Role for the container", () -> aws.roles.delete(AwsNames.EXECUTION_ROLE));
    }

    private void part(String what, Supplier<Boolean> work) {
        try {
            steps.run("Remove: " + what, () -> {
                boolean was = work.get();
                if (was) {
                    removed.add(what);
                }
                return was ? "gone" : "there was none";
            });
        } catch (ProblemException e) {
            left.add(what + ": " + e.problem().message());
        }
    }

    /** Looks once more, by tag, at what costs money. */
    private void proveGone() {
        steps.run("Look whether anything billable is left", () -> {
            aws.endpoints
                    .describe(name)
                    .ifPresent(e -> left.add("endpoint " + name + " is " + e.endpointStatusAsString()));
            aws.storage.keys(AwsNames.modelPrefix(name)).forEach(key -> left.add("object " + key));
            return left.isEmpty() ? "nothing billable left" : String.join("; ", left);
        });
    }
}
