package unwind.documents;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import unwind.cost.CostPreset;
import unwind.cost.CostPresets;
import unwind.market.ImportOptions;
import unwind.market.MarketData;
import unwind.market.Progress;
import unwind.market.synth.SynthSpec;
import unwind.market.synth.SyntheticMarket;
import unwind.report.ReportInput;
import unwind.report.RunRecorder;
import unwind.run.AgentParams;
import unwind.run.DefaultExperiments;
import unwind.run.ExperimentParams;
import unwind.run.ExperimentSpec;
import unwind.run.Prepared;
import unwind.run.TrainedAgent;
import unwind.train.TrainingControl;

/** A small experiment played in earnest: a decision table learned on synthetic sessions. */
final class DocumentSamples {
    private static final CostPreset PRESET = CostPresets.byId(CostPresets.DEFAULT_ID);
    private static final List<String> STRATEGIES =
            List.of("immediate", "twap", "vwap", "static-optimum", "spread-threshold", "nfk-q", "nfk-q-static");

    private DocumentSamples() {}

    /** @param file name that the data is said to come from */
    static ReportInput input(int sessions, String file) {
        MarketData data = new MarketData(
                SyntheticMarket.sessions(SynthSpec.ofKind(SynthSpec.Kind.WIDE, sessions, 7)),
                List.of(),
                List.of(file),
                "9f2c".repeat(16));
        ExperimentSpec spec = new ExperimentSpec(
                List.of(file),
                ImportOptions.defaults(),
                Optional.empty(),
                ExperimentParams.ORDER.defaults(),
                PRESET.id(),
                PRESET.params().defaults(),
                AgentParams.PARAMS.with(Map.of("agent", "nfk-q")),
                Optional.empty(),
                7);
        DefaultExperiments experiments = new DefaultExperiments();
        Prepared prepared = experiments.prepare(spec, data);
        TrainedAgent agent = experiments.train(prepared, event -> {}, new TrainingControl());
        return RunRecorder.reportInput(
                "sample-run",
                prepared,
                Optional.of(agent),
                experiments.backtest(prepared, Optional.of(agent), STRATEGIES, Progress.NONE),
                RunRecorder.answer(prepared, agent));
    }
}
