package unwind.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SeededRandomTest {
    @Test
    void sequenceIsThatOfJavasSplitMix64() {
        SplittableRandom reference = new SplittableRandom(42);
        SeededRandom random = new SeededRandom(42);
        for (int i = 0; i < 100; i++) {
            assertThat(random.nextLong()).isEqualTo(reference.nextLong());
        }
    }

    @Test
    void stateContinuesTheSequenceAlsoOfGaussians() {
        SeededRandom random = new SeededRandom(1);
        random.nextGaussian();
        SeededRandom resumed = new SeededRandom(random.state());
        for (int i = 0; i < 1000; i++) {
            assertThat(resumed.nextGaussian()).isEqualTo(random.nextGaussian());
        }
    }

    @Test
    void streamsOfOneSeedAndOfNeighbouringSeedsDiffer() {
        assertThat(SeededRandom.stream(1, 1).nextLong())
                .isNotEqualTo(SeededRandom.stream(1, 2).nextLong())
                .isNotEqualTo(SeededRandom.stream(2, 1).nextLong())
                .isEqualTo(SeededRandom.stream(1, 1).nextLong());
    }

    @Test
    void gaussiansHaveMeanZeroAndVarianceOne() {
        float[] draws = new float[200_000];
        new SeededRandom(5).fillGaussian(draws);
        double sum = 0;
        double squares = 0;
        for (float draw : draws) {
            sum += draw;
            squares += (double) draw * draw;
        }
        assertThat(sum / draws.length).isBetween(-0.01, 0.01);
        assertThat(squares / draws.length).isBetween(0.98, 1.02);
    }
}
