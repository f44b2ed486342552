package unwind.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import unwind.deploy.choice.RehearsalHost;

/** {@code unwind rehearsal}: the rehearsed SageMaker in the foreground; {@code deploy} starts it by itself. */
@Command(
        name = "rehearsal",
        mixinStandardHelpOptions = true,
        description = "Runs the rehearsal of SageMaker on loopback; 'deploy' starts it by itself.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  unwind rehearsal --port 4566",
            "AWS's own clients work against it: aws --endpoint-url http://127.0.0.1:PORT sagemaker list-endpoints"
        })
final class RehearsalCommand implements Callable<Integer> {
    @Option(names = "--folder", paramLabel = "DIR", description = "Where it keeps its state.")
    private @Nullable Path folder;

    @Option(names = "--port", paramLabel = "PORT", defaultValue = "0", description = "Port (default: any free one).")
    private int port;

    @Override
    public Integer call() throws InterruptedException {
        new RehearsalHost(folder == null ? TargetOptions.stateFolder() : folder).host(port);
        return ExitCodes.DONE;
    }
}
