package unwind.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import unwind.cost.CostPresets;
import unwind.market.ImportOptions;

class RunOverviewTest {
    private static final String ID = "2026-11-22T08-15-30Z-ibm-7f3a";
    private static final ExperimentSpec SPEC = new ExperimentSpec(
            List.of("ibm.csv"),
            ImportOptions.defaults(),
            Optional.of("IBM"),
            ExperimentParams.ORDER.defaults(),
            CostPresets.DEFAULT_ID,
            CostPresets.byId(CostPresets.DEFAULT_ID).params().defaults(),
            AgentParams.PARAMS.defaults(),
            Optional.empty(),
            7);

    @TempDir
    Path folder;

    private RunStore store;
    private RunFolder run;

    @BeforeEach
    void aRunOnDisk() {
        store = new RunStore(folder);
        run = store.create(ID, place -> SpecFile.write(place.resolve(SpecFile.NAME), SPEC));
    }

    @Test
    void aTrainingWithoutABacktestIsListedToo() {
        RunOverview read = RunOverview.read(run);
        assertThat(read.spec()).isEqualTo(SPEC);
        assertThat(read.made()).isEqualTo(Instant.parse("2026-11-22T08:15:30Z"));
        assertThat(read.ticker()).isEqualTo("IBM");
        assertThat(read.sessions()).isZero();
        assertThat(read.learned()).isEmpty();
    }

    @Test
    void theBacktestsLinesAreReadWithTheVerdictAgainstTwap() throws IOException {
        Files.writeString(run.file(ResultFiles.SUMMARY), """
            {"sessions": 20, "strategies": [
              {"strategy": "twap", "label": "TWAP", "mean_bps": 1.5, "ratio_to_twap": 1.0, "comparisons": []},
              {"strategy": "sac", "label": "SAC", "mean_bps": 1.25, "ratio_to_twap": null, "comparisons": [
                {"baseline": "vwap", "verdict": "no difference"}, {"baseline": "twap", "verdict": "cheaper"}]}]}
            """);
        RunOverview read = RunOverview.read(run);
        assertThat(read.sessions()).isEqualTo(20);
        assertThat(read.learned().orElseThrow().meanBps()).hasValue(1.25);
        assertThat(read.learned().orElseThrow().ratioToTwap()).isEmpty();
        assertThat(read.learned().orElseThrow().verdict()).isEqualTo("cheaper");
        assertThat(read.line("twap").orElseThrow().verdict()).isEmpty();
    }

    @Test
    void aRemovedRunComesBackWhole() {
        store.deleted().add(ID);
        assertThat(store.list()).isEmpty();
        store.deleted().purge(Duration.ofHours(1));
        store.deleted().bringBack(ID);
        assertThat(store.list()).containsExactly(run);
        assertThat(run.readSpec()).isEqualTo(SPEC);
    }

    @Test
    void purgingIsForGood() throws IOException {
        store.deleted().add(ID);
        store.deleted().purge(Duration.ofSeconds(-1));
        try (var left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }
}
