package unwind.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import unwind.backtest.Market;
import unwind.cost.CostModel;
import unwind.cost.CostPreset;
import unwind.cost.CostPresets;
import unwind.cost.SessionLiquidity;
import unwind.market.DateRange;
import unwind.market.ImportOptions;
import unwind.market.MarketData;
import unwind.market.Session;
import unwind.market.Split;
import unwind.order.ExecutionTiming;
import unwind.problem.Category;
import unwind.problem.ProblemException;
import unwind.strategy.StrategyParams;
import unwind.train.TrainingEvent;

class SpecFileTest {
    private static final CostPreset PRESET = CostPresets.byId("realistic");

    @TempDir
    Path folder;

    private static ExperimentSpec plain() {
        return new ExperimentSpec(
                List.of("a.csv", "with space.csv"),
                ImportOptions.defaults(),
                Optional.empty(),
                ExperimentParams.ORDER.defaults(),
                PRESET.id(),
                PRESET.params().defaults(),
                AgentParams.PARAMS.defaults(),
                Optional.empty(),
                7);
    }

    private static ExperimentSpec changed() {
        return new ExperimentSpec(
                List.of("b.csv"),
                new ImportOptions(
                        Map.of("Bid Px", "bid_price_1"), ImportOptions.PARAMS.with(Map.of("tickDollars", "0.0005"))),
                Optional.of("IBM"),
                ExperimentParams.ORDER.with(Map.of("shares", "12345", "timing", "next-row", "paceBandPct", "7.5")),
                PRESET.id(),
                PRESET.params().defaults(),
                AgentParams.PARAMS.defaults(),
                StrategyParams.ALL.with(Map.of("povWindowMinutes", "12", "acRiskAversionPerBps", "0.5")),
                Optional.of(new Split(
                        DateRange.parse("2013-10-01..2013-10-04"),
                        Optional.empty(),
                        Optional.of(DateRange.parse("2013-10-07..2013-10-10")))),
                Long.MIN_VALUE,
                3);
    }

    @Test
    void whatIsWrittenIsReadBack() {
        for (ExperimentSpec spec : List.of(plain(), changed())) {
            Path file = folder.resolve("spec.json");
            SpecFile.write(file, spec);

            assertThat(SpecFile.read(file)).isEqualTo(spec);
        }
    }

    @Test
    void everyParameterIsRecordedWithItsType() {
        Path file = folder.resolve("spec.json");
        SpecFile.write(file, changed());
        JsonNode json = Json.read(file);

        assertThat(json.get("order").get("shares").isIntegralNumber()).isTrue();
        assertThat(json.get("order").get("paceBandPct").doubleValue()).isEqualTo(7.5);
        assertThat(json.get("order").get("timing").asText()).isEqualTo("next-row");
        assertThat(json.get("strategies").get("povWindowMinutes").intValue()).isEqualTo(12);
        AgentParams.PARAMS
                .specs()
                .forEach(s -> assertThat(json.get("agent").has(s.key())).isTrue());
        PRESET.params()
                .specs()
                .forEach(s -> assertThat(json.get("cost").has(s.key())).isTrue());
        assertThat(json.get("command").asText()).isEqualTo("unwind run --data b.csv --config spec.json --out repeated");
    }

    @Test
    void preparedRunsRecordWhatWasResolved() {
        List<Session> sessions = Market.sessions(3, 60);
        List<SessionLiquidity> liquidity = Market.liquidity(sessions, ExecutionTiming.SNAPSHOT);
        CostModel costs = PRESET.create(PRESET.params().defaults());
        Prepared prepared = new Prepared(
                plain(),
                new MarketData(sessions, List.of(), List.of("a.csv"), "abc123"),
                Split.byThirds(sessions.stream().map(Session::date).toList()),
                ExecutionTiming.SNAPSHOT,
                Market.order(1000, 60),
                costs,
                liquidity.get(0).profile(),
                liquidity.subList(0, 1),
                liquidity.subList(1, 2),
                liquidity.subList(2, 3),
                List.of("a note"));
        RunFiles.write(folder, "id", prepared, Optional.empty(), Optional.empty(), Optional.empty());

        JsonNode resolved = Json.read(folder.resolve("spec.json")).get("resolved");
        assertThat(resolved.get("data_hash").asText()).isEqualTo("abc123");
        assertThat(resolved.get("timing").asText()).isEqualTo("snapshot");
        assertThat(resolved.get("split").get("test").asText()).isEqualTo("2013-10-03..2013-10-03");
        assertThat(resolved.get("cost_formulas").size())
                .isEqualTo(costs.components().size());
        assertThat(new RunFolder("id", folder).readSpec()).isEqualTo(plain());
    }

    @Test
    void unknownParametersAndOtherFilesAreRefused() throws IOException {
        Path file = folder.resolve("spec.json");
        SpecFile.write(file, plain());
        Files.writeString(file, Files.readString(file).replace("\"paceBandPct\"", "\"paceBand\""));
        assertThatThrownBy(() -> SpecFile.read(file)).hasMessageContaining("paceBand");

        Files.writeString(file, "{\"schema_version\": 1,\n oops");
        assertThatThrownBy(() -> SpecFile.read(file)).isInstanceOfSatisfying(ProblemException.class, e -> {
            assertThat(e.problem().category()).isEqualTo(Category.DATA);
            assertThat(e).hasMessageContaining("line 2");
        });
        Files.writeString(file, "{}");
        assertThatThrownBy(() -> SpecFile.read(file)).hasMessageContaining("no run specification");
        assertThatThrownBy(() -> SpecFile.read(folder.resolve("none.json"))).hasMessageContaining("none.json");
    }

    @Test
    void metricsKeepWhatWasLearnedInOrder() {
        MetricsFile.write(
                folder,
                List.of(
                        new TrainingEvent.Advanced(1, 10, 5, 2),
                        new TrainingEvent.Learned(5, 0.5, -1.5, 0.2, 1.1, Double.NaN, 300),
                        new TrainingEvent.Validated(6, 1.2, 1.5, 1.4, 0.8, true),
                        new TrainingEvent.Finished(10, false, 3)));

        assertThat(folder.resolve("metrics.csv")).hasContent("""
                        step,kind,critic_loss,actor_loss,entropy_temperature,policy_entropy,mean_episode_reward,cost_bps,twap_bps,vwap_bps,ratio_to_twap,best
                        5,learned,0.5,-1.5,0.2,1.1,,,,,,
                        6,validated,,,,,,1.2,1.5,1.4,0.8,true
                        """);
        assertThat(MetricsFile.read(folder))
                .containsExactly(
                        new TrainingEvent.Learned(5, 0.5, -1.5, 0.2, 1.1, Double.NaN, Double.NaN),
                        new TrainingEvent.Validated(6, 1.2, 1.5, 1.4, 0.8, true));
    }
}
