package unwind.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code unwind bench}: this machine's figures, each beside its reference. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Measures this machine and prints JSON: environment, learner, backtest, schedule and import.")
final class BenchCommand implements Callable<Integer> {
    @Option(names = "--data", paramLabel = "FILE", description = "Also times the import of this file.")
    private @Nullable Path data;

    @Option(names = "--out", paramLabel = "FILE", description = "Writes the JSON to a file as well.")
    private @Nullable Path out;

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() {
        ConsoleProgress progress = new ConsoleProgress(command.commandLine().getErr());
        String json = new Bench(progress).run(Optional.ofNullable(data));
        command.commandLine().getOut().println(json);
        if (out != null) {
            TextFiles.write(out, json);
        }
        return ExitCodes.DONE;
    }
}
