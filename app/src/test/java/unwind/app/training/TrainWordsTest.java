package unwind.app.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import unwind.train.TrainingEvent;

class TrainWordsTest {
    private static TrainProgress at(double cost) {
        TrainingEvent.Validated best = new TrainingEvent.Validated(10_000, cost, 0.58, 0.57, cost / 0.58, true);
        return new TrainProgress(12_000, 40_000, 1900.4, 3725, Optional.of(best));
    }

    @Test
    void figuresAreReadable() {
        assertThat(TrainWords.steps(at(0.52))).isEqualTo("12,000 of 40,000");
        assertThat(TrainWords.rate(at(0.52))).isEqualTo("1,900");
        assertThat(TrainWords.timeLeft(at(0.52))).isEqualTo("1:02:05");
        assertThat(TrainWords.duration(190)).isEqualTo("03:10");
        assertThat(TrainWords.againstTwap(at(0.52).best())).isEqualTo("\u22120.060 bps");
    }

    @Test
    void nothingKnownIsNotZero() {
        assertThat(TrainWords.steps(TrainProgress.NONE)).isEqualTo("\u2013");
        assertThat(TrainWords.rate(TrainProgress.NONE)).isEqualTo("\u2013");
        assertThat(TrainWords.best(Optional.empty())).isEqualTo("\u2013");
    }

    @Test
    void aDearerPolicyIsCalledDearerAndATieATie() {
        assertThat(TrainWords.ended(at(0.61), at(0.61).best(), false, 10_000)).contains("0.030 bps dearer than TWAP");
        assertThat(TrainWords.ended(at(0.579), at(0.579).best(), false, 10_000))
                .contains("0.001 bps cheaper than TWAP");
        assertThat(TrainWords.ended(at(0.5801), at(0.5801).best(), false, 10_000))
                .contains("the same as TWAP to within 0.001 bps");
    }

    @Test
    void placesInTheQueueAreOrdinals() {
        assertThat(java.util.stream.IntStream.of(1, 2, 3, 4, 11, 12, 13, 21, 102, 112)
                        .mapToObj(TrainWords::ordinal))
                .containsExactly("1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "21st", "102nd", "112th");
    }

    @Test
    void aWorseValidationDoesNotReplaceTheBest() {
        TrainProgress after = at(0.52).after(new TrainingEvent.Validated(14_000, 0.7, 0.58, 0.57, 1.2, false));

        assertThat(after.best().orElseThrow().costBps()).isEqualTo(0.52);
        assertThat(after.step()).isEqualTo(14_000);
    }
}
