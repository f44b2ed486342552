package unwind.deploy.aws;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sagemaker.model.DescribeEndpointResponse;
import unwind.deploy.ArchiveFaults;
import unwind.deploy.ArchiveTrial;
import unwind.deploy.Check;
import unwind.deploy.DeploymentRequest;
import unwind.deploy.EndpointInfo;
import unwind.deploy.Hosting;
import unwind.deploy.Masking;
import unwind.deploy.Steps;
import unwind.problem.ProblemException;

/** What can be found out before anything is made: what is free first, then what only reads. Nothing here costs or changes. */
final class AwsPreflight {
    private static final String SAGEMAKER = "sagemaker";

    private final DeploymentRequest request;
    private final Steps steps;
    private final List<Check> checks = new ArrayList<>();

    AwsPreflight(DeploymentRequest request, Steps steps) {
        this.request = request;
        this.steps = steps;
    }

    /** What needs no connection: the archive, and the serving program on it. */
    void local(ArchiveTrial trial) {
        look("Model archive", () -> {
            List<String> faults = ArchiveFaults.of(request.archive());
            return faults.isEmpty()
                    ? Check.pass("Model archive", "clean: no links, no top folder")
                    : Check.fail("Model archive", String.join("; ", faults), "Pack the run's model again.");
        });
        look("Trial on this machine", () -> trial.tryOut(request.archive()));
    }

    /** What a real account adds. */
    void account(AwsSession aws, List<EndpointInfo> ours, boolean rehearsal) {
        look(
                "Account",
                () -> Check.pass(
                        "Account",
                        Masking.mask(aws.caller) + " in " + aws.names.region() + (rehearsal ? " (rehearsal)" : "")));
        look("Name", () -> name(aws));
        look("Endpoints that run", () -> running(ours));
        if (!rehearsal) {
            look("Role for the container", () -> role(aws));
            look("Quota", () -> quota(aws));
        }
    }

    private static Check running(List<EndpointInfo> ours) {
        if (ours.isEmpty()) {
            return Check.pass("Endpoints that run", "none of ours");
        }
        double hour = ours.stream().mapToDouble(EndpointInfo::usdPerHour).sum();
        String names = String.join(", ", ours.stream().map(EndpointInfo::name).toList());
        return hour == 0
                ? Check.pass("Endpoints that run", names)
                : Check.warn(
                        "Endpoints that run",
                        "%s, together about %.3f USD an hour".formatted(names, hour),
                        "Delete what is no longer needed.");
    }

    private Check name(AwsSession aws) {
        Optional<DescribeEndpointResponse> there = aws.endpoints.describe(request.endpointName());
        if (there.isEmpty()) {
            return Check.pass("Name", request.endpointName() + " is free");
        }
        boolean ours = AwsNames.APP.equals(
                aws.endpoints.tags(there.get().endpointArn()).get(AwsNames.APP_TAG));
        return ours
                ? Check.warn(
                        "Name",
                        "%s exists (%s)"
                                .formatted(request.endpointName(), there.get().endpointStatusAsString()),
                        "It will be moved to this model; choose another name to keep both.")
                : Check.fail(
                        "Name",
                        request.endpointName() + " belongs to somebody else",
                        "Choose another name: it is never touched.");
    }

    private static Check role(AwsSession aws) {
        Optional<String> trust = aws.roles.trust(AwsNames.EXECUTION_ROLE);
        if (trust.isEmpty()) {
            return Check.pass("Role for the container", "none yet: it will be made");
        }
        return trust.get().contains("sagemaker.amazonaws.com")
                ? Check.pass("Role for the container", "there, SageMaker may take it")
                : Check.warn(
                        "Role for the container",
                        "there, but SageMaker may not take it",
                        "Its trust document will be put right.");
    }

    private Check quota(AwsSession aws) {
        if (!(request.hosting() instanceof Hosting.Instance instance)) {
            return Check.pass("Quota", "serverless endpoints need no instance quota");
        }
        String type = instance.type();
        String wanted = type + " for endpoint usage";
        try {
            return aws.clients.quotas.listServiceQuotasPaginator(b -> b.serviceCode(SAGEMAKER)).stream()
                    .flatMap(page -> page.quotas().stream())
                    .filter(q -> q.quotaName().equals(wanted))
                    .findFirst()
                    .map(q -> q.value() >= 1
                            ? Check.pass("Quota", "%s: %.0f".formatted(wanted, q.value()))
                            : Check.fail(
                                    "Quota",
                                    wanted + ": 0, as in every new account",
                                    "Ask for one under Service Quotas, or choose serverless hosting."))
                    .orElseGet(() -> Check.skip("Quota", "the account lists no quota for " + type));
        } catch (SdkException e) {
            return Check.skip(
                    "Quota", AwsProblems.problem("read the quotas", e).problem().whatHappened());
        }
    }

    private void look(String title, Supplier<Check> work) {
        try {
            steps.run(title, () -> {
                Check check = work.get();
                checks.add(check);
                return check.detail();
            });
        } catch (ProblemException e) {
            failed(title, e);
        }
    }

    List<Check> checks() {
        return List.copyOf(checks);
    }

    void failed(String title, ProblemException e) {
        // A detail is put into sentences.
        String detail = e.problem().whatHappened().replaceFirst("\\.$", "");
        checks.add(Check.fail(title, detail, e.problem().remedy()));
    }
}
