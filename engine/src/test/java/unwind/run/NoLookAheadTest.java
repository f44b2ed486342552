package unwind.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import unwind.agent.LimitTable;
import unwind.agent.MarketBins;
import unwind.agent.MlpShape;
import unwind.agent.PolicyNetwork;
import unwind.cost.CostPresets;
import unwind.cost.SessionLiquidity;
import unwind.env.LimitAction;
import unwind.feature.Feature;
import unwind.feature.FeatureTable;
import unwind.feature.MarketFeatures;
import unwind.feature.Normaliser;
import unwind.feature.ObservationSet;
import unwind.market.DateRange;
import unwind.market.ImportOptions;
import unwind.market.MarketData;
import unwind.market.Progress;
import unwind.market.Session;
import unwind.market.Split;
import unwind.market.synth.SynthSpec;
import unwind.market.synth.SyntheticMarket;
import unwind.order.ParentOrder;
import unwind.sim.Decider;
import unwind.sim.ExecutionSimulator;
import unwind.sim.ExecutionState;
import unwind.sim.LimitDecider;
import unwind.sim.LimitRules;
import unwind.sim.MarketView;
import unwind.strategy.Briefing;
import unwind.strategy.ForesightStrategy;
import unwind.strategy.Strategy;

/**
 * The information rule, proven on the whole line: raw text after minute t of the last session is edited and imported again;
 * no observation and no decision up to t may move. Planted leaks must be caught by the same check.
 */
class NoLookAheadTest {
    private static final int SESSIONS = 4;
    private static final int EDIT_AFTER = 150;

    @TempDir
    private static Path folder;

    private static List<String> lines = List.of();
    private static List<LocalDate> dates = List.of();

    @BeforeAll
    static void writeSessions() throws IOException {
        SynthSpec spec = SynthSpec.ofKind(SynthSpec.Kind.WIDE, SESSIONS, 11);
        Path file = folder.resolve("base.csv.gz");
        SyntheticMarket.write(spec, file);
        try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            lines = new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
        dates = SyntheticMarket.sessions(spec).stream().map(Session::date).toList();
    }

    /** Kinds of file and timing that the rule must hold for. */
    enum Input {
        POINT_IN_TIME_SNAPSHOT("snapshot", false),
        POINT_IN_TIME_NEXT_ROW("next-row", false),
        CROSSED_NEXT_ROW("next-row", true);

        private final String timing;
        private final boolean crossed;

        Input(String timing, boolean crossed) {
            this.timing = timing;
            this.crossed = crossed;
        }
    }

    @ParameterizedTest
    @EnumSource
    void noObservationAndNoDecisionUpToAMinuteDependsOnLaterText(Input input) throws IOException {
        Played before = play(input, UnaryOperator.identity());
        for (UnaryOperator<String> edit : edits()) {
            Played after = play(input, edit);
            int visible = EDIT_AFTER + (input.timing.equals("next-row") ? 1 : 0);
            assertThat(after.observations.subList(0, visible + 1))
                    .isEqualTo(before.observations.subList(0, visible + 1));
            before.decisions.forEach((id, asked) -> assertThat(java.util.Objects.requireNonNull(after.decisions.get(id))
                            .subList(0, visible + 1))
                    .as(id + " " + input)
                    .isEqualTo(asked.subList(0, visible + 1)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void theEditsDoMoveWhatComesLater(Input input) throws IOException {
        Played before = play(input, UnaryOperator.identity());
        Played after = play(input, edits().get(0));
        assertThat(after.observations.get(EDIT_AFTER + 5)).isNotEqualTo(before.observations.get(EDIT_AFTER + 5));
        assertThat(after.decisions.get("sac")).isNotEqualTo(before.decisions.get("sac"));
    }

    @ParameterizedTest
    @EnumSource
    void theFirstDecisionThatMayMoveWithAMinutesHighIsTheOneThatSawIt(Input input) throws IOException {
        // The row after the edit fills a limit order or not: known one decision later, and a decision more under
        // next-row.
        Played before = play(input, UnaryOperator.identity());
        Played after = play(input, line -> cells(line, 22, 23, (column, text) -> "9999"));
        int visible = EDIT_AFTER + (input.timing.equals("next-row") ? 1 : 0);
        List<String> touch = java.util.Objects.requireNonNull(after.decisions.get("submit-and-leave-touch"));
        List<String> expected = java.util.Objects.requireNonNull(before.decisions.get("submit-and-leave-touch"));
        assertThat(touch.subList(0, visible + 1)).isEqualTo(expected.subList(0, visible + 1));
        assertThat(touch).isNotEqualTo(expected);
    }

    @Test
    void everyStrategyButTheNamedBoundsIsUnderTheRule() throws IOException {
        assertThat(play(Input.POINT_IN_TIME_SNAPSHOT, UnaryOperator.identity())
                        .decisions
                        .keySet())
                .containsExactlyInAnyOrderElementsOf(StrategyCatalog.ids().stream()
                        .filter(id -> !List.of("vwap-perfect", "hindsight").contains(id))
                        .toList())
                .contains("sac", "pov", "spread-threshold");
    }

    @Test
    void aPlantedWholeDayNormaliserIsCaught() throws IOException {
        assertThat(leakMoves(day -> {
                    double mean = Arrays.stream(day.volumeShares()).sum() / day.volumeShares().length;
                    return row -> day.volumeShares()[row] / mean;
                }))
                .isTrue();
    }

    @Test
    void aPlantedBackFillIsCaught() throws IOException {
        assertThat(leakMoves(day -> row ->
                        day.session().mid()[Math.min(row + 1, day.session().rows() - 1)]))
                .isTrue();
    }

    @Test
    void anHonestFigurePassesTheSameCheck() throws IOException {
        assertThat(leakMoves(day -> row -> day.session().mid()[row])).isFalse();
    }

    private interface Figure {
        double at(int row);
    }

    private interface Leak {
        Figure of(SessionLiquidity day);
    }

    /** Whether a figure of some row up to the edit changes with the text after it. */
    private static boolean leakMoves(Leak leak) throws IOException {
        Input input = Input.POINT_IN_TIME_SNAPSHOT;
        Figure before = leak.of(prepare(input, UnaryOperator.identity()).test().get(0));
        for (UnaryOperator<String> edit : edits()) {
            Figure after = leak.of(prepare(input, edit).test().get(0));
            for (int row = 0; row <= EDIT_AFTER; row++) {
                if (before.at(row) != after.at(row)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Ways to change a row of text: other prices, other sizes, a crossed quote, a removed row. */
    private static List<UnaryOperator<String>> edits() {
        return List.of(
                line -> cells(
                        line,
                        1,
                        21,
                        (column, text) -> isSize(column)
                                ? text
                                : "%.2f".formatted(Double.parseDouble(text) * 1.01 + (column > 10 ? 0.3 : -0.3))),
                line -> cells(line, 1, 21, (column, text) -> isSize(column) ? "7" : text),
                line -> cells(line, 25, 26, (column, text) -> "123456789"),
                line -> cells(line, 22, 23, (column, text) -> "9999"),
                line -> cells(line, 22, 24, (column, text) -> "1"),
                NoLookAheadTest::crossed,
                line -> "");
    }

    private static boolean isSize(int column) {
        return (column >= 6 && column <= 10) || (column >= 16 && column <= 20);
    }

    private interface CellEdit {
        String apply(int column, String text);
    }

    private static String cells(String line, int from, int to, CellEdit edit) {
        String[] cells = line.split(",", -1);
        for (int c = from; c < to; c++) {
            cells[c] = edit.apply(c, cells[c]);
        }
        return String.join(",", cells);
    }

    /** Bid and ask columns exchanged, as in files of extreme prints. */
    private static String crossed(String line) {
        String[] cells = line.split(",", -1);
        for (int c = 1; c <= 10; c++) {
            String bid = cells[c];
            cells[c] = cells[c + 10];
            cells[c + 10] = bid;
        }
        return String.join(",", cells);
    }

    private record Played(List<List<Float>> observations, Map<String, List<String>> decisions) {}

    private static Prepared prepare(Input input, UnaryOperator<String> edit) throws IOException {
        int firstEdited = 1 + (SESSIONS - 1) * Session.FULL_MINUTES + EDIT_AFTER + 1;
        List<String> text = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = i > 0 && input.crossed ? crossed(lines.get(i)) : lines.get(i);
            String edited = i >= firstEdited ? edit.apply(line) : line;
            // One removed row in twelve: more than a tenth missing would exclude the session.
            String kept = i >= firstEdited && edited.isEmpty() && i % 12 != 0 ? line : edited;
            if (!kept.isEmpty()) {
                text.add(kept);
            }
        }
        Path file = Files.write(folder.resolve("edited.csv"), text);
        ExperimentSpec spec = spec(file, input.timing);
        DefaultExperiments experiments = new DefaultExperiments();
        MarketData data = experiments.load(spec, Progress.NONE);
        return experiments.prepare(spec, data);
    }

    private static ExperimentSpec spec(Path file, String timing) {
        return new ExperimentSpec(
                List.of(file.toString()),
                ImportOptions.defaults(),
                Optional.empty(),
                ExperimentParams.ORDER.with(Map.of("timing", timing)),
                CostPresets.DEFAULT_ID,
                CostPresets.byId(CostPresets.DEFAULT_ID).params().defaults(),
                AgentParams.PARAMS.with(Map.of("nfkInventory", "2", "nfkOffsets", "-2,0,3")),
                Optional.of(new Split(
                        new DateRange(dates.get(0), dates.get(SESSIONS - 2)),
                        Optional.empty(),
                        Optional.of(new DateRange(dates.get(SESSIONS - 1), dates.get(SESSIONS - 1))))),
                1);
    }

    private static Played play(Input input, UnaryOperator<String> edit) throws IOException {
        Prepared prepared = prepare(input, edit);
        SessionLiquidity day = prepared.test().get(0);
        TrainedAgent agent = untrained(prepared);
        FeatureTable table = MarketFeatures.table(
                day, agent.normaliser(), prepared.order(), prepared.costs(), StrategyCatalog.band(prepared));
        List<List<Float>> observations = new ArrayList<>();
        for (int row = 0; row < table.features().length; row++) {
            List<Float> values = new ArrayList<>();
            for (float value : table.features()[row]) {
                values.add(value);
            }
            for (float value : table.marginalBps()[row]) {
                values.add(value);
            }
            observations.add(values);
        }
        Map<String, List<String>> decisions = new java.util.TreeMap<>();
        for (String id : StrategyCatalog.ids()) {
            Strategy strategy = StrategyCatalog.make(id, prepared, Optional.of(agent(id, prepared)));
            if (!(strategy instanceof ForesightStrategy)) {
                decisions.put(id, decisions(strategy, prepared, day));
            }
        }
        return new Played(observations, decisions);
    }

    /** An agent of the kind that the strategy needs. */
    private static TrainedAgent agent(String id, Prepared prepared) {
        TrainedAgent network = untrained(prepared);
        MarketBins blind = new MarketBins(List.of(), new double[0][], 20);
        LimitTable table = new LimitTable(1, 1, blind, LimitRules.DEFAULT, new int[2], new double[2]);
        if (id.startsWith(AgentKind.SAC_LIMIT.id())) {
            return new TrainedAgent(
                    random(2),
                    network.normaliser()
                            .withAction(LimitAction.id(network.normaliser().action(), 1)),
                    network.staticWeights(),
                    0,
                    List.of(),
                    false);
        }
        return id.equals(AgentKind.NFK.staticId())
                ? new TrainedAgent(table, network.normaliser(), network.staticWeights(), 0, List.of(), false)
                : network;
    }

    /** A policy with random weights reacts to every feature, which a trained one may not. */
    private static PolicyNetwork random(int outputs) {
        MlpShape shape = new MlpShape(new int[] {Feature.COUNT, 16, outputs});
        SplittableRandom random = new SplittableRandom(5);
        float[] weights = new float[shape.count()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) (random.nextDouble() - 0.5);
        }
        return new PolicyNetwork(shape, weights);
    }

    private static TrainedAgent untrained(Prepared prepared) {
        Normaliser normaliser = Normaliser.fit(
                prepared.train(),
                prepared.order(),
                prepared.costs(),
                StrategyCatalog.band(prepared),
                ObservationSet.ALL,
                "reservation");
        double[] even = new double[Session.FULL_MINUTES];
        Arrays.fill(even, 1.0 / even.length);
        return new TrainedAgent(random(1), normaliser, even, 0, List.of(), false);
    }

    /** What a strategy asks for in each minute, before the kernel forces it into the band. */
    private static List<String> decisions(Strategy strategy, Prepared prepared, SessionLiquidity day) {
        ParentOrder order = ExecutionSimulator.fit(prepared.order(), day.session());
        Briefing briefing = new Briefing(
                day.session().date(),
                order.startMinute(),
                order.horizonMinutes(),
                prepared.profile(),
                prepared.timing(),
                prepared.costs(),
                StrategyCatalog.band(prepared));
        Decider decider = strategy.begin(order, briefing);
        List<String> asked = new ArrayList<>();
        new ExecutionSimulator(prepared.costs(), StrategyCatalog.band(prepared), day, strategy.limitRules())
                .run(day, order, recording(decider, asked));
        return asked;
    }

    private static Decider recording(Decider decider, List<String> asked) {
        if (decider instanceof LimitDecider limitDecider) {
            LimitDecider recording = (view, state, ticket) -> {
                limitDecider.decide(view, state, ticket);
                asked.add("%d at market, %d at %s, knowing %d sold"
                        .formatted(
                                ticket.marketShares(), ticket.limitShares(), ticket.limitPriceDollars(), state.sold()));
            };
            return recording;
        }
        return (MarketView view, ExecutionState state) -> {
            int shares = decider.shares(view, state);
            asked.add(Integer.toString(shares));
            return shares;
        };
    }
}
