package unwind.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import unwind.cost.CostPresets;
import unwind.market.ImportOptions;
import unwind.market.MarketData;
import unwind.market.synth.SynthSpec;
import unwind.market.synth.SyntheticMarket;
import unwind.train.TrainingControl;
import unwind.train.TrainingEvent;
import unwind.train.TrainingListener;

/** Trainings side by side, as the window has them. */
class TrainingsAtOnceTest {
    private static final MarketData DATA = new MarketData(
            SyntheticMarket.sessions(SynthSpec.ofKind(SynthSpec.Kind.WIDE, 9, 7)),
            List.of(),
            List.of("synthetic.csv"),
            "hash");

    private final DefaultExperiments experiments = new DefaultExperiments();

    private static ExperimentSpec spec(long seed, int seeds) {
        ExperimentSpec one = new ExperimentSpec(
                List.of("synthetic.csv"),
                ImportOptions.defaults(),
                Optional.empty(),
                ExperimentParams.ORDER.defaults(),
                CostPresets.DEFAULT_ID,
                CostPresets.byId(CostPresets.DEFAULT_ID).params().defaults(),
                AgentParams.PARAMS
                        .defaults()
                        .with(Map.of(
                                "steps", "600",
                                "learningStarts", "200",
                                "validateEverySteps", "300",
                                "netArch", "16,16",
                                "batchSize", "32",
                                "warmStart", "false")),
                Optional.empty(),
                seed);
        return new ExperimentSpec(
                one.files(),
                one.importing(),
                one.ticker(),
                one.order(),
                one.costPreset(),
                one.cost(),
                one.agent(),
                one.strategies(),
                one.split(),
                seed,
                seeds);
    }

    private TrainedAgent train(long seed) {
        return experiments.train(
                experiments.prepare(spec(seed, 1), DATA), TrainingListener.NONE, new TrainingControl());
    }

    @Test
    void whatIsTrainedBesideOthersIsTheSameToTheBit() throws Exception {
        List<TrainedAgent> alone = List.of(train(1), train(2));
        List<Future<TrainedAgent>> together = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            together.add(threads.submit(() -> train(1)));
            together.add(threads.submit(() -> train(2)));
        }
        for (int i = 0; i < 2; i++) {
            assertThat(together.get(i).get().policy()).isEqualTo(alone.get(i).policy());
            assertThat(together.get(i).get().bestStep()).isEqualTo(alone.get(i).bestStep());
        }
        assertThat(alone.get(0).policy())
                .as("seeds differ")
                .isNotEqualTo(alone.get(1).policy());
    }

    @Test
    void whoWatchesIsToldWhereEachSeedBegins() {
        List<String> told = new ArrayList<>();
        experiments.train(
                experiments.prepare(spec(5, 2), DATA),
                new TrainingListener() {
                    @Override
                    public void onEvent(TrainingEvent event) {
                        if (event instanceof TrainingEvent.Validated v) {
                            told.add("validated " + v.step());
                        }
                    }

                    @Override
                    public void onSeed(Seed seed) {
                        told.add("seed %d, %d of %d, after %d"
                                .formatted(seed.seed(), seed.index() + 1, seed.count(), seed.stepsBefore()));
                    }
                },
                new TrainingControl());
        assertThat(told).startsWith("seed 5, 1 of 2, after 0").contains("validated 900", "seed 6, 2 of 2, after 600");
        assertThat(told.indexOf("validated 600")).isLessThan(told.indexOf("seed 6, 2 of 2, after 600"));
        assertThat(told.indexOf("validated 900")).isGreaterThan(told.indexOf("seed 6, 2 of 2, after 600"));
    }
}
