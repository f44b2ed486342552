package unwind.train.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import unwind.agent.SeededRandom;
import unwind.agent.sac.SacParams;
import unwind.problem.ProblemException;

class ParamRangeTest {
    private static ParamRange parse(String text) {
        return ParamRange.parse(text, SacParams.PARAMS);
    }

    @Test
    void logarithmicIntervalGivesEachDecadeTheSameShare() {
        ParamRange range = parse("learningRate=1e-4..1e-2:log");
        SeededRandom random = new SeededRandom(1);
        long lower = IntStream.range(0, 4000)
                .mapToDouble(i -> Double.parseDouble(range.sample(random)))
                .peek(v -> assertThat(v).isBetween(1e-4, 1e-2))
                .filter(v -> v < 1e-3)
                .count();
        assertThat(lower).isBetween(1850L, 2150L);
    }

    @Test
    void wholeNumbersAreDrawnWhole() {
        ParamRange range = parse("nSteps=1..4");
        SeededRandom random = new SeededRandom(1);
        assertThat(IntStream.range(0, 200).mapToObj(i -> range.sample(random)).distinct())
                .containsExactlyInAnyOrder("1", "2", "3", "4");
    }

    @Test
    void listsArePartsOfASet() {
        ParamRange range = parse("netArch=32,32|64");
        assertThat(range.values()).containsExactly("32,32", "64");
        assertThat(range.position("64")).isEqualTo(1);
    }

    @Test
    void positionIsThePlaceOnAnAxis() {
        assertThat(parse("learningRate=1e-4..1e-2:log").position("0.001")).isCloseTo(0.5, within(1e-12));
        assertThat(parse("gamma=0.9..1").position("0.95")).isCloseTo(0.5, within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(strings = {"learningRate=1e-4..1e-2:log", "nSteps=1..4", "gamma=0.99|1.0", "netArch=32,32|64"})
    void textReadsBackAsTheSameRange(String text) {
        assertThat(parse(parse(text).text())).isEqualTo(parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "learningRate",
                "learningRate=2..3",
                "learningRate=0.1..0.01",
                "actorLearningRate=0..0.1:log",
                "netArch=32..64",
                "gamma=0.9|0.9",
                "gamma=0.9|x",
                "noSuch=1|2"
            })
    void whatIsNoRangeIsRefused(String text) {
        assertThatThrownBy(() -> parse(text)).isInstanceOf(ProblemException.class);
    }

    @Test
    void trialsDependOnSeedAndNumberAlone() {
        SearchSpace space = SearchSpace.of(List.of(), SacParams.PARAMS);
        Map<String, String> third = space.sample(7, 3);
        assertThat(space.sample(7, 3)).isEqualTo(third);
        assertThat(space.sample(7, 4)).isNotEqualTo(third);
        assertThat(space.sample(8, 3)).isNotEqualTo(third);
        assertThat(third).containsKeys("learningRate", "gamma", "netArch", "batchSize", "targetEntropy");
    }

    @Test
    void budgetCannotBeSearched() {
        assertThatThrownBy(() -> SearchSpace.of(List.of("steps=1000|2000"), SacParams.PARAMS))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("equal budgets");
    }
}
