package unwind.deploy.aws;

import static unwind.deploy.aws.AwsProblems.calling;
import static unwind.deploy.aws.AwsProblems.looking;
import static unwind.deploy.aws.AwsProblems.making;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.sagemaker.SageMakerClient;
import software.amazon.awssdk.services.sagemaker.model.DescribeEndpointConfigResponse;
import software.amazon.awssdk.services.sagemaker.model.DescribeEndpointResponse;
import software.amazon.awssdk.services.sagemaker.model.EndpointConfigSummary;
import software.amazon.awssdk.services.sagemaker.model.EndpointSummary;
import software.amazon.awssdk.services.sagemaker.model.ModelSummary;
import software.amazon.awssdk.services.sagemaker.model.ProductionVariant;
import software.amazon.awssdk.services.sagemaker.model.Tag;
import unwind.deploy.EndpointInfo;
import unwind.deploy.Hosting;
import unwind.deploy.Steps;
import unwind.problem.Problem;

/** Models, configurations and endpoints of SageMaker. */
final class AwsEndpoints {
    private static final String VARIANT = "only";
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(40);
    private static final int MODEL_DOWNLOAD_SECONDS = 300;
    private static final int START_SECONDS = 180;

    private final SageMakerClient sageMaker;
    private final Duration poll;

    AwsEndpoints(SageMakerClient sageMaker, Duration poll) {
        this.sageMaker = sageMaker;
        this.poll = poll;
    }

    void createModel(String name, String image, String modelAddress, String roleArn, boolean isolated, List<Tag> tags) {
        making(
                "create the model " + name,
                () -> sageMaker.createModel(b -> b.modelName(name)
                        .executionRoleArn(roleArn)
                        .enableNetworkIsolation(isolated)
                        .primaryContainer(c -> c.image(image).modelDataUrl(modelAddress))
                        .tags(tags)));
    }

    void createConfig(String name, String model, Hosting hosting, List<Tag> tags) {
        making(
                "create the endpoint configuration " + name,
                () -> sageMaker.createEndpointConfig(b -> b.endpointConfigName(name)
                        .productionVariants(variant(model, hosting))
                        .tags(tags)));
    }

    private static ProductionVariant variant(String model, Hosting hosting) {
        ProductionVariant.Builder variant =
                ProductionVariant.builder().variantName(VARIANT).modelName(model);
        return switch (hosting) {
            case Hosting.Instance instance ->
                variant.instanceType(instance.type())
                        .initialInstanceCount(1)
                        .initialVariantWeight(1f)
                        .modelDataDownloadTimeoutInSeconds(MODEL_DOWNLOAD_SECONDS)
                        .containerStartupHealthCheckTimeoutInSeconds(START_SECONDS)
                        .build();
            case Hosting.Serverless serverless ->
                variant.serverlessConfig(c ->
                                c.memorySizeInMB(serverless.memoryMb()).maxConcurrency(serverless.maxConcurrency()))
                        .build();
        };
    }

    void createEndpoint(String name, String config, List<Tag> tags) {
        making(
                "create the endpoint " + name,
                () -> sageMaker.createEndpoint(
                        b -> b.endpointName(name).endpointConfigName(config).tags(tags)));
    }

    void updateEndpoint(String name, String config, List<Tag> tags) {
        calling(
                "move the endpoint " + name + " to the new model",
                () -> sageMaker.updateEndpoint(
                        b -> b.endpointName(name).endpointConfigName(config).retainAllVariantProperties(true)));
        calling(
                "tag the endpoint " + name,
                () -> sageMaker.addTags(
                        b -> b.resourceArn(describe(name).orElseThrow().endpointArn())
                                .tags(tags)));
    }

    Optional<DescribeEndpointResponse> describe(String name) {
        return looking("look at the endpoint " + name, () -> sageMaker.describeEndpoint(b -> b.endpointName(name)));
    }

    /** A configuration just made may not be found for some seconds. */
    void awaitConfig(String name, Steps steps) {
        Instant until = Instant.now().plus(Duration.ofSeconds(60));
        while (config(name).isEmpty()) {
            if (Instant.now().isAfter(until)) {
                throw Problem.failed(
                        "The endpoint configuration %s did not appear within a minute.".formatted(name),
                        "Deploy again; it goes on where it stopped.");
            }
            steps.pause(poll);
        }
    }

    Optional<DescribeEndpointConfigResponse> config(String name) {
        return looking(
                "look at the endpoint configuration " + name,
                () -> sageMaker.describeEndpointConfig(b -> b.endpointConfigName(name)));
    }

    /**
     * Waits until SageMaker is done with the endpoint.
     *
     * @return how it stands then; empty when it is gone
     */
    Optional<DescribeEndpointResponse> awaitSettled(String name, Steps steps) {
        Instant until = Instant.now().plus(LONGEST_WAIT);
        String seen = "";
        while (true) {
            Optional<DescribeEndpointResponse> now = describe(name);
            if (now.isEmpty() || !EndpointInfo.changing(now.get().endpointStatusAsString())) {
                return now;
            }
            String status = now.get().endpointStatusAsString();
            if (!status.equals(seen)) {
                steps.note(status);
                seen = status;
            }
            if (Instant.now().isAfter(until)) {
                throw Problem.failed(
                        "The endpoint %s is still '%s' after %d minutes."
                                .formatted(name, status, LONGEST_WAIT.toMinutes()),
                        "Look at its log; delete it if it stays so.");
            }
            steps.pause(poll);
        }
    }

    List<EndpointSummary> list() {
        return calling(
                "list the endpoints",
                () -> sageMaker.listEndpointsPaginator(b -> b.maxResults(100)).stream()
                        .flatMap(page -> page.endpoints().stream())
                        .toList());
    }

    Map<String, String> tags(String arn) {
        return calling("read the tags of " + arn.substring(arn.lastIndexOf('/') + 1), () -> {
            Map<String, String> tags = new LinkedHashMap<>();
            sageMaker.listTagsPaginator(b -> b.resourceArn(arn)).stream()
                    .flatMap(page -> page.tags().stream())
                    .forEach(tag -> tags.put(tag.key(), tag.value()));
            return tags;
        });
    }

    /** Configurations made for the endpoint, by their tag. */
    List<String> configsOf(String endpoint) {
        return calling(
                "list the endpoint configurations",
                () -> sageMaker.listEndpointConfigsPaginator(b -> b.nameContains(endpoint)).stream()
                        .flatMap(page -> page.endpointConfigs().stream())
                        .filter(c -> isOf(endpoint, c.endpointConfigArn()))
                        .map(EndpointConfigSummary::endpointConfigName)
                        .toList());
    }

    /** Models made for the endpoint, by their tag. */
    List<String> modelsOf(String endpoint) {
        return calling(
                "list the models",
                () -> sageMaker.listModelsPaginator(b -> b.nameContains(endpoint)).stream()
                        .flatMap(page -> page.models().stream())
                        .filter(m -> isOf(endpoint, m.modelArn()))
                        .map(ModelSummary::modelName)
                        .toList());
    }

    private boolean isOf(String endpoint, String arn) {
        return endpoint.equals(tags(arn).get(AwsNames.ENDPOINT_TAG));
    }

    void deleteEndpoint(String name) {
        looking("delete the endpoint " + name, () -> sageMaker.deleteEndpoint(b -> b.endpointName(name)));
    }

    void deleteConfig(String name) {
        looking(
                "delete the endpoint configuration " + name,
                () -> sageMaker.deleteEndpointConfig(b -> b.endpointConfigName(name)));
    }

    void deleteModel(String name) {
        looking("delete the model " + name, () -> sageMaker.deleteModel(b -> b.modelName(name)));
    }
}
