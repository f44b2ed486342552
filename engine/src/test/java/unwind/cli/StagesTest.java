package unwind.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import unwind.cost.CostPreset;
import unwind.cost.CostPresets;
import unwind.market.ImportOptions;
import unwind.market.MarketData;
import unwind.market.Session;
import unwind.market.synth.SynthSpec;
import unwind.market.synth.SyntheticMarket;
import unwind.run.AgentParams;
import unwind.run.DefaultExperiments;
import unwind.run.ExperimentParams;
import unwind.run.ExperimentSpec;
import unwind.run.Prepared;

class StagesTest {
    private static final CostPreset PRESET = CostPresets.byId(CostPresets.DEFAULT_ID);

    private final StringWriter err = new StringWriter();

    private Prepared prepare(Optional<String> ticker) {
        List<Session> sessions = new ArrayList<>();
        for (SynthSpec.Kind kind : SynthSpec.Kind.values()) {
            sessions.addAll(SyntheticMarket.sessions(SynthSpec.ofKind(kind, 3, 7)));
        }
        ExperimentSpec spec = new ExperimentSpec(
                List.of("synthetic.csv"),
                ImportOptions.defaults(),
                ticker,
                ExperimentParams.ORDER.defaults(),
                PRESET.id(),
                PRESET.params().defaults(),
                AgentParams.PARAMS.defaults(),
                Optional.empty(),
                7);
        MarketData data = new MarketData(sessions, List.of(), List.of("synthetic.csv"), "hash");
        return Stages.prepare(new DefaultExperiments(), spec, data, new ConsoleProgress(new PrintWriter(err)));
    }

    @Test
    void onlyTheCommandLineSpeaksOfFlags() {
        Prepared prepared = prepare(Optional.empty());
        assertThat(prepared.notes())
                .anyMatch(note -> note.contains("this run uses"))
                .noneMatch(note -> note.contains("--"));
        assertThat(err.toString()).contains("this run uses").contains("with --ticker");
    }

    @Test
    void aTickerThatWasNamedNeedsNoHint() {
        Prepared prepared = prepare(Optional.of(ticker()));
        assertThat(prepared.order().ticker()).isEqualTo(ticker());
        assertThat(err.toString()).doesNotContain("--ticker");
    }

    private static String ticker() {
        return SynthSpec.ofKind(SynthSpec.Kind.WIDE, 3, 7).ticker();
    }
}
