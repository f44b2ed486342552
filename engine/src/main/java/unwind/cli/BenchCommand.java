package unwind.cli;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import unwind.disk.Disk;
import unwind.problem.Problem;

/** {@code unwind bench}: this machine's figures, each beside its reference. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Measures this machine and prints JSON: environment, learner, backtest, schedule and import.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  unwind bench --data sample-data/SYNW_wide_60_sessions.csv.gz --out bench.json",
            "  unwind bench --serve http://127.0.0.1:8080 --ticker SYNW",
            "  unwind bench --fuzz --files 1000 --seed 1",
            "  unwind bench --ui"
        })
final class BenchCommand implements Callable<Integer> {
    @ArgGroup(validate = false, heading = "%nInstead of the usual measurements%n", order = 5)
    private InsteadOptions instead = new InsteadOptions();

    @ArgGroup(validate = false, heading = "%nThe window instead, on the display or in memory%n", order = 6)
    private WindowBenchOptions window = new WindowBenchOptions();

    @Option(names = "--data", paramLabel = "FILE", description = "Also times the import of this file.")
    private @Nullable Path data;

    @Option(names = "--out", paramLabel = "FILE", description = "Writes the JSON to a file as well.")
    private @Nullable Path out;

    @Spec
    private CommandSpec command;

    static final class InsteadOptions {
        @Option(
                names = "--serve",
                paramLabel = "URL",
                description = "Measures a running server (unwind serve) instead, e.g. http://127.0.0.1:8080.")
        private @Nullable URI serve;

        @Option(names = "--ticker", paramLabel = "TICKER", description = "With --serve: one that the model knows.")
        private @Nullable String ticker;

        @Option(names = "--fuzz", description = "Instead: loads damaged files of every format and says how each ended.")
        private boolean fuzz;

        @Option(names = "--files", paramLabel = "N", description = "Damaged files of --fuzz (default 10000).")
        private int files = 10_000;

        @Option(names = "--seed", paramLabel = "S", description = "Seed of the first damaged file (default 1).")
        private long seed = 1;

        @Option(
                names = "--pendulum",
                description = "Only trains on Pendulum-v1 (5 seeds, 20,000 steps each) and says whether it is learned.")
        private boolean pendulum;
    }

    @Override
    public Integer call() throws InterruptedException {
        ConsoleProgress progress = ConsoleProgress.of(command);
        boolean passed = true;
        String json;
        if (window.asked()) {
            FigureSheet figures = new FigureSheet(progress);
            passed = window.measure(figures, progress::say);
            json = figures.json();
        } else if (instead.pendulum) {
            Bench bench = new Bench(progress);
            passed = bench.pendulum();
            json = bench.json();
        } else {
            json = instead.fuzz ? FuzzBench.run(instead.files, instead.seed, progress) : measured(progress);
        }
        command.commandLine().getOut().println(json);
        if (out != null) {
            Disk.write(out, json);
        }
        return passed ? ExitCodes.DONE : ExitCodes.FAILED;
    }

    private String measured(ConsoleProgress progress) throws InterruptedException {
        return instead.serve == null
                ? new Bench(progress).run(Optional.ofNullable(data))
                : served(instead.serve, progress);
    }

    private String served(URI url, ConsoleProgress progress) throws InterruptedException {
        if (instead.ticker == null) {
            throw Problem.usage("Which ticker does the server's model know?", "Give --ticker.");
        }
        return new ServeBench(url, instead.ticker, progress).run();
    }
}
