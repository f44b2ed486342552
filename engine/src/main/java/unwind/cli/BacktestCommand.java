package unwind.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import unwind.backtest.ComparisonTable;
import unwind.backtest.RegimeTable;
import unwind.backtest.SensitivityCell;
import unwind.backtest.SensitivityTable;
import unwind.market.DataReport;
import unwind.market.DateRange;
import unwind.market.MarketData;
import unwind.market.Split;
import unwind.problem.Problem;
import unwind.report.RunRecorder;
import unwind.run.BacktestRecord;
import unwind.run.BacktestStudy;
import unwind.run.DefaultExperiments;
import unwind.run.ExperimentParams;
import unwind.run.ExperimentSpec;
import unwind.run.RunFolder;
import unwind.run.Sensitivity;
import unwind.run.StoredModel;
import unwind.run.WalkForward;

/** {@code unwind backtest}: plays strategies and stored models over a range of dates. */
@Command(
        name = "backtest",
        mixinStandardHelpOptions = true,
        description = "Plays strategies over test dates; curves and fitted strategies come from earlier dates only.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  unwind backtest --data sample-data/SYNW_wide_60_sessions.csv.gz --test 2025-03-03..2025-03-31 \\",
            "      --run first-run --out played",
            "  unwind backtest --data sample-data/SYNW_wide_60_sessions.csv.gz --walk-forward 20:5 \\",
            "      --strategies twap,vwap,static-optimum --json --out rolling"
        })
final class BacktestCommand implements Callable<Integer> {
    @ArgGroup(validate = false, heading = "%nWhat to play%n", order = 5)
    private PlayOptions play = new PlayOptions();

    @Mixin
    private ExperimentOptions options = new ExperimentOptions();

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder to make for the results.")
    private @Nullable Path out;

    @Option(names = "--json", description = "Prints where the results are, and their summary, as JSON for programs.")
    private boolean json;

    @Spec
    private CommandSpec command;

    static final class PlayOptions {
        @Option(names = "--test", paramLabel = "FROM..TO", description = "Test dates, inclusive (no default).")
        private @Nullable String test;

        @Option(
                names = "--walk-forward",
                paramLabel = "FIT:TEST",
                description = "Instead of --test: rolling windows in sessions, such as 20:5; each is fitted anew.")
        private @Nullable String walkForward;

        @Option(
                names = "--leave-one-out",
                description = "Instead of --test: every session is played by what was fitted on all others, for few"
                        + " sessions.")
        private boolean leaveOneOut;

        @Option(
                names = "--sensitivity",
                description = "Plays it again with other sizes, horizons and cost parameters, one at a time; writes"
                        + " sensitivity.csv.")
        private boolean sensitivity;

        @Option(
                names = "--fit",
                paramLabel = "FROM..TO",
                description = "Dates that curves and fitted strategies come from (default: all before the test).")
        private @Nullable String fit;

        @Option(
                names = "--run",
                paramLabel = "RUNDIR",
                description = "Adds the trained model of a run; may be repeated (default: none).")
        private List<Path> runs = new ArrayList<>();

        @Option(
                names = "--strategies",
                split = ",",
                paramLabel = "ID",
                completionCandidates = Candidates.Strategies.class,
                description = "Strategies to play (default: all).")
        private List<String> strategies = new ArrayList<>();
    }

    @Override
    public Integer call() {
        ConsoleProgress progress = ConsoleProgress.of(command);
        DefaultExperiments experiments = new DefaultExperiments();
        List<String> ids = checkedIds(experiments);
        checkDates();
        RunRecorder recorder = Recorders.to(Optional.ofNullable(out));
        List<StoredModel> models = play.runs.stream().map(StoredModel::read).toList();
        ExperimentSpec spec = options.spec(Optional.empty());
        MarketData data = experiments.load(spec, progress);
        progress.say(DataReport.text(data).stripTrailing());
        BacktestStudy study = new BacktestStudy(experiments, data, this::windows, models, ids, progress);
        BacktestStudy.Outcome outcome = study.play(spec);
        outcome.parts().stream()
                .flatMap(part -> part.prepared().stream())
                .flatMap(prepared -> prepared.notes().stream())
                .distinct()
                .forEach(progress::say);
        List<SensitivityCell> cells = play.sensitivity
                ? Sensitivity.of(spec, varied -> study.play(varied).pooled())
                : List.of();
        RunFolder folder = recorder.record(outcome, BacktestRecord.of(ids, play.runs), cells);
        if (json) {
            command.commandLine().getOut().println(ResultJson.results(folder));
        } else {
            print(outcome, cells, folder);
        }
        outcome.parts().stream()
                .flatMap(part -> part.result().warnings().stream())
                .distinct()
                .forEach(warning -> progress.warn(warning));
        return ExitCodes.DONE;
    }

    private void print(BacktestStudy.Outcome outcome, List<SensitivityCell> cells, RunFolder folder) {
        PrintWriter stdout = command.commandLine().getOut();
        double lambda = outcome.spec().order().number(ExperimentParams.RISK_AVERSION);
        boolean several = outcome.parts().size() > 1;
        for (BacktestStudy.Part part : several ? outcome.parts() : List.<BacktestStudy.Part>of()) {
            stdout.println(part.ticker() + ", " + part.result().sessions().size() + " sessions");
            stdout.println(ComparisonTable.costs(part.result(), lambda));
        }
        if (several) {
            stdout.println("All tickers (the tickers of a date count as one observation)");
        }
        stdout.println(ComparisonTable.text(outcome.pooled(), lambda));
        // Thirds over several tickers would sort tickers, not days.
        String regimes = several ? "" : RegimeTable.text(outcome.pooled());
        if (!regimes.isEmpty()) {
            stdout.println(regimes);
        }
        if (!cells.isEmpty()) {
            stdout.println(SensitivityTable.text(cells));
        }
        stdout.println("Results: " + folder.path());
    }

    private void checkDates() {
        if ((play.test == null ? 0 : 1) + (play.walkForward == null ? 0 : 1) + (play.leaveOneOut ? 1 : 0) != 1) {
            throw Problem.usage(
                    "A backtest needs either test dates, rolling windows or one session left out at a time.",
                    "Give one of --test FROM..TO, --walk-forward FIT:TEST and --leave-one-out.");
        }
        if (play.test == null && (play.fit != null || !play.runs.isEmpty())) {
            throw Problem.usage(
                    "Rolling windows and leaving out fit every time anew: neither --fit nor a trained --run goes with"
                            + " them.",
                    "Leave it out, or use --test FROM..TO.");
        }
    }

    private List<Split> windows(List<LocalDate> dates) {
        if (play.leaveOneOut) {
            return Split.leaveOneOut(dates);
        }
        return play.walkForward == null
                ? List.of(split(dates))
                : WalkForward.parse(play.walkForward).windows(dates);
    }

    private List<String> checkedIds(DefaultExperiments experiments) {
        List<String> known = experiments.strategyIds();
        for (String id : play.strategies) {
            if (!known.contains(id)) {
                throw Problem.usage(
                        "There is no strategy '" + id + "'.", "Known are " + String.join(", ", known) + ".");
            }
            if (id.startsWith("sac") && play.runs.isEmpty()) {
                throw Problem.usage("Strategy " + id + " needs a trained agent.", "Name its run with --run RUNDIR.");
            }
        }
        return play.strategies.isEmpty() ? known : play.strategies;
    }

    private Split split(List<LocalDate> dates) {
        DateRange tested = DateRange.parse(Objects.requireNonNull(play.test));
        if (play.fit != null) {
            return new Split(DateRange.parse(play.fit), Optional.empty(), Optional.of(tested));
        }
        List<LocalDate> before =
                dates.stream().filter(date -> date.isBefore(tested.from())).toList();
        if (before.isEmpty()) {
            throw Problem.usage(
                    "There is no session before " + tested.from() + " to fit curves on.",
                    "The data begins on %s: choose a later --test, or load earlier sessions.".formatted(dates.get(0)));
        }
        return new Split(
                new DateRange(before.get(0), before.get(before.size() - 1)), Optional.empty(), Optional.of(tested));
    }
}
