package unwind.cli;

import unwind.market.DataReport;
import unwind.market.MarketData;
import unwind.run.AgentParams;
import unwind.run.ExperimentSpec;
import unwind.run.Experiments;
import unwind.run.Prepared;

/** The first stages of every command that works on market data, told on stderr. */
final class Stages {
    private Stages() {}

    static Prepared prepare(Experiments experiments, ExperimentSpec spec, ConsoleProgress progress) {
        return prepare(experiments, spec, experiments.load(spec, progress), progress);
    }

    static Prepared prepare(Experiments experiments, ExperimentSpec spec, MarketData data, ConsoleProgress progress) {
        progress.say(DataReport.text(data));
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
        AgentParams.sac(spec.agent()).warnings().forEach(warning -> progress.say("Warning: " + warning));
        return prepared;
    }
}
