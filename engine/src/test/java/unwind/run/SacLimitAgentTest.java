package unwind.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import unwind.agent.MlpShape;
import unwind.agent.PolicyNetwork;
import unwind.backtest.BacktestResult;
import unwind.cost.CostPresets;
import unwind.market.DateRange;
import unwind.market.ImportOptions;
import unwind.market.Progress;
import unwind.market.Session;
import unwind.market.Split;
import unwind.market.synth.SynthSpec;
import unwind.market.synth.SyntheticMarket;
import unwind.report.RunRecorder;
import unwind.train.TrainingControl;

class SacLimitAgentTest {
    @TempDir
    private Path folder;

    @Test
    void theMarketAgentAsALimitAgentActsTheSameAndNeverPosts() {
        MlpShape shape = new MlpShape(5, 7, 6, 1);
        SplittableRandom random = new SplittableRandom(3);
        float[] weights = new float[shape.count()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) (random.nextDouble() - 0.5);
        }
        PolicyNetwork market = new PolicyNetwork(shape, weights);
        PolicyNetwork limit = SacLimitAgent.neverPosting(market);
        float[] one = new float[1];
        float[] two = new float[2];
        for (int i = 0; i < 20; i++) {
            float[] seen = new float[5];
            for (int j = 0; j < 5; j++) {
                seen[j] = (float) random.nextGaussian();
            }
            market.act(seen, one);
            limit.act(seen, two);
            assertThat(two[0]).isEqualTo(one[0]);
            assertThat(two[1]).isLessThan(-0.99f);
        }
        assertThat(SacLimitAgent.neverPosts(limit)).isTrue();
        assertThat(SacLimitAgent.neverPosts(SacLimitAgent.start())).isFalse();
    }

    @Test
    void clearlyCheaperIsMoreThanAStandardErrorAndTwoPercent() {
        double[] twap = {1, 1, 1, 1};
        assertThat(SacLimitAgent.clearlyCheaper(new double[] {.5, .5, .5, .5}, twap, twap))
                .isTrue();
        assertThat(SacLimitAgent.clearlyCheaper(new double[] {.99, .99, .99, .99}, twap, twap))
                .as("one percent")
                .isFalse();
        assertThat(SacLimitAgent.clearlyCheaper(new double[] {-1, 2, -1, 2.5}, twap, twap))
                .as("within a standard error")
                .isFalse();
        assertThat(SacLimitAgent.clearlyCheaper(new double[] {0}, new double[] {1}, new double[] {1}))
                .as("one session")
                .isFalse();
    }

    /** A short training: what matters is that it is kept, read back and played under every assumption. */
    @Test
    void aStoredAgentPlaysUnderAllThreeAssumptionsLikeTheTrainedOne() {
        SynthSpec synth = SynthSpec.ofKind(SynthSpec.Kind.WIDE, 5, 4);
        Path file = folder.resolve("data.csv.gz");
        SyntheticMarket.write(synth, file);
        List<LocalDate> dates =
                SyntheticMarket.sessions(synth).stream().map(Session::date).toList();
        ExperimentSpec spec = new ExperimentSpec(
                List.of(file.toString()),
                ImportOptions.defaults(),
                Optional.empty(),
                ExperimentParams.ORDER.with(Map.of("horizonMinutes", "120")),
                CostPresets.DEFAULT_ID,
                CostPresets.byId(CostPresets.DEFAULT_ID).params().defaults(),
                AgentParams.PARAMS.with(
                        Map.of("agent", "sac-limit", "steps", "300", "learningStarts", "250", "netArch", "8")),
                Optional.of(new Split(
                        new DateRange(dates.get(0), dates.get(1)),
                        Optional.of(new DateRange(dates.get(2), dates.get(3))),
                        Optional.of(new DateRange(dates.get(4), dates.get(4))))),
                1);
        DefaultExperiments experiments = new DefaultExperiments();
        Prepared prepared = experiments.prepare(spec, experiments.load(spec, Progress.NONE));
        TrainedAgent agent = experiments.train(prepared, e -> {}, new TrainingControl());
        assertThat(agent.kind()).isEqualTo(AgentKind.SAC_LIMIT);
        Path run = RunRecorder.as(folder.resolve("run"), Clock.fixed(Instant.EPOCH, ZoneOffset.UTC))
                .record(prepared, Optional.of(agent), Optional.empty())
                .path();
        StoredModel stored = StoredModel.read(run);
        List<String> ids = List.of("sac-limit", "sac-limit-queue", "sac-limit-touch", "sac-limit-static");
        BacktestResult trained = experiments.backtest(prepared, Optional.of(agent), ids, Progress.NONE);
        BacktestResult read = experiments.backtestModels(prepared, List.of(stored), List.of(), Progress.NONE);
        assertThat(read.strategies()).extracting(s -> s.id()).containsAll(ids);
        for (String id : ids) {
            assertThat(read.strategy(id).orElseThrow().controllableBps())
                    .as(id)
                    .isEqualTo(trained.strategy(id).orElseThrow().controllableBps());
        }
        assertThat(trained.strategy("sac-limit").orElseThrow().controllableBps()[0])
                .as("the assumption matters, so limits were posted")
                .isNotEqualTo(trained.strategy("sac-limit-touch").orElseThrow().controllableBps()[0]);
    }
}
