package unwind.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import unwind.problem.ProblemException;

class SliceLimitsTest {
    private static final double ANY = Double.POSITIVE_INFINITY;

    @Test
    void aChildOrderIsWholeLotsOfWhatWasAsked() {
        SliceLimits lots = new SliceLimits(100, 0, Integer.MAX_VALUE, ANY);
        assertThat(lots.allowed(250, 0, 1000, ANY)).isEqualTo(200);
        assertThat(lots.allowed(99, 0, 1000, ANY)).isZero();
        assertThat(lots.allowed(99, 1, 1000, ANY)).isEqualTo(100);
        assertThat(lots.allowed(99, 1, 99, ANY)).isZero();
    }

    @Test
    void noChildOrderIsSmallerOrLargerThanStated() {
        SliceLimits limits = new SliceLimits(1, 50, 80, ANY);
        assertThat(limits.allowed(49, 0, 1000, ANY)).isZero();
        assertThat(limits.allowed(49, 3, 1000, ANY)).isEqualTo(50);
        assertThat(limits.allowed(60, 0, 1000, ANY)).isEqualTo(60);
        assertThat(limits.allowed(500, 400, 1000, ANY)).isEqualTo(80);
        assertThat(limits.allowed(60, 60, 40, ANY)).isZero();
    }

    @Test
    void participationIsAShareOfTheVolumeGiven() {
        SliceLimits limits = new SliceLimits(1, 0, Integer.MAX_VALUE, 0.1);
        assertThat(limits.allowed(500, 0, 1000, 1234)).isEqualTo(123);
        assertThat(limits.allowed(500, 400, 1000, 0)).isZero();
        assertThat(limits.cap(1000, ANY)).isEqualTo(1000);
    }

    @Test
    void zeroSwitchesALimitOffAndTheDefaultsLimitNothing() {
        SliceLimits none = SliceLimits.of(SliceLimits.PARAMS.defaults());
        assertThat(none).isEqualTo(SliceLimits.NONE);
        assertThat(none.any()).isFalse();
        SliceLimits some = SliceLimits.of(Map.of("maxParticipationPct", "5", "lotShares", "10", "paceBandPct", "7"));
        assertThat(some).isEqualTo(new SliceLimits(10, 0, Integer.MAX_VALUE, 0.05));
        assertThat(some.any()).isTrue();
    }

    @Test
    void limitsThatAllowNoChildOrderAreRefused() {
        assertThatThrownBy(() -> new SliceLimits(100, 0, 99, ANY))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("the smallest is 100 shares, the largest 99");
        assertThatThrownBy(() -> new SliceLimits(100, 150, 199, ANY)).isInstanceOf(ProblemException.class);
        assertThat(new SliceLimits(100, 150, 200, ANY).allowed(1, 1, 1000, ANY)).isEqualTo(200);
    }

    @Property(tries = 300)
    void withoutLimitsEveryWishIsGranted(
            @ForAll @IntRange(min = 0, max = 5000) int left, @ForAll @IntRange(min = 0, max = 100) int percent) {
        int wanted = left * percent / 100;
        assertThat(SliceLimits.NONE.allowed(wanted, wanted / 2, left, 3)).isEqualTo(wanted);
        assertThat(SliceLimits.NONE.due(wanted + 0.75)).isEqualTo(wanted);
    }
}
