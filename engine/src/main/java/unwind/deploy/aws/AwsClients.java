package unwind.deploy.aws;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.pricing.PricingClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.sagemaker.SageMakerClient;
import software.amazon.awssdk.services.sagemakerruntime.SageMakerRuntimeClient;
import software.amazon.awssdk.services.scheduler.SchedulerClient;
import software.amazon.awssdk.services.servicequotas.ServiceQuotasClient;
import software.amazon.awssdk.services.sts.StsClient;

/** The clients of one connection. They share one HTTP client; all are closed together. */
final class AwsClients implements AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    /** A serverless endpoint may take a minute to wake up. */
    private static final Duration READ = Duration.ofSeconds(70);

    /** The pricing service answers from a few regions only. */
    private static final Region PRICING_REGION = Region.US_EAST_1;

    private final AwsConnection connection;
    private final AwsCredentialsProvider credentials;
    private final SdkHttpClient http = UrlConnectionHttpClient.builder()
            .connectionTimeout(CONNECT)
            .socketTimeout(READ)
            .build();
    private final Deque<AutoCloseable> open = new ArrayDeque<>();

    final StsClient sts;
    final S3Client s3;
    final IamClient iam;
    final EcrClient ecr;
    final SageMakerClient sageMaker;
    final SageMakerRuntimeClient runtime;
    final SchedulerClient scheduler;
    final ServiceQuotasClient quotas;
    final PricingClient pricing;
    final CloudWatchLogsClient logs;

    AwsClients(AwsConnection connection, Optional<AwsCredentialsProvider> given) {
        this.connection = connection;
        this.credentials = given.orElseGet(() -> credentials(connection));
        Region region = Region.of(connection.region());
        sts = make(StsClient.builder(), region);
        s3 = make(storage(connection), region);
        iam = make(IamClient.builder(), connection.endpoint().isPresent() ? region : Region.AWS_GLOBAL);
        ecr = make(EcrClient.builder(), region);
        sageMaker = make(SageMakerClient.builder(), region);
        runtime = make(SageMakerRuntimeClient.builder(), region);
        scheduler = make(SchedulerClient.builder(), region);
        quotas = make(ServiceQuotasClient.builder(), region);
        pricing = make(PricingClient.builder(), PRICING_REGION);
        logs = make(CloudWatchLogsClient.builder(), region);
    }

    /** On loopback: bucket names in the path, and bodies in one piece, which every stand-in understands. */
    private static S3ClientBuilder storage(AwsConnection connection) {
        S3ClientBuilder builder = S3Client.builder();
        if (connection.endpoint().isPresent()) {
            builder.forcePathStyle(true)
                    .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                    .serviceConfiguration(S3Configuration.builder()
                            .chunkedEncodingEnabled(false)
                            .build());
        }
        return builder;
    }

    private static AwsCredentialsProvider credentials(AwsConnection connection) {
        return connection
                .profile()
                .<AwsCredentialsProvider>map(ProfileCredentialsProvider::create)
                .orElseGet(() -> DefaultCredentialsProvider.builder().build());
    }

    private <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C extends AutoCloseable> C make(
            B builder, Region region) {
        builder.region(region)
                .credentialsProvider(credentials)
                .httpClient(http)
                .overrideConfiguration(ClientOverrideConfiguration.builder()
                        .retryStrategy(RetryMode.STANDARD)
                        .build());
        connection.endpoint().ifPresent((URI uri) -> builder.endpointOverride(uri));
        C client = builder.build();
        open.push(client);
        return client;
    }

    /** Whether calls go over TLS: always, but to a stand-in on loopback. */
    boolean overTls() {
        return connection.endpoint().map(uri -> "https".equals(uri.getScheme())).orElse(true);
    }

    @Override
    public void close() {
        while (!open.isEmpty()) {
            try {
                open.pop().close();
            } catch (Exception e) {
                throw new IllegalStateException("an AWS client could not be closed", e);
            }
        }
        http.close();
    }
}
