package unwind.cli;

import java.io.PrintWriter;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import unwind.deploy.DeploymentTarget;
import unwind.problem.Problem;
import unwind.serving.contract.ContractCheck;
import unwind.serving.contract.ContractSuite;
import unwind.serving.contract.HttpEndpoint;

/** {@code unwind verify-endpoint}: checks a running server against the contract. */
@Command(
        name = "verify-endpoint",
        mixinStandardHelpOptions = true,
        description = "Checks a running server against the contract of docs/serving.md, rule by rule.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  unwind verify-endpoint http://127.0.0.1:8080 --ticker SYNW",
            "  unwind verify-endpoint --name unwind --ticker SYNW --json"
        })
final class VerifyEndpointCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "URL",
            arity = "0..1",
            description = "Where /ping and /invocations are, such as http://127.0.0.1:8080.")
    private @Nullable URI url;

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description = "A deployed endpoint instead, reached through its host.")
    private @Nullable String name;

    @Mixin
    private TargetOptions target = new TargetOptions();

    @Option(names = "--ticker", required = true, paramLabel = "TICKER", description = "One that the model knows.")
    private String ticker = "";

    @Option(names = "--json", description = "Prints JSON for programs.")
    private boolean json;

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() {
        PrintWriter out = command.commandLine().getOut();
        List<ContractCheck> checks;
        if (name != null) {
            try (DeploymentTarget place = target.open()) {
                checks = new ContractSuite(new HostedEndpoint(place, name), ticker).run();
            }
        } else if (url != null) {
            try (HttpEndpoint endpoint = new HttpEndpoint(url)) {
                checks = new ContractSuite(endpoint, ticker).run();
            }
        } else {
            throw Problem.usage("There is nothing to check.", "Give a URL, or the --name of a deployed endpoint.");
        }
        long broken = checks.stream().filter(c -> !c.held()).count();
        if (json) {
            out.println(ResultJson.contract(checks));
        } else {
            print(out, checks);
        }
        return broken == 0 ? ExitCodes.DONE : ExitCodes.FAILED;
    }

    private static void print(PrintWriter out, List<ContractCheck> checks) {
        for (ContractCheck check : checks) {
            String detail = check.detail().isEmpty() ? "" : ": " + check.detail();
            out.printf(
                    Locale.ROOT,
                    "%s %8.1f ms  %s%s%n",
                    check.held() ? "ok  " : "FAIL",
                    check.millis(),
                    check.rule(),
                    detail);
        }
        long held = checks.stream().filter(ContractCheck::held).count();
        out.println("%d of %d rules hold.".formatted(held, checks.size()));
    }
}
