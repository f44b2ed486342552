package unwind.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import unwind.market.DataReport;
import unwind.market.MarketData;
import unwind.problem.Problem;
import unwind.run.AgentParams;
import unwind.run.ExperimentSpec;
import unwind.run.Experiments;
import unwind.run.Prepared;
import unwind.run.RunStore;
import unwind.run.UnfinishedRun;

/** The first stages of every command that works on market data, told on stderr. */
final class Stages {
    private Stages() {}

    static Prepared prepare(Experiments experiments, ExperimentSpec spec, ConsoleProgress progress) {
        return prepare(experiments, spec, experiments.load(spec, progress), progress);
    }

    static Prepared prepare(Experiments experiments, ExperimentSpec spec, MarketData data, ConsoleProgress progress) {
        progress.say(DataReport.text(data).stripTrailing());
        Prepared prepared = experiments.prepare(spec, data);
        progress.say("Split: train %s (%d sessions)%s%s"
                .formatted(
                        prepared.split().train(),
                        prepared.train().size(),
                        prepared.split()
                                .validate()
                                .map(r -> ", validate %s (%d)"
                                        .formatted(r, prepared.validate().size()))
                                .orElse(""),
                        prepared.split()
                                .test()
                                .map(r -> ", test %s (%d)"
                                        .formatted(r, prepared.test().size()))
                                .orElse("")));
        prepared.notes().forEach(progress::say);
        if (spec.ticker().isEmpty() && data.tickers().size() > 1) {
            progress.say("Choose another ticker with --ticker.");
        }
        AgentParams.sac(spec.agent()).warnings().forEach(warning -> progress.warn(warning));
        return prepared;
    }

    /**
     * The training in a folder, to go on with.
     *
     * @param backtestFollows whether the command plays a backtest after it
     * @throws unwind.problem.ProblemException (usage) when there is none, or another command began it
     */
    static UnfinishedRun resumable(Path folder, boolean backtestFollows, ConsoleProgress progress) {
        UnfinishedRun run = RunStore.resumable(folder);
        if (run.backtestFollows() != backtestFollows) {
            throw Problem.usage(
                    "%s was begun by another command.".formatted(folder),
                    "Go on with '%s'.".formatted(run.resumeCommand()));
        }
        progress.say("Going on with %s: %s.".formatted(folder, run.progress()));
        return run;
    }

    /** What to say of a training that was stopped. */
    static String howToGoOn(UnfinishedRun run) {
        return Files.exists(run.path())
                ? "Stopped. Go on with: " + run.resumeCommand()
                : "Stopped before there was anything to keep; the same command begins again.";
    }

    /** @throws unwind.problem.ProblemException (usage) when another option than these was given beside --resume */
    static void onlyWithResume(CommandSpec command, List<String> options) {
        for (OptionSpec given : command.commandLine().getParseResult().matchedOptions()) {
            if (!options.contains(given.longestName())) {
                throw Problem.usage(
                        given.longestName() + " cannot be changed when a training goes on.",
                        "Beside --resume only these may stand: %s."
                                .formatted(String.join(", ", options.subList(1, options.size()))));
            }
        }
    }
}
