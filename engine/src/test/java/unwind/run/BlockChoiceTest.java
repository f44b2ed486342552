package unwind.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import unwind.backtest.BacktestResult;
import unwind.cost.CostPresets;
import unwind.env.BlockAction;
import unwind.market.DateRange;
import unwind.market.ImportOptions;
import unwind.market.Progress;
import unwind.market.Session;
import unwind.market.Split;
import unwind.market.synth.SynthSpec;
import unwind.market.synth.SyntheticMarket;
import unwind.train.TrainingControl;

/** Costs that are not convex: a few blocks are cheaper than many small child orders. */
class BlockChoiceTest {
    @TempDir
    private Path folder;

    private Prepared prepared(DefaultExperiments experiments, String preset, String timing) {
        SynthSpec synth = SynthSpec.ofKind(SynthSpec.Kind.WIDE, 6, 4);
        Path file = folder.resolve("data.csv.gz");
        SyntheticMarket.write(synth, file);
        List<LocalDate> dates =
                SyntheticMarket.sessions(synth).stream().map(Session::date).toList();
        ExperimentSpec spec = new ExperimentSpec(
                List.of(file.toString()),
                ImportOptions.defaults(),
                Optional.empty(),
                ExperimentParams.ORDER.with(Map.of("timing", timing)),
                preset,
                CostPresets.byId(preset).params().defaults(),
                AgentParams.PARAMS.with(Map.of("steps", "3000", "learningStarts", "2990", "netArch", "32,32")),
                Optional.of(new Split(
                        new DateRange(dates.get(0), dates.get(2)),
                        Optional.of(new DateRange(dates.get(3), dates.get(3))),
                        Optional.of(new DateRange(dates.get(4), dates.get(5))))),
                1);
        return experiments.prepare(spec, experiments.load(spec, Progress.NONE));
    }

    /** Stated tolerance: 5 % of TWAP above the programme that is copied, a cost of about 0.0001 bps. */
    @ParameterizedTest
    @ValueSource(strings = {"snapshot", "next-row"})
    void theAgentSellsInBlocksWhereCostsAreConcave(String timing) {
        DefaultExperiments experiments = new DefaultExperiments();
        Prepared prepared = prepared(experiments, "blockhouse", timing);
        TrainedAgent agent = experiments.train(prepared, e -> {}, new TrainingControl());
        assertThat(agent.normaliser().action()).startsWith(BlockAction.PREFIX);
        BacktestResult played = experiments.backtest(
                prepared, Optional.of(agent), List.of("sac", "twap", "fitted-dp", "static-optimum"), Progress.NONE);
        double twap = bps(played, "twap");
        assertThat(bps(played, "sac"))
                .isLessThan(0.3 * twap)
                .isLessThan(Math.min(bps(played, "fitted-dp"), bps(played, "static-optimum")) + 0.05 * twap);
    }

    private static double bps(BacktestResult played, String id) {
        return Arrays.stream(played.strategy(id).orElseThrow().controllableBps())
                .average()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"realistic", "obizhaeva-wang"})
    void theAgentSaysPricesWhereCostsAreConvex(String preset) {
        DefaultExperiments experiments = new DefaultExperiments();
        Prepared prepared = prepared(experiments, preset, "snapshot");
        assertThat(experiments
                        .train(prepared, e -> {}, new TrainingControl())
                        .normaliser()
                        .action())
                .isEqualTo("reservation");
    }
}
