package unwind.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import unwind.cost.CostPresets;
import unwind.market.DateRange;
import unwind.market.ImportOptions;
import unwind.market.Progress;
import unwind.market.Session;
import unwind.market.Split;
import unwind.market.synth.SynthSpec;
import unwind.market.synth.SyntheticMarket;
import unwind.sim.LimitFillRule;

class PaperStudyTest {
    @TempDir
    private Path folder;

    @Test
    void theTablesHaveThePapersFormAndTheLearnedTableBeatsTheMarketOrder() {
        SynthSpec synth = SynthSpec.ofKind(SynthSpec.Kind.WIDE, 4, 6);
        Path file = folder.resolve("data.csv.gz");
        SyntheticMarket.write(synth, file);
        List<LocalDate> dates =
                SyntheticMarket.sessions(synth).stream().map(Session::date).toList();
        ExperimentSpec spec = new ExperimentSpec(
                List.of(file.toString()),
                ImportOptions.defaults(),
                Optional.empty(),
                ExperimentParams.ORDER.defaults(),
                CostPresets.DEFAULT_ID,
                CostPresets.byId(CostPresets.DEFAULT_ID).params().defaults(),
                AgentParams.PARAMS.with(Map.of("nfkOffsets", "-1,0,2")),
                Optional.of(new Split(
                        new DateRange(dates.get(0), dates.get(2)),
                        Optional.empty(),
                        Optional.of(new DateRange(dates.get(3), dates.get(3))))),
                1);
        DefaultExperiments experiments = new DefaultExperiments();
        Prepared prepared = experiments.prepare(spec, experiments.load(spec, Progress.NONE));
        List<String> told = new ArrayList<>();
        PaperStudy.Result result = new PaperStudy(prepared, LimitFillRule.TOUCH, 1, told::add).run();
        assertThat(result.privateOnly())
                .extracting(line -> line.minutes() + " " + line.levels())
                .containsExactly("4 1", "4 4", "4 8", "8 1", "8 4", "8 8");
        assertThat(result.privateOnly())
                .allSatisfy(line -> assertThat(line.learned().fillBps())
                        .isLessThan(line.market().fillBps()));
        assertThat(result.withMarket()).hasSize(8);
        // A market order at once has no drift, so the two ways to measure agree on it.
        assertThat(result.privateOnly().get(0).market().startBps())
                .isEqualTo(result.privateOnly().get(0).market().fillBps());
        assertThat(result.blocks()).isEqualTo(48);
        String text = PaperTables.markdown(result);
        assertThat(text).contains("| spread |", "7.97 %", "27.16 to 35.50 %", "0.13 %", "12.85 %", "touch");
        assertThat(told).hasSize(15);
        everyFigureStandsInTheJson(result);
    }

    private static void everyFigureStandsInTheJson(PaperStudy.Result result) {
        JsonNode json = read(PaperTables.json(List.of(result))).path(0);
        assertThat(json.path("fill_assumption").asText()).isEqualTo("touch");
        assertThat(json.path("blocks").asInt()).isEqualTo(48);
        assertThat(json.path("private_only")).hasSize(6);
        assertThat(json.path("against_fill")).hasSize(2);
        JsonNode last = json.path("with_market").path(7);
        PaperStudy.Line line = result.withMarket().get(7);
        assertThat(last.path("name").asText()).isEqualTo(line.name());
        assertThat(last.path("offset_ticks").asInt()).isEqualTo(line.offsetTicks());
        assertThat(last.at("/learned/start_bps").asDouble())
                .isEqualTo(line.learned().startBps());
        assertThat(last.at("/learned/fill_by_session")).hasSize(1);
    }

    private static JsonNode read(String text) {
        try {
            return new JsonMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(text, e);
        }
    }
}
