package unwind.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import unwind.deploy.Check;
import unwind.deploy.DeployerPolicy;
import unwind.deploy.DeploymentRequest;
import unwind.deploy.DeploymentTarget;
import unwind.deploy.EndpointInfo;
import unwind.deploy.Hosting;
import unwind.deploy.RunNotes;
import unwind.disk.Sha256;
import unwind.problem.Problem;
import unwind.problem.ProblemException;
import unwind.serving.ModelArchive;

/** {@code unwind deploy}: checks, cost, confirmation, then an endpoint that answers with schedules. */
@Command(
        name = "deploy",
        mixinStandardHelpOptions = true,
        description = "Deploys a run's model to an endpoint: a rehearsal on this machine, or Amazon SageMaker.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  unwind deploy --run runs/RUN_ID",
            "  unwind deploy --run runs/RUN_ID --target aws --profile desk --hosting serverless",
            "An endpoint deletes itself after two hours unless --auto-delete says otherwise."
        })
final class DeployCommand implements Callable<Integer> {
    @ArgGroup(validate = false, heading = "%nEndpoint%n", order = 5)
    private EndpointOptions endpoint = new EndpointOptions();

    @Mixin
    private TargetOptions target = new TargetOptions();

    @Option(names = "--run", paramLabel = "RUNDIR", description = "Run folder with a trained model.")
    private @Nullable Path run;

    @Option(names = "--check", description = "Only check and estimate; make nothing.")
    private boolean checkOnly;

    @Option(names = "--confirm-cost", description = "Do not ask before something is made that costs money.")
    private boolean confirmed;

    @Option(names = "--policy", description = "Print the permissions that deploying to AWS needs, as an IAM policy.")
    private boolean policy;

    @Option(
            names = "--extend",
            paramLabel = "MINUTES",
            description = "Only move the automatic deletion of the endpoint to so many minutes from now.")
    private @Nullable Integer extend;

    @Spec
    private CommandSpec command;

    static final class EndpointOptions {
        @Option(
                names = "--name",
                paramLabel = "NAME",
                defaultValue = "unwind",
                description = "Name of the endpoint (default: ${DEFAULT-VALUE}).")
        private String name = "unwind";

        @Option(
                names = "--hosting",
                paramLabel = "TYPE",
                defaultValue = "ml.m5.large",
                description = "Instance type, or serverless[:MEMORY_MB[:CONCURRENCY]] (default: ${DEFAULT-VALUE}).")
        private String hosting = "ml.m5.large";

        @Option(
                names = "--auto-delete",
                paramLabel = "MINUTES",
                defaultValue = "120",
                description = "When the endpoint deletes itself (default: ${DEFAULT-VALUE} minutes).")
        private int autoDeleteMinutes = 120;

        @Option(
                names = "--without-auto-delete",
                paramLabel = "NAME",
                defaultValue = "",
                description = "Go on when automatic deletion cannot be set up: repeat the endpoint's name.")
        private String withoutAutoDelete = "";
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter out = command.commandLine().getOut();
        if (policy) {
            out.print(DeployerPolicy.text());
            out.flush();
            return ExitCodes.DONE;
        }
        DeploymentRequest.checkName(endpoint.name);
        try (DeploymentTarget place = target.open()) {
            if (extend != null) {
                EndpointInfo moved = place.extend(endpoint.name, Duration.ofMinutes(extend));
                out.println(EndpointJson.text(moved, place.rehearsal()));
                return ExitCodes.DONE;
            }
            return deploy(place, out);
        }
    }

    private int deploy(DeploymentTarget place, PrintWriter out) throws IOException {
        if (run == null) {
            throw Problem.usage("There is no model to deploy.", "Name a run folder with --run.");
        }
        PrintWriter err = command.commandLine().getErr();
        Path folder = Files.createTempDirectory("unwind-deploy");
        Path archive = folder.resolve(ModelArchive.NAME);
        try {
            ModelArchive.pack(run, archive);
            DeploymentRequest request = new DeploymentRequest(
                    endpoint.name,
                    archive,
                    Sha256.of(archive),
                    Hosting.parse(endpoint.hosting),
                    Duration.ofMinutes(endpoint.autoDeleteMinutes),
                    endpoint.withoutAutoDelete);
            err.println("Target: " + place.label());
            List<Check> checks = check(place, request, err);
            err.println(place.estimate(request).sentence());
            if (checkOnly) {
                out.println(EndpointJson.checks(checks));
                return checks.stream().anyMatch(Check::failed) ? ExitCodes.FAILED : ExitCodes.DONE;
            }
            confirm(place, err);
            EndpointInfo made = RunNotes.deploy(place, request, checks, TargetOptions.telling(err), run);
            ObjectNode json = EndpointJson.of(made, place.rehearsal());
            json.put("invoke", "unwind invoke --target %s --name %s".formatted(place.id(), endpoint.name));
            json.put("undeploy", "unwind undeploy --target %s --name %s".formatted(place.id(), endpoint.name));
            out.println(json.toPrettyString());
            return ExitCodes.DONE;
        } finally {
            Files.deleteIfExists(archive);
            Files.deleteIfExists(folder);
        }
    }

    private static List<Check> check(DeploymentTarget place, DeploymentRequest request, PrintWriter err) {
        List<Check> checks = place.preflight(request, event -> {});
        for (Check check : checks) {
            String mark = switch (check.result()) {
                case PASS -> "  ok  ";
                case WARN -> "  !   ";
                case FAIL -> "  !!  ";
                case SKIP -> "  --  ";
            };
            err.println(mark + check.title() + ": " + check.detail()
                    + (check.remedy().isEmpty() ? "" : ". " + check.remedy()));
        }
        List<Check> failed = checks.stream().filter(Check::failed).toList();
        if (!failed.isEmpty()) {
            throw Problem.failed(
                    "Nothing was made: %s: %s."
                            .formatted(failed.get(0).title(), failed.get(0).detail()),
                    failed.get(0).remedy());
        }
        return checks;
    }

    private void confirm(DeploymentTarget place, PrintWriter err) throws IOException {
        if (place.rehearsal() || confirmed) {
            return;
        }
        err.print("This costs money. Go on? Type the endpoint's name (" + endpoint.name + "): ");
        err.flush();
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        String typed = in.readLine();
        if (typed == null || !typed.strip().equals(endpoint.name)) {
            throw new ProblemException(Problem.usage(
                            "Nothing was made: the cost was not confirmed.",
                            "Type the endpoint's name when asked, or add --confirm-cost.")
                    .problem());
        }
    }
}
