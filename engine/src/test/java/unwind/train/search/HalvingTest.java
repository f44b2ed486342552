package unwind.train.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HalvingTest {
    @Test
    void eachRungHasAThirdOfTheTrialsAndThreeTimesTheSteps() {
        Halving halving = new Halving(27, 3, 3, 90_000, 5_000);
        assertThat(List.of(halving.stepsAt(0), halving.stepsAt(1), halving.stepsAt(2)))
                .containsExactly(10_000L, 30_000L, 90_000L);
        assertThat(List.of(halving.trialsAt(0), halving.trialsAt(1), halving.trialsAt(2)))
                .containsExactly(27, 9, 3);
    }

    @Test
    void rungsEndWhereTheTrainingValidates() {
        Halving halving = new Halving(9, 3, 3, 50_000, 4_000);
        assertThat(halving.stepsAt(0)).isEqualTo(4_000);
        assertThat(halving.stepsAt(1)).isEqualTo(16_000);
        assertThat(halving.stepsAt(2)).isEqualTo(50_000);
    }

    @Test
    void cheapestGoOnAndOfEqualsTheFirst() {
        Halving halving = new Halving(6, 3, 2, 9_000, 1_000);
        assertThat(halving.survivors(0, Map.of(1, 0.5, 2, 0.3, 4, 0.3, 5, 0.9))).containsExactly(2, 4);
        assertThat(halving.survivors(0, Map.of(5, 0.9))).containsExactly(5);
    }
}
