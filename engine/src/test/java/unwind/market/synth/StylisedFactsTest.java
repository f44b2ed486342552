package unwind.market.synth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.SoftAssertions;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import unwind.market.Session;

/** Synthetic minutes must look like real ones, and must not be kinder. */
class StylisedFactsTest {
    private static final long SAMPLE_SEED = 7;
    /** Sessions of the committed sample. */
    private static final int SAMPLE_SESSIONS = 60;

    @ParameterizedTest
    @CsvSource({"WIDE, 7", "WIDE, 1", "ONE_TICK, 7", "ONE_TICK, 1"})
    void everyFactLiesInItsRange(SynthSpec.Kind kind, long seed) throws IOException {
        ExpectedFacts expected = ExpectedFacts.of(kind);
        StylisedFacts facts = StylisedFacts.of(SyntheticMarket.sessions(SynthSpec.ofKind(kind, SAMPLE_SESSIONS, seed)));
        SoftAssertions softly = new SoftAssertions();
        expected.values()
                .forEach((name, range) -> softly.assertThat(facts.values().get(name))
                        .as("%s, real %s", name, range.real())
                        .isBetween(range.from(), range.to()));
        expected.shapes()
                .forEach((name, shape) -> softly.assertThat(facts.shapes().get(name))
                        .as("%s, real %s", name, Arrays.toString(shape.real()))
                        .usingComparatorWithPrecision(shape.tolerance())
                        .containsExactly(shape.real()));
        softly.assertAll();
        assertThat(expected.values()).hasSizeGreaterThan(15);
        assertThat(expected.shapes()).hasSizeGreaterThan(1);
    }

    @Test
    void plainRulesSaveNoMoreThanOnRealMinutes() throws IOException {
        Map<String, Double> most = ExpectedFacts.mostSavings();
        Map<String, Double> saved = Savings.of(sample(SynthSpec.Kind.WIDE));
        assertThat(saved).containsOnlyKeys(most.keySet());
        saved.forEach((id, share) -> assertThat(share).as(id).isBetween(0.5 * most.get(id), most.get(id)));
    }

    @Test
    void waitingPaysNextToNothingOnPinnedSpread() {
        Savings.of(sample(SynthSpec.Kind.ONE_TICK))
                .forEach((id, share) -> assertThat(share).as(id).isLessThan(0.08));
    }

    @ParameterizedTest
    @EnumSource(SynthSpec.Kind.class)
    void nothingVisiblePredictsTheNextReturn(SynthSpec.Kind kind) {
        List<Session> sessions = sample(kind);
        double fourErrors = 4 / Math.sqrt(sessions.size() * 389.0);
        assertThat(averageCorrelation(sessions, Series::halfSpreadBps)).isBetween(-fourErrors, fourErrors);
        assertThat(averageCorrelation(sessions, Series::imbalance)).isBetween(-fourErrors, fourErrors);
        assertThat(averageCorrelation(sessions, Series::logVolume)).isBetween(-fourErrors, fourErrors);
        assertThat(averageCorrelation(sessions, s -> Series.of(s, s::minuteOfDay)))
                .isBetween(-fourErrors, fourErrors);
        assertThat(averageCorrelation(sessions, s -> s.mid())).isBetween(-0.15, 0.05);
    }

    private interface Signal {
        double[] of(Session session);
    }

    private static double averageCorrelation(List<Session> sessions, Signal signal) {
        return sessions.stream()
                .mapToDouble(s -> Series.correlation(Arrays.copyOf(signal.of(s), s.rows() - 1), Series.returnsBps(s)))
                .average()
                .orElseThrow();
    }

    @Test
    void someDaysHaveWideOpeningHour() {
        double[] ratios = sample(SynthSpec.Kind.WIDE).stream()
                .mapToDouble(s -> {
                    double[] h = Series.halfSpreadBps(s);
                    return Series.mean(Arrays.copyOf(h, 60)) / Series.mean(Arrays.copyOfRange(h, 60, h.length));
                })
                .sorted()
                .toArray();
        assertThat(ratios[ratios.length - 3] / ratios[ratios.length / 2]).isGreaterThan(1.25);
        assertThat(ratios[ratios.length - 1]).isLessThan(4);
    }

    /** Keeps the committed figures honest on machines that have the real minutes. */
    @Test
    void committedFiguresAreThoseOfTheRealFile() throws IOException {
        Optional<Path> file = RealMinutes.file();
        Assumptions.assumeTrue(file.isPresent(), "the real minutes are not beside this checkout");
        List<Session> real = RealMinutes.read(file.orElseThrow());
        StylisedFacts facts = StylisedFacts.of(real);
        ExpectedFacts committed = ExpectedFacts.of(SynthSpec.Kind.WIDE);
        assertThat(facts.values()).containsOnlyKeys(committed.values().keySet());
        committed
                .values()
                .forEach((name, range) ->
                        assertThat(facts.values().get(name)).as(name).isCloseTo(range.real(), Offset.offset(0.001)));
        assertThat(facts.shapes()).containsOnlyKeys(committed.shapes().keySet());
        committed
                .shapes()
                .forEach((name, shape) -> assertThat(facts.shapes().get(name))
                        .as(name)
                        .usingComparatorWithPrecision(0.006)
                        .containsExactly(shape.real()));
        Map<String, Double> saved = Savings.of(real);
        ExpectedFacts.mostSavings()
                .forEach((id, share) -> assertThat(saved.get(id)).as(id).isCloseTo(share, Offset.offset(0.001)));
    }

    private static List<Session> sample(SynthSpec.Kind kind) {
        return SyntheticMarket.sessions(SynthSpec.ofKind(kind, SAMPLE_SESSIONS, SAMPLE_SEED));
    }
}
