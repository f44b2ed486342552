package unwind.app.tune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import unwind.param.ParamSpec;
import unwind.problem.ProblemException;
import unwind.run.AgentParams;
import unwind.train.search.ParamRange;
import unwind.train.search.SearchSpace;

class RangeTextTest {
    private static ParamSpec spec(String key) {
        return AgentParams.PARAMS.spec(key);
    }

    static List<ParamRange> usual() {
        return SearchSpace.of(List.of(), AgentParams.PARAMS).ranges();
    }

    @ParameterizedTest
    @MethodSource("usual")
    void whatIsWrittenIsReadAgain(ParamRange range) {
        assertThat(RangeText.parse(range.spec(), RangeText.of(range))).isEqualTo(range);
    }

    @Test
    void peopleWriteWords() {
        assertThat(RangeText.parse(spec("learningRate"), "1e-4 to 3e-3, log").text())
                .isEqualTo("learningRate=1.0E-4..0.003:log");
        assertThat(RangeText.parse(spec("learningRate"), "1e-4..3e-3:log").logarithmic())
                .isTrue();
        assertThat(RangeText.parse(spec("targetEntropy"), " -3 to 0 ").low()).isEqualTo(-3);
        assertThat(RangeText.parse(spec("reward"), "cost and risk | Cost").values())
                .containsExactly("risk-averse", "cost");
        assertThat(RangeText.parse(spec("shaping"), "on | off").values()).containsExactly("true", "false");
        assertThat(RangeText.parse(spec("netArch"), "32,32 | 64,64").values()).containsExactly("32,32", "64,64");
    }

    @Test
    void whatIsNoRangeIsRefusedWithTheReason() {
        for (String text : List.of("", "3 to 1", "0.1 to", "a | b", "1e-3 | 1e-3", "0 to 1, log")) {
            assertThatThrownBy(() -> RangeText.parse(spec("learningRate"), text))
                    .as(text)
                    .isInstanceOf(ProblemException.class);
        }
        assertThatThrownBy(() -> RangeText.parse(spec("reward"), "Profit")).isInstanceOf(ProblemException.class);
    }
}
