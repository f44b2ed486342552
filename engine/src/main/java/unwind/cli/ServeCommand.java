package unwind.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import unwind.serving.Serving;

/** {@code unwind serve}: answers schedules over HTTP until it is stopped. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Answers schedules from a trained model over HTTP until it is stopped (Ctrl+C).",
        footerHeading = "%nExamples:%n",
        footer = {"  unwind serve --model first-run", "  unwind serve --model model.tar.gz --host 0.0.0.0 --port 9000"})
final class ServeCommand implements Callable<Integer> {
    @Option(
            names = "--model",
            required = true,
            paramLabel = "model.tar.gz|RUNDIR",
            description = "Packed model, run folder or model folder.")
    private Path model = Path.of("");

    @Option(names = "--port", paramLabel = "PORT", defaultValue = "8080", description = "Default ${DEFAULT-VALUE}.")
    private int port = 8080;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "Address to bind to. Default ${DEFAULT-VALUE}: this machine only.")
    private String host = "127.0.0.1";

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() throws InterruptedException {
        Serving.run(host, port, model, Clock.systemUTC(), command.commandLine().getErr()::println);
        return ExitCodes.DONE;
    }
}
