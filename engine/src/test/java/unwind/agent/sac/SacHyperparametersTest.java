package unwind.agent.sac;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import unwind.problem.ProblemException;

class SacHyperparametersTest {
    @Test
    void defaultsDoNotDiscountAndRaiseNoWarning() {
        SacHyperparameters defaults = SacHyperparameters.defaults();
        assertThat(defaults.gamma()).isEqualTo(1);
        assertThat(defaults.netArch()).containsExactly(64, 64);
        assertThat(defaults.warnings()).isEmpty();
    }

    @Test
    void discountBelow0999WarnsWithWhatItDoesToTheClose() {
        assertThat(SacHyperparameters.of(Map.of("gamma", "0.995")).warnings())
                .singleElement()
                .asString()
                .contains("0.995", "14 %");
        assertThat(SacHyperparameters.of(Map.of("gamma", "0.999")).warnings()).isEmpty();
    }

    @Test
    void targetEntropyIsMinusTheNumberOfActionsUnlessGiven() {
        assertThat(SacHyperparameters.defaults().targetEntropy(3)).isEqualTo(-3);
        assertThat(SacHyperparameters.of(Map.of("autoTargetEntropy", "false", "targetEntropy", "-0.5"))
                        .targetEntropy(3))
                .isEqualTo(-0.5);
    }

    @Test
    void learningRatesFallOverTheSecondHalfOnly() {
        SacHyperparameters decaying = SacHyperparameters.of(Map.of(
                "steps", "1000", "learningStarts", "10", "learningRate", "0.01", "learningRateFinalShare", "0.1"));
        assertThat(decaying.learningRatesAt(1)).isEqualTo(LearningRates.all(0.01));
        assertThat(decaying.learningRatesAt(500)).isEqualTo(LearningRates.all(0.01));
        assertThat(decaying.learningRatesAt(750).actor()).isCloseTo(0.0055, within(1e-12));
        assertThat(decaying.learningRatesAt(1000).critic()).isCloseTo(0.001, within(1e-12));
        assertThat(SacHyperparameters.of(Map.of("learningRateFinalShare", "1")).learningRatesAt(80_000))
                .isEqualTo(LearningRates.all(0.001));
    }

    @Test
    void eachOptimiserMayHaveALearningRateOfItsOwn() {
        SacHyperparameters own = SacHyperparameters.of(
                Map.of("learningRate", "0.01", "actorLearningRate", "0.002", "temperatureLearningRate", "0.05"));
        assertThat(own.learningRatesAt(1)).isEqualTo(new LearningRates(0.002, 0.01, 0.05));
    }

    @Test
    void everyParameterIsExplainedInOneLine() {
        assertThat(SacParams.PARAMS.specs())
                .allSatisfy(spec -> assertThat(spec.help())
                        .as(spec.key())
                        .doesNotContain("\n", "  ")
                        .matches("[A-Z].*\\."));
    }

    @Test
    void contradictionsAreRefused() {
        assertThatThrownBy(() -> SacHyperparameters.of(Map.of("batchSize", "300", "bufferSize", "200")))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("batchSize 300");
        assertThatThrownBy(() -> SacHyperparameters.of(Map.of("steps", "100")))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("Raise steps");
    }
}
