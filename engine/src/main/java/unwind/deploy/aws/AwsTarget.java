package unwind.deploy.aws;

import static unwind.deploy.aws.AwsProblems.looking;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.cloudwatchlogs.model.LogStream;
import software.amazon.awssdk.services.cloudwatchlogs.model.OrderBy;
import software.amazon.awssdk.services.cloudwatchlogs.model.OutputLogEvent;
import software.amazon.awssdk.services.sagemaker.model.DescribeEndpointResponse;
import software.amazon.awssdk.services.sagemaker.model.EndpointSummary;
import software.amazon.awssdk.services.sagemakerruntime.model.InvokeEndpointResponse;
import software.amazon.awssdk.services.sagemakerruntime.model.ModelErrorException;
import unwind.deploy.ArchiveTrial;
import unwind.deploy.Check;
import unwind.deploy.CostEstimate;
import unwind.deploy.DeploymentListener;
import unwind.deploy.DeploymentRequest;
import unwind.deploy.DeploymentTarget;
import unwind.deploy.EndpointInfo;
import unwind.deploy.Hosting;
import unwind.deploy.ImagePusher;
import unwind.deploy.Invocation;
import unwind.deploy.Prices;
import unwind.deploy.Steps;
import unwind.deploy.TearDown;
import unwind.problem.Problem;
import unwind.problem.ProblemException;

/** SageMaker, real or rehearsed: whatever answers SageMaker's wire protocol. The account is asked for at the first call. */
public final class AwsTarget implements DeploymentTarget {
    private static final String JSON = "application/json";

    private final Setting setting;
    private @Nullable AwsSession opened;

    /**
     * How a target differs from another.
     *
     * @param credentials instead of the connection's profile or chain; for tests and the rehearsal
     * @param image how to bring the serving image there; empty where the place has it
     * @param trial tries the archive on this machine
     * @param poll how often to ask whether something is done
     */
    public record Setting(
            String id,
            String label,
            boolean rehearsal,
            AwsConnection connection,
            Optional<AwsCredentialsProvider> credentials,
            Optional<ImagePusher> image,
            ArchiveTrial trial,
            Duration poll) {}

    public AwsTarget(Setting setting) {
        this.setting = setting;
    }

    private synchronized AwsSession aws() {
        if (opened == null) {
            opened = AwsSession.open(setting.connection(), setting.credentials(), setting.poll());
        }
        return opened;
    }

    @Override
    public String id() {
        return setting.id();
    }

    @Override
    public String label() {
        return setting.label();
    }

    @Override
    public boolean rehearsal() {
        return setting.rehearsal();
    }

    @Override
    public List<Check> preflight(DeploymentRequest request, DeploymentListener listener) {
        AwsPreflight preflight = new AwsPreflight(request, new Steps(listener));
        preflight.local(setting.trial());
        try {
            preflight.account(aws(), endpoints(), rehearsal());
        } catch (ProblemException e) {
            preflight.failed("Account", e);
        }
        return preflight.checks();
    }

    @Override
    public CostEstimate estimate(DeploymentRequest request) {
        if (rehearsal()) {
            return CostEstimate.free("a rehearsal runs on this machine");
        }
        return Prices.estimate(
                request.hosting(),
                request.autoDeleteAfter(),
                quoted(request.hosting()),
                "list price of " + setting.connection().region() + " as AWS quotes it today");
    }

    /** Empty where nobody can be asked: then a table is used, and the preflight says why nobody can. */
    private OptionalDouble quoted(Hosting hosting) {
        try {
            return hosting instanceof Hosting.Instance instance
                    ? AwsPrices.hosting(
                            aws().clients.pricing,
                            instance.type(),
                            setting.connection().region())
                    : OptionalDouble.empty();
        } catch (ProblemException e) {
            return OptionalDouble.empty();
        }
    }

    @Override
    public List<String> plan(DeploymentRequest request) {
        return AwsDeployment.plan(setting.image().isPresent());
    }

    @Override
    public EndpointInfo deploy(DeploymentRequest request, DeploymentListener listener) {
        String withoutPush = aws().names.repositoryUri() + ":rehearsal";
        new AwsDeployment(
                        aws(),
                        setting.image(),
                        withoutPush,
                        request,
                        new Steps(listener),
                        setting.connection().endpoint().isPresent())
                .run();
        return info(request.endpointName());
    }

    private EndpointInfo info(String name) {
        DescribeEndpointResponse endpoint = aws().endpoints.describe(name).orElseThrow(() -> missing(name));
        Map<String, String> tags = aws().endpoints.tags(endpoint.endpointArn());
        return info(
                name,
                endpoint.endpointStatusAsString(),
                endpoint.failureReason() == null ? "" : endpoint.failureReason(),
                endpoint.creationTime(),
                tags);
    }

    private EndpointInfo info(String name, String status, String reason, Instant created, Map<String, String> tags) {
        String hosting = tags.getOrDefault(AwsNames.HOSTING_TAG, "");
        double hour = rehearsal() || hosting.isEmpty() || hosting.startsWith("serverless")
                ? 0
                : Prices.usdPerHour(hosting).orElse(Double.NaN);
        return new EndpointInfo(
                name,
                status,
                reason,
                hosting,
                created,
                expires(name, tags),
                tags.getOrDefault(AwsNames.VERSION_TAG, ""),
                hour);
    }

    /** What the scheduler says counts; the tag only when it cannot be asked. */
    private Optional<Instant> expires(String name, Map<String, String> tags) {
        try {
            return aws().autoDelete.expires(name);
        } catch (ProblemException e) {
            try {
                return Optional.ofNullable(tags.get(AwsNames.EXPIRES_TAG)).map(Instant::parse);
            } catch (DateTimeParseException notATime) {
                return Optional.empty();
            }
        }
    }

    private static ProblemException missing(String name) {
        return Problem.usage(
                "There is no endpoint %s.".formatted(name), "Deploy it first, or look at the list of endpoints.");
    }

    @Override
    public List<EndpointInfo> endpoints() {
        List<EndpointInfo> ours = new ArrayList<>();
        for (EndpointSummary endpoint : aws().endpoints.list()) {
            Map<String, String> tags = aws().endpoints.tags(endpoint.endpointArn());
            if (AwsNames.APP.equals(tags.get(AwsNames.APP_TAG))) {
                String status = endpoint.endpointStatusAsString();
                String reason = status.equals("Failed")
                        ? aws().endpoints
                                .describe(endpoint.endpointName())
                                .map(d -> String.valueOf(d.failureReason()))
                                .orElse("")
                        : "";
                ours.add(info(endpoint.endpointName(), status, reason, endpoint.creationTime(), tags));
            }
        }
        ours.sort(Comparator.comparing(EndpointInfo::name));
        return ours;
    }

    @Override
    public Invocation invoke(String endpointName, String json) {
        return invoke(endpointName, json.getBytes(StandardCharsets.UTF_8), JSON);
    }

    @Override
    public Invocation invoke(String endpointName, byte[] body, String contentType) {
        AwsSession session = aws();
        long begin = System.nanoTime();
        try {
            InvokeEndpointResponse answer = session.clients.runtime.invokeEndpoint(b -> b.endpointName(endpointName)
                    .contentType(contentType)
                    .accept(JSON)
                    .body(SdkBytes.fromByteArray(body)));
            return new Invocation(
                    answer.sdkHttpResponse().statusCode(),
                    answer.body().asString(StandardCharsets.UTF_8),
                    answer.contentType(),
                    Duration.ofNanos(System.nanoTime() - begin));
        } catch (ModelErrorException e) {
            // The model's own answer to a wrong request: shown as it is.
            return new Invocation(
                    e.originalStatusCode(), e.originalMessage(), JSON, Duration.ofNanos(System.nanoTime() - begin));
        } catch (SdkException e) {
            throw AwsProblems.problem("call the endpoint " + endpointName, e);
        }
    }

    @Override
    public EndpointInfo extend(String endpointName, Duration fromNow) {
        info(endpointName);
        aws().autoDelete.ensureRole(endpointName);
        aws().autoDelete.schedule(endpointName, Instant.now().plus(fromNow));
        return info(endpointName);
    }

    @Override
    public TearDown undeploy(String endpointName, DeploymentListener listener) {
        return new AwsTearDown(aws(), setting.image().isPresent(), endpointName, new Steps(listener)).run();
    }

    @Override
    public List<String> logTail(String endpointName, int lines) {
        String group = AwsNames.logGroup(endpointName);
        return looking(
                        "read the log of " + endpointName,
                        () -> aws()
                                .clients
                                .logs
                                .describeLogStreams(b -> b.logGroupName(group)
                                        .orderBy(OrderBy.LAST_EVENT_TIME)
                                        .descending(true)
                                        .limit(1))
                                .logStreams()
                                .stream()
                                .flatMap(stream -> lines(group, stream, lines))
                                .toList())
                .orElse(List.of());
    }

    private Stream<String> lines(String group, LogStream stream, int most) {
        return aws()
                .clients
                .logs
                .getLogEvents(b -> b.logGroupName(group)
                        .logStreamName(stream.logStreamName())
                        .limit(most)
                        .startFromHead(false))
                .events()
                .stream()
                .map(OutputLogEvent::message);
    }

    @Override
    public synchronized void close() {
        if (opened != null) {
            opened.close();
            opened = null;
        }
    }
}
