package unwind.deploy.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.AccessKey;
import unwind.deploy.Check;
import unwind.deploy.DeploymentEvent;
import unwind.deploy.DeploymentRequest;
import unwind.deploy.EndpointInfo;
import unwind.deploy.Hosting;
import unwind.deploy.ImagePusher;
import unwind.deploy.JobRequest;
import unwind.deploy.TearDown;
import unwind.deploy.rehearsal.Archives;
import unwind.disk.Sha256;

/**
 * The control-plane calls against moto, an implementation of AWS that others wrote, with signatures and permissions enforced and
 * only the actions of the shipped policy in hand. Skipped where moto_server is not installed.
 */
final class MotoTest {
    /** Calls that moto takes unsigned: making the user, his policy and his key. */
    private static final int UNSIGNED = 3;

    private static final String POLICY = "src/main/resources/unwind/deploy/deployer-policy.json";

    private static final List<String> MOTO_NAMES = List.of(
            "s3:HeadBucket",
            "s3:PutPublicAccessBlock",
            "s3:PutBucketEncryption",
            "s3:PutBucketLifecycleConfiguration",
            "s3:ListObjectsV2");

    @TempDir
    private Path folder;

    private Process moto;
    private URI address;

    @BeforeEach
    void start() throws Exception {
        Optional<Path> program = onPath("moto_server");
        assumeTrue(program.isPresent(), "moto_server is not installed: the calls are not checked against moto");
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        ProcessBuilder builder =
                new ProcessBuilder(program.get().toString(), "-H", "127.0.0.1", "-p", Integer.toString(port));
        builder.environment().put("INITIAL_NO_AUTH_ACTION_COUNT", Integer.toString(UNSIGNED));
        builder.redirectErrorStream(true)
                .redirectOutput(folder.resolve("moto.log").toFile());
        moto = builder.start();
        address = URI.create("http://127.0.0.1:" + port);
        boolean up = awaitPort(port);
        assumeTrue(up, "moto_server does not start here: the calls are not checked against moto");
    }

    @AfterEach
    void stop() {
        if (moto != null) {
            moto.descendants().forEach(ProcessHandle::destroyForcibly);
            moto.destroyForcibly();
        }
    }

    @Test
    void deploysAndLeavesNothingWithTheShippedPolicyOnly() throws Exception {
        AwsCredentialsProvider deployer = deployer();
        Path archive = Archives.with(folder, "{}");
        DeploymentRequest request = new DeploymentRequest(
                "alpha",
                archive,
                Sha256.of(archive),
                new Hosting.Instance("ml.m5.large"),
                DeploymentRequest.AUTO_DELETE,
                "");
        List<DeploymentEvent> events = new ArrayList<>();
        AwsConnection connection = AwsConnection.loopback(address);
        try (AwsTarget target = new AwsTarget(new AwsTarget.Setting(
                "aws",
                "moto",
                false,
                connection,
                Optional.of(deployer),
                Optional.of(new ManifestOnly(connection, deployer)),
                a -> Check.pass("Trial on this machine", "not tried here"),
                Duration.ofMillis(50)))) {
            assertThat(target.preflight(request, events::add)).noneMatch(Check::failed);

            EndpointInfo made = target.deploy(request, events::add);
            assertThat(made.inService()).isTrue();
            assertThat(made.expiresAt()).isPresent();
            assertThat(target.endpoints()).extracting(EndpointInfo::name).containsExactly("alpha");
            assertThat(target.extend("alpha", Duration.ofHours(5)).expiresAt().orElseThrow())
                    .isAfter(made.expiresAt().orElseThrow());

            TearDown end = target.undeploy("alpha", events::add);
            assertThat(end.left()).isEmpty();
            assertThat(end.removed()).contains("Endpoint", "Uploaded model", "Scheduled deletion", "Serving images");
            assertThat(target.endpoints()).isEmpty();
        }
    }

    @Test
    void startsJobsThatEndByThemselves() throws Exception {
        AwsCredentialsProvider deployer = deployer();
        AwsConnection connection = AwsConnection.loopback(address);
        Path data = Files.writeString(folder.resolve("aapl.csv"), "timestamp\n");
        List<JobRequest.Range> rates = List.of(new JobRequest.Range("learningRate", 1e-4, 3e-3, true));
        JobRequest training = new JobRequest(
                "one", List.of(data), Map.of("steps", "1000"), List.of(), "ml.m5.large", Duration.ofMinutes(30), 1, 1);
        JobRequest search =
                new JobRequest("many", List.of(data), Map.of(), rates, "ml.m5.large", Duration.ofMinutes(30), 6, 2);
        try (AwsJobs jobs = new AwsJobs(connection, Optional.of(deployer), new ManifestOnly(connection, deployer))) {
            assertThat(jobs.worstCaseUsd(search)).isEqualTo(6 * 0.5 * 0.115);

            assertThat(jobs.submit(training, event -> {}).status()).isIn("InProgress", "Completed");
            assertThat(jobs.submit(search, event -> {}).name()).isEqualTo("many");
        }
    }

    /** A user who has the shipped policy and nothing else. */
    private AwsCredentialsProvider deployer() throws IOException {
        // moto compares the resource "*" with the policy's, whatever is asked for: only the actions can be checked by
        // it.
        ObjectNode policy =
                (ObjectNode) new JsonMapper().readTree(Path.of(POLICY).toFile());
        policy.path("Statement").forEach(s -> ((ObjectNode) s).put("Resource", "*"));
        // AWS asks for s3:ListBucket and the like where moto asks for a permission of the call's own name.
        ObjectNode own = ((ArrayNode) policy.path("Statement")).addObject();
        own.put("Effect", "Allow").put("Resource", "*");
        MOTO_NAMES.forEach(own.putArray("Action")::add);
        AwsCredentialsProvider anybody = StaticCredentialsProvider.create(AwsBasicCredentials.create("x", "y"));
        try (AwsClients clients = new AwsClients(AwsConnection.loopback(address), Optional.of(anybody))) {
            IamClient iam = clients.iam;
            iam.createUser(b -> b.userName("desk"));
            iam.putUserPolicy(b -> b.userName("desk").policyName("deploy").policyDocument(policy.toString()));
            AccessKey key = iam.createAccessKey(b -> b.userName("desk")).accessKey();
            return StaticCredentialsProvider.create(
                    AwsBasicCredentials.create(key.accessKeyId(), key.secretAccessKey()));
        }
    }

    /** Registers an image without layers: moto has a registry's books, not its store. */
    private record ManifestOnly(AwsConnection connection, AwsCredentialsProvider credentials) implements ImagePusher {
        @Override
        public String tag() {
            return "v1";
        }

        @Override
        public String push(String repository, String user, String password, Consumer<String> note) {
            String manifest = """
                {"schemaVersion":2,"mediaType":"application/vnd.docker.distribution.manifest.v2+json",\
                "config":{"mediaType":"application/vnd.docker.container.image.v1+json","size":2,\
                "digest":"sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a"},"layers":[]}\
                """;
            try (AwsClients clients = new AwsClients(connection, Optional.of(credentials))) {
                String digest = clients.ecr
                        .putImage(b -> b.repositoryName(AwsNames.REPOSITORY)
                                .imageManifest(manifest)
                                .imageManifestMediaType("application/vnd.docker.distribution.manifest.v2+json")
                                .imageTag("v1"))
                        .image()
                        .imageId()
                        .imageDigest();
                return repository + "@" + digest;
            }
        }
    }

    private static Optional<Path> onPath(String program) {
        for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
            Path candidate = Path.of(folder, program);
            if (Files.isExecutable(candidate)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    private static boolean awaitPort(int port) throws InterruptedException {
        for (int i = 0; i < 600; i++) {
            try (Socket ignored = new Socket("127.0.0.1", port)) {
                return true;
            } catch (IOException e) {
                Thread.sleep(100);
            }
        }
        return false;
    }
}
