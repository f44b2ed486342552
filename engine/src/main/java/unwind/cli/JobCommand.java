package unwind.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import unwind.deploy.JobInfo;
import unwind.deploy.JobRequest;
import unwind.deploy.Masking;
import unwind.deploy.aws.AwsConnection;
import unwind.deploy.aws.AwsJobs;
import unwind.deploy.choice.Targets;
import unwind.problem.Problem;

/** {@code unwind job}: trainings and searches on SageMaker. */
@Command(
        name = "job",
        mixinStandardHelpOptions = true,
        description = "Trains, or searches hyperparameters, on SageMaker from the serving image.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  unwind job submit --name aapl1 --data aapl.csv.gz --set steps=200000 --confirm-cost",
            "  unwind job submit --name sweep1 --data aapl.csv.gz --trials 20 --parallel 4 \\",
            "      --range learningRate=1e-4..3e-3:log",
            "  unwind job status --name sweep1",
            "  unwind job fetch --name sweep1 --out model.tar.gz"
        })
final class JobCommand implements Callable<Integer> {
    private static final Pattern RANGE = Pattern.compile("([A-Za-z0-9-]+)=([0-9.eE+-]+)\\.\\.([0-9.eE+-]+)(:log)?");
    private static final JsonMapper JSON = new JsonMapper();

    /** What to do. */
    enum Verb {
        SUBMIT,
        STATUS,
        STOP,
        FETCH
    }

    @ArgGroup(validate = false, heading = "%nSearch and machine%n", order = 5)
    private SizeOptions size = new SizeOptions();

    @ArgGroup(validate = false, heading = "%nAWS%n", order = 6)
    private AccountOptions account = new AccountOptions();

    @Parameters(paramLabel = "submit|status|stop|fetch", description = "What to do.")
    private Verb verb = Verb.STATUS;

    @Option(names = "--name", required = true, paramLabel = "NAME", description = "Name of the job.")
    private String name = "";

    @Option(names = "--data", arity = "1..*", paramLabel = "FILE", description = "Data to train on.")
    private List<Path> data = new ArrayList<>();

    @Option(names = "--set", paramLabel = "KEY=VALUE", description = "A hyperparameter, as in 'unwind train'.")
    private Map<String, String> set = new LinkedHashMap<>();

    @Option(names = "--out", paramLabel = "FILE", description = "Where 'fetch' puts the model (default: model.tar.gz).")
    private Path out = Path.of("model.tar.gz");

    @Spec
    private CommandSpec command;

    static final class AccountOptions extends AwsOptions {
        @Option(names = "--confirm-cost", description = "Start although it costs up to the amount shown.")
        private boolean confirmed;
    }

    static final class SizeOptions {
        @Option(
                names = "--range",
                paramLabel = "KEY=LOW..HIGH[:log]",
                description = "A range to search; may be repeated.")
        private List<String> ranges = new ArrayList<>();

        @Option(
                names = "--instance",
                paramLabel = "TYPE",
                defaultValue = "ml.m5.large",
                description = "Machine (default: ${DEFAULT-VALUE}).")
        private String instance = "ml.m5.large";

        @Option(
                names = "--max-minutes",
                paramLabel = "N",
                defaultValue = "60",
                description = "A job is stopped then, and costs no more (default: ${DEFAULT-VALUE} minutes).")
        private int maxMinutes = 60;

        @Option(
                names = "--trials",
                paramLabel = "N",
                defaultValue = "1",
                description = "Trials of a search (default: ${DEFAULT-VALUE}).")
        private int trials = 1;

        @Option(
                names = "--parallel",
                paramLabel = "N",
                defaultValue = "1",
                description = "Trials at a time (default: ${DEFAULT-VALUE}).")
        private int parallel = 1;
    }

    @Override
    public Integer call() {
        PrintWriter err = command.commandLine().getErr();
        JobRequest request = verb == Verb.SUBMIT ? request() : null;
        AwsConnection connection = AwsConnection.of(account.profile(), account.region());
        try (AwsJobs jobs = new AwsJobs(connection, Optional.empty(), Targets.image(Targets.BASE_IMAGE))) {
            if (request != null) {
                String most = String.format(Locale.ROOT, "%.2f", jobs.worstCaseUsd(request));
                err.printf(
                        "%d trial(s) of at most %d minutes on %s cost at most %s USD (estimate).%n",
                        size.trials, size.maxMinutes, size.instance, most);
                if (!account.confirmed) {
                    throw Problem.usage(
                            "Nothing was started: the cost of up to %s USD was not confirmed.".formatted(most),
                            "Add --confirm-cost.");
                }
                jobs.submit(request, TargetOptions.telling(err));
            } else if (verb == Verb.STOP) {
                jobs.stop(name);
            } else if (verb == Verb.FETCH) {
                jobs.fetch(name, out);
                err.println("Wrote " + out + ".");
            }
            command.commandLine().getOut().println(json(jobs.status(name)));
            return ExitCodes.DONE;
        }
    }

    private JobRequest request() {
        return new JobRequest(
                name,
                data,
                set,
                size.ranges.stream().map(JobCommand::range).toList(),
                size.instance,
                Duration.ofMinutes(size.maxMinutes),
                size.trials,
                size.parallel);
    }

    private static JobRequest.Range range(String text) {
        Matcher match = RANGE.matcher(text);
        if (!match.matches()) {
            throw Problem.usage("'%s' is no range.".formatted(text), "Write it like learningRate=1e-4..3e-3:log.");
        }
        return new JobRequest.Range(
                match.group(1),
                Double.parseDouble(match.group(2)),
                Double.parseDouble(match.group(3)),
                match.group(4) != null);
    }

    private static String json(JobInfo job) {
        ObjectNode node = JSON.createObjectNode();
        node.put("name", job.name()).put("status", job.status()).put("detail", Masking.mask(job.detail()));
        ObjectNode metrics = node.putObject("metrics");
        job.metrics().forEach(metrics::put);
        node.put("model", Masking.mask(job.model())).put("best_trial", job.bestTrial());
        return node.toPrettyString();
    }
}
