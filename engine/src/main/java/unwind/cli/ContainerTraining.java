package unwind.cli;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import unwind.market.DateRange;
import unwind.market.Split;
import unwind.problem.Problem;
import unwind.problem.ProblemException;
import unwind.report.RunRecorder;
import unwind.run.DefaultExperiments;
import unwind.run.Prepared;
import unwind.run.RunFolder;
import unwind.run.TrainedAgent;
import unwind.serving.ShutdownHook;
import unwind.train.TrainingControl;
import unwind.train.TrainingEvent;
import unwind.train.TrainingListener;

/**
 * A training job inside a container: hyperparameters and data come as files, the model goes to {@code model}, the rest of
 * the run to {@code output/data}, metrics to stdout, the reason of a failure to {@code output/failure}.
 */
final class ContainerTraining {
    /** As many characters of the failure file are shown by the host. */
    private static final int FAILURE_CHARACTERS = 1024;

    /** Settings that are options of their own; all others are {@code --set key=value}. */
    private static final Set<String> OPTIONS = Set.of(
            "train",
            "validate",
            "ticker",
            "shares",
            "horizon",
            "timing",
            "pace-band",
            "cost",
            "seed",
            "seeds",
            "steps");

    private static final String HOST_PREFIX = "sagemaker_";
    private static final long DRAIN_SECONDS = 100;

    private final Path root;
    private final PrintStream out;
    private final PrintStream err;

    /** @param root {@code /opt/ml}, or what stands for it */
    ContainerTraining(Path root, PrintStream out, PrintStream err) {
        this.root = root;
        this.out = out;
        this.err = err;
    }

    /** What {@code unwind train} takes, dates optional. */
    private static final class Options {
        @Mixin
        private ExperimentOptions experiment = new ExperimentOptions();

        @Option(names = "--train")
        private @Nullable String train;

        @Option(names = "--validate")
        private @Nullable String validate;

        @Option(names = "--steps")
        private @Nullable String steps;
    }

    /** Trains; every failure is written down for the host before its exit code is given. */
    int run() {
        try {
            train();
            return ExitCodes.DONE;
        } catch (ProblemException e) {
            fail(e.problem().message(), e);
            return e.problem().category().exitCode();
        } catch (IOException | RuntimeException e) {
            fail("Training failed: " + e, e);
            return ExitCodes.FAILED;
        }
    }

    private void fail(String reason, Exception cause) {
        err.println("unwind: " + reason);
        try {
            Path file = Files.createDirectories(root.resolve("output")).resolve("failure");
            String shown = reason.length() > FAILURE_CHARACTERS ? reason.substring(0, FAILURE_CHARACTERS) : reason;
            Files.writeString(file, shown);
        } catch (IOException e) {
            e.addSuppressed(cause);
            err.println("unwind: the failure file could not be written: " + e);
        }
    }

    private void train() throws IOException {
        Options options = options();
        Optional<Split> split = split(options);
        var spec = options.experiment.spec(split);
        if (options.steps != null) {
            spec = spec.withAgent(spec.agent().with("steps", options.steps));
        }
        PrintWriter progressTo = new PrintWriter(err, true, StandardCharsets.UTF_8);
        ConsoleProgress progress = new ConsoleProgress(progressTo);
        DefaultExperiments experiments = new DefaultExperiments();
        Prepared prepared = Stages.prepare(experiments, spec, progress);
        TrainingControl control = new TrainingControl();
        CountDownLatch recorded = new CountDownLatch(1);
        ShutdownHook hook = ShutdownHook.on("unwind-stop-training", () -> stop(control, recorded));
        try (hook) {
            Metrics metrics = new Metrics(progress);
            TrainedAgent agent = experiments.train(prepared, metrics, control, checkpoints());
            record(prepared, agent);
            metrics.last();
        } finally {
            recorded.countDown();
        }
    }

    /** The host makes this folder, and keeps it for the next attempt, where checkpoints were asked for. */
    private Optional<Path> checkpoints() {
        Path folder = root.resolve("checkpoints");
        return Files.isDirectory(folder) ? Optional.of(folder) : Optional.empty();
    }

    /** The host asks a job to stop by SIGTERM and kills it 120 s later: keep what was learned. */
    private static void stop(TrainingControl control, CountDownLatch recorded) {
        control.stop();
        try {
            if (!recorded.await(DRAIN_SECONDS, TimeUnit.SECONDS)) {
                control.stop();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Options options() throws IOException {
        List<String> args = new ArrayList<>();
        hyperparameters().forEach((key, value) -> {
            String name = key.replace('_', '-');
            if (OPTIONS.contains(name)) {
                args.add("--" + name);
                args.add(value);
            } else if (!key.startsWith(HOST_PREFIX)) {
                args.add("--set");
                args.add(key + "=" + value);
            }
        });
        args.add("--data");
        args.addAll(data());
        Options options = new Options();
        try {
            new CommandLine(options).parseArgs(args.toArray(String[]::new));
        } catch (ParameterException e) {
            throw new ProblemException(
                    Problem.usage(
                                    "The hyperparameters cannot be used: " + e.getMessage() + ".",
                                    "Names are those of 'unwind train --help' and of its --set.")
                            .problem(),
                    e);
        }
        return options;
    }

    /** All values come as strings; some clients put them in quotes of their own. */
    private Map<String, String> hyperparameters() throws IOException {
        Path file = root.resolve("input/config/hyperparameters.json");
        Map<String, String> values = new TreeMap<>();
        if (Files.exists(file)) {
            Map<String, Object> raw = parse(file);
            raw.forEach((key, value) -> values.put(key, unquoted(String.valueOf(value))));
        }
        return values;
    }

    private static Map<String, Object> parse(Path file) throws IOException {
        try {
            return JsonMapper.builder().build().readValue(file.toFile(), new TypeReference<>() {});
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new ProblemException(
                    Problem.data(file + " is not a JSON object.", "The host writes it: submit the job again.")
                            .problem(),
                    e);
        }
    }

    private static String unquoted(String text) {
        boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
        return quoted ? text.substring(1, text.length() - 1) : text;
    }

    /** Files of all channels, by path. */
    private List<String> data() throws IOException {
        Path channels = root.resolve("input/data");
        List<String> files = List.of();
        if (Files.isDirectory(channels)) {
            try (Stream<Path> tree = Files.walk(channels)) {
                files = tree.filter(Files::isRegularFile)
                        .filter(f -> f.getFileName().toString().matches("(?i)[^.].*\\.csv(\\.gz)?"))
                        .map(Path::toString)
                        .sorted()
                        .toList();
            }
        }
        if (files.isEmpty()) {
            throw Problem.data(
                    "There is no CSV file in the channels under " + channels + ".",
                    "Give the job a channel, such as 'training', with .csv or .csv.gz files.");
        }
        return files;
    }

    private static Optional<Split> split(Options options) {
        if ((options.train == null) != (options.validate == null)) {
            throw Problem.usage(
                    "The hyperparameters train and validate go together.", "Give both as FROM..TO, or neither.");
        }
        return options.train == null || options.validate == null
                ? Optional.empty()
                : Optional.of(new Split(
                        DateRange.parse(options.train),
                        Optional.of(DateRange.parse(options.validate)),
                        Optional.empty()));
    }

    private void record(Prepared prepared, TrainedAgent agent) throws IOException {
        Path results = Files.createDirectories(root.resolve("output/data"));
        Path model = Files.createDirectories(root.resolve("model"));
        RunFolder run =
                RunRecorder.in(results, Clock.systemUTC()).record(prepared, Optional.of(agent), Optional.empty());
        try (Stream<Path> files = Files.list(run.path().resolve(RunRecorder.MODEL))) {
            for (Path file : files.toList()) {
                Path partial = model.resolve("." + file.getFileName() + ".partial");
                Files.copy(file, partial, StandardCopyOption.REPLACE_EXISTING);
                Files.move(partial, model.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /** Writes what the host reads off stdout by regular expressions, such as {@code eval_cost_bps=([0-9.eE+-]+);}. */
    private final class Metrics implements TrainingListener {
        private final TrainingListener next;
        private double bestBps = Double.NaN;
        private double bestRatio = Double.NaN;

        Metrics(TrainingListener next) {
            this.next = next;
        }

        @Override
        public void onEvent(TrainingEvent event) {
            next.onEvent(event);
            if (event instanceof TrainingEvent.Validated v) {
                print(v.step(), v.costBps(), v.ratioToTwap());
                if (v.best()) {
                    bestBps = v.costBps();
                    bestRatio = v.ratioToTwap();
                }
            }
        }

        /** The host judges a job by the last value: that of the policy that was kept. */
        void last() {
            if (Double.isFinite(bestBps)) {
                out.printf(Locale.ROOT, "eval_cost_bps=%.6f; eval_ratio_to_twap=%.6f;%n", bestBps, bestRatio);
            }
        }

        private void print(long step, double costBps, double ratio) {
            out.printf(Locale.ROOT, "step=%d; eval_cost_bps=%.6f; eval_ratio_to_twap=%.6f;%n", step, costBps, ratio);
        }
    }
}
