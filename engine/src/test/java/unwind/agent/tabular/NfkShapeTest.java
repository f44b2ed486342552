package unwind.agent.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import unwind.agent.LimitTable;
import unwind.agent.MarketVariable;
import unwind.cost.CostPresets;
import unwind.cost.SessionLiquidity;
import unwind.market.MarketProfile;
import unwind.market.Session;
import unwind.market.synth.SynthSpec;
import unwind.market.synth.SyntheticMarket;
import unwind.order.ExecutionTiming;
import unwind.sim.LimitRules;

/** The shape of the paper's figures 2 and 3 on wide-spread synthetic sessions, on average over the other state variables. */
class NfkShapeTest {
    private static final int LEVELS = 4;
    private static final int MINUTES = 4;

    private static @Nullable LimitTable table;

    @BeforeAll
    static void learn() {
        List<Session> sessions = SyntheticMarket.sessions(SynthSpec.ofKind(SynthSpec.Kind.WIDE, 20, 3));
        MarketProfile profile = MarketProfile.fit(sessions, 1e6);
        List<SessionLiquidity> days = sessions.stream()
                .map(s -> SessionLiquidity.of(s, profile, ExecutionTiming.SNAPSHOT))
                .toList();
        NfkParams params = new NfkParams(
                MINUTES,
                LEVELS,
                List.of(MarketVariable.SPREAD),
                3,
                new int[] {-8, -7, -6, -5, -4, -3, -2, -1, 0, 1, 2, 3, 5, 8, 12},
                30,
                NfkParams.Reference.FILL);
        // A block of several times the usual size at the best bid, so that the amount left matters.
        table = new NfkLearner(days, CostPresets.defaultModel(), LimitRules.DEFAULT, params, 500).learn();
    }

    /** Ticks above the ask; the market order counts as a tick more aggressive than the lowest limit. */
    private static double ticks(int left, int level, int cell) {
        int offset = Objects.requireNonNull(table).offset(left, level, cell);
        return offset == LimitTable.MARKET ? -9 : offset;
    }

    private static double[] means(int n, IntUnaryOperator cases, Ticks ticks) {
        return IntStream.range(0, n)
                .mapToDouble(i -> IntStream.range(0, cases.applyAsInt(i))
                        .mapToDouble(j -> ticks.of(i, j))
                        .average()
                        .orElseThrow())
                .toArray();
    }

    private interface Ticks {
        double of(int i, int j);
    }

    @Test
    void lessTimeIsMoreAggressiveOnAverage() {
        double[] byTime = means(MINUTES, i -> LEVELS * 3, (i, j) -> ticks(i + 1, j / 3 + 1, j % 3));
        assertThat(byTime).isSorted();
        assertThat(byTime[MINUTES - 1]).isGreaterThan(byTime[0]);
    }

    @Test
    void moreInventoryIsMoreAggressiveOnAverage() {
        double[] byLevel = means(LEVELS, i -> MINUTES * 3, (i, j) -> -ticks(j / 3 + 1, i + 1, j % 3));
        assertThat(byLevel).isSorted();
        assertThat(byLevel[LEVELS - 1]).isGreaterThan(byLevel[0]);
    }

    @Test
    void aWiderSpreadIsMoreAggressiveOnAverage() {
        double[] bySpread = means(3, i -> MINUTES * LEVELS, (i, j) -> -ticks(j / LEVELS + 1, j % LEVELS + 1, i));
        assertThat(bySpread).isSorted();
        assertThat(bySpread[2]).isGreaterThan(bySpread[0]);
    }
}
