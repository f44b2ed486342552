package unwind.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import unwind.disk.Disk;
import unwind.market.DateRange;
import unwind.market.MarketData;
import unwind.market.Split;
import unwind.problem.Problem;
import unwind.run.DefaultExperiments;
import unwind.run.ExperimentSpec;
import unwind.run.PaperStudy;
import unwind.run.PaperTables;
import unwind.run.Prepared;
import unwind.sim.LimitFillRule;

/** {@code unwind paper}: the experiments of Nevmyvaka, Feng and Kearns (2006) on minute data, as Markdown. */
@Command(
        name = "paper",
        mixinStandardHelpOptions = true,
        description =
                "Repeats the experiments of Nevmyvaka, Feng and Kearns (2006) on one ticker: learned on the first two"
                        + " thirds of the sessions, played on the last third. Prints Markdown.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  unwind paper --data sample-data/SYNW_wide_60_sessions.csv.gz --fill trade-through,touch --out paper.md"
        })
final class PaperCommand implements Callable<Integer> {
    @Mixin
    private ExperimentOptions options = new ExperimentOptions();

    @Option(
            names = "--fill",
            split = ",",
            paramLabel = "RULE",
            completionCandidates = Candidates.FillRules.class,
            description = "Fill assumptions (default trade-through).")
    private List<String> rules = List.of(LimitFillRule.TRADE_THROUGH.id());

    @Option(
            names = "--depth-share",
            paramLabel = "SHARE",
            description = "Shares of a block over the mean size at the best bid (default ${DEFAULT-VALUE}).")
    private double depthShare = 1;

    @Option(names = "--out", paramLabel = "FILE", description = "Writes the tables to a file as well, as Markdown.")
    private @Nullable Path out;

    @Option(names = "--json", description = "Prints every figure as JSON for programs, instead of the tables.")
    private boolean json;

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() {
        if (!(depthShare > 0 && depthShare <= 1000)) {
            throw Problem.usage("A block cannot be " + depthShare + " times the depth.", "Give a share up to 1000.");
        }
        List<LimitFillRule> assumptions = rules.stream().map(LimitFillRule::of).toList();
        ConsoleProgress progress = ConsoleProgress.of(command);
        DefaultExperiments experiments = new DefaultExperiments();
        ExperimentSpec spec = options.spec(Optional.empty());
        MarketData data = experiments.load(spec, progress);
        String ticker = spec.ticker().orElse(data.tickers().get(0));
        List<LocalDate> dates = data.sessions().stream()
                .filter(s -> s.ticker().equals(ticker))
                .map(s -> s.date())
                .toList();
        Prepared prepared = Stages.prepare(experiments, spec.withSplit(split(dates)), data, progress);
        List<PaperStudy.Result> results = assumptions.stream()
                .map(rule -> new PaperStudy(prepared, rule, depthShare, progress::say).run())
                .toList();
        String text = results.stream().map(PaperTables::markdown).collect(Collectors.joining());
        command.commandLine().getOut().print(json ? PaperTables.json(results) : text);
        command.commandLine().getOut().flush();
        if (out != null) {
            Disk.write(out, text);
        }
        return ExitCodes.DONE;
    }

    /** The default test dates; nothing is chosen on validation, so that those sessions are learned from too. */
    private static Split split(List<LocalDate> dates) {
        Split thirds = Split.byThirds(dates);
        DateRange validate = thirds.validate().orElseThrow();
        return new Split(new DateRange(thirds.train().from(), validate.to()), Optional.empty(), thirds.test());
    }
}
