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
import java.util.function.UnaryOperator;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import unwind.cost.CostPresets;
import unwind.cost.SessionLiquidity;
import unwind.market.DateRange;
import unwind.market.ImportOptions;
import unwind.market.MarketData;
import unwind.market.Progress;
import unwind.market.Session;
import unwind.market.Split;
import unwind.market.synth.SynthSpec;
import unwind.market.synth.SyntheticMarket;

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
        RecordedPlay before = play(input, UnaryOperator.identity());
        for (UnaryOperator<String> edit : RowEdits.all()) {
            RecordedPlay after = play(input, edit);
            int visible = EDIT_AFTER + (input.timing.equals("next-row") ? 1 : 0);
            assertThat(after.observations().subList(0, visible + 1))
                    .isEqualTo(before.observations().subList(0, visible + 1));
            before.decisions()
                    .forEach((id, asked) -> assertThat(java.util.Objects.requireNonNull(
                                            after.decisions().get(id))
                                    .subList(0, visible + 1))
                            .as(id + " " + input)
                            .isEqualTo(asked.subList(0, visible + 1)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void theEditsDoMoveWhatComesLater(Input input) throws IOException {
        RecordedPlay before = play(input, UnaryOperator.identity());
        RecordedPlay after = play(input, RowEdits.all().get(0));
        assertThat(after.observations().get(EDIT_AFTER + 5))
                .isNotEqualTo(before.observations().get(EDIT_AFTER + 5));
        assertThat(after.decisions().get("sac")).isNotEqualTo(before.decisions().get("sac"));
    }

    @ParameterizedTest
    @EnumSource
    void theFirstDecisionThatMayMoveWithAMinutesHighIsTheOneThatSawIt(Input input) throws IOException {
        // The row after the edit fills a limit order or not: known one decision later, and a decision more under
        // next-row.
        RecordedPlay before = play(input, UnaryOperator.identity());
        RecordedPlay after = play(input, line -> RowEdits.cells(line, 22, 23, (column, text) -> "9999"));
        int visible = EDIT_AFTER + (input.timing.equals("next-row") ? 1 : 0);
        List<String> touch = java.util.Objects.requireNonNull(after.decisions().get("submit-and-leave-touch"));
        List<String> expected =
                java.util.Objects.requireNonNull(before.decisions().get("submit-and-leave-touch"));
        assertThat(touch.subList(0, visible + 1)).isEqualTo(expected.subList(0, visible + 1));
        assertThat(touch).isNotEqualTo(expected);
    }

    @Test
    void everyStrategyButTheNamedBoundsIsUnderTheRule() throws IOException {
        assertThat(play(Input.POINT_IN_TIME_SNAPSHOT, UnaryOperator.identity())
                        .decisions()
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
        for (UnaryOperator<String> edit : RowEdits.all()) {
            Figure after = leak.of(prepare(input, edit).test().get(0));
            for (int row = 0; row <= EDIT_AFTER; row++) {
                if (before.at(row) != after.at(row)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Prepared prepare(Input input, UnaryOperator<String> edit) throws IOException {
        int firstEdited = 1 + (SESSIONS - 1) * Session.FULL_MINUTES + EDIT_AFTER + 1;
        List<String> text = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = i > 0 && input.crossed ? RowEdits.crossed(lines.get(i)) : lines.get(i);
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

    private static RecordedPlay play(Input input, UnaryOperator<String> edit) throws IOException {
        return RecordedPlay.of(prepare(input, edit));
    }
}
