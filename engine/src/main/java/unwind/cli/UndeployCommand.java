package unwind.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import unwind.deploy.DeploymentTarget;
import unwind.deploy.EndpointInfo;
import unwind.deploy.TearDown;

/** {@code unwind undeploy}: deletes an endpoint and all that was made for it, or lists what runs. */
@Command(
        name = "undeploy",
        mixinStandardHelpOptions = true,
        description = "Deletes an endpoint and everything made for it; --list shows what runs.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  unwind undeploy --list",
            "  unwind undeploy --name unwind",
            "  unwind undeploy --target aws --profile desk --all",
            "Exit code 4 when something billable is left."
        })
final class UndeployCommand implements Callable<Integer> {
    @Mixin
    private TargetOptions target = new TargetOptions();

    @Option(names = "--name", paramLabel = "NAME", description = "Endpoint to delete.")
    private @Nullable String name;

    @Option(names = "--all", description = "Delete every endpoint made by Unwind.")
    private boolean all;

    @Option(names = "--list", description = "Delete nothing; list the endpoints made by Unwind as JSON.")
    private boolean list;

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() {
        PrintWriter out = command.commandLine().getOut();
        try (DeploymentTarget place = target.open()) {
            List<EndpointInfo> ours = list || all ? place.endpoints() : List.of();
            if (list) {
                out.println(EndpointJson.list(ours, place.rehearsal()));
                return ExitCodes.DONE;
            }
            List<String> names =
                    all ? ours.stream().map(EndpointInfo::name).toList() : List.of(name == null ? "unwind" : name);
            boolean clean = true;
            for (String each : names) {
                TearDown end = place.undeploy(
                        each, TargetOptions.telling(command.commandLine().getErr()));
                out.println(EndpointJson.tearDown(end));
                clean &= end.clean();
            }
            return clean ? ExitCodes.DONE : ExitCodes.FAILED;
        }
    }
}
