package unwind.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import unwind.agent.LimitTable;
import unwind.backtest.BacktestResult;
import unwind.cost.CostPresets;
import unwind.market.DateRange;
import unwind.market.ImportOptions;
import unwind.market.Progress;
import unwind.market.Session;
import unwind.market.Split;
import unwind.market.synth.SynthSpec;
import unwind.market.synth.SyntheticMarket;
import unwind.order.OrderType;
import unwind.problem.ProblemException;
import unwind.report.RunRecorder;
import unwind.train.TrainingControl;
import unwind.train.TrainingEvent;

/** The tabular agent along the whole line: trained, kept, read back, played. */
class NfkAgentTest {
    private static final DefaultExperiments EXPERIMENTS = new DefaultExperiments();

    @TempDir
    private Path folder;

    private Prepared prepare(String fill) {
        SynthSpec synth = SynthSpec.ofKind(SynthSpec.Kind.WIDE, 6, 4);
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
                AgentParams.PARAMS.with(Map.of("agent", "nfk-q", "nfkInventory", "2", "limitFill", fill)),
                Optional.of(new Split(
                        new DateRange(dates.get(0), dates.get(2)),
                        Optional.of(new DateRange(dates.get(3), dates.get(3))),
                        Optional.of(new DateRange(dates.get(4), dates.get(5))))),
                1);
        return EXPERIMENTS.prepare(spec, EXPERIMENTS.load(spec, Progress.NONE));
    }

    @Test
    void aStoredTablePlaysLikeTheOneThatWasTrained() {
        Prepared prepared = prepare("queue");
        List<TrainingEvent> events = new ArrayList<>();
        TrainedAgent agent = EXPERIMENTS.train(prepared, events::add, new TrainingControl());
        assertThat(events)
                .filteredOn(event -> !(event instanceof TrainingEvent.Advanced))
                .hasSize(2)
                .first()
                .isInstanceOf(TrainingEvent.Validated.class);
        Clock clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
        Path run = RunRecorder.as(folder.resolve("run"), clock)
                .record(prepared, Optional.of(agent), Optional.empty())
                .path();
        StoredModel stored = StoredModel.read(run);
        assertThat(stored.model().policy()).isEqualTo(agent.policy()).isInstanceOf(LimitTable.class);
        assertThat(stored.agent(run).kind()).isEqualTo(AgentKind.NFK);
        assertThatThrownBy(() -> stored.model().network())
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("has no network");

        BacktestResult trained =
                EXPERIMENTS.backtest(prepared, Optional.of(agent), EXPERIMENTS.strategyIds(), Progress.NONE);
        BacktestResult read = EXPERIMENTS.backtestModels(
                prepared, List.of(stored), List.of("twap", "nfk-q", "nfk-q-queue"), Progress.NONE);
        for (String id : List.of("nfk-q", "nfk-q-queue", "nfk-q-static")) {
            assertThat(fills(read, id)).as(id).isNotEmpty().isEqualTo(fills(trained, id));
        }
        assertThat(read.strategies().stream().filter(s -> s.id().equals("nfk-q-queue")))
                .hasSize(1);
        assertThat(trained.strategy("sac")).as("nobody trained it").isEmpty();
    }

    private static List<String> fills(BacktestResult result, String id) {
        return result.strategy(id).orElseThrow().sessions().stream()
                .flatMap(s -> s.fills().stream())
                .map(f -> "%s %d %s %s".formatted(f.timestamp(), f.shares(), f.type(), f.limitPrice()))
                .toList();
    }

    @Test
    void theScheduleItPlayedCarriesItsLimitPrices() {
        Prepared prepared = prepare("touch");
        TrainedAgent agent = EXPERIMENTS.train(prepared, e -> {}, new TrainingControl());
        BacktestResult result =
                EXPERIMENTS.backtest(prepared, Optional.of(agent), List.of("twap", "nfk-q-touch"), Progress.NONE);
        Path file = folder.resolve("played.json");
        ScheduleFiles.writePlayedJson(
                result.strategy("nfk-q-touch").orElseThrow().sessions().get(0).schedule(),
                prepared.timing(),
                "nfk-q-touch",
                file);
        var json = Json.read(file);
        assertThat(json.path("mode").asText()).isEqualTo("adaptive");
        assertThat(json.path("schedule")).anySatisfy(row -> {
            assertThat(row.path("order_type").asText())
                    .isEqualTo(OrderType.LIMIT.name().toLowerCase(java.util.Locale.ROOT));
            assertThat(row.path("limit_price").asDouble()).isPositive();
        });
    }

    @Test
    void anAgentThatDoesNotExistIsRefusedByName() {
        assertThatThrownBy(() -> AgentKind.of("dqn"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("no agent 'dqn'");
    }
}
