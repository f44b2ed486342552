package unwind.app.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class PulsesTest {
    @Test
    void aQuantileIsAValueThatWasMeasured() {
        List<Double> values = List.of(40.0, 10.0, 30.0, 20.0);
        assertThat(Pulses.quantile(values, 0.5)).isEqualTo(20);
        assertThat(Pulses.quantile(values, 0.95)).isEqualTo(40);
        assertThat(Pulses.quantile(values, 0.01)).isEqualTo(10);
    }

    @Test
    void ofNothingThereIsNone() {
        assertThat(Pulses.quantile(List.of(), 0.5)).isNaN();
    }

    @Test
    void aThreadIsFoundByItsName() throws Exception {
        Thread busy = Thread.ofPlatform().name("unwind-busy-for-a-test").start(() -> {
            long end = System.nanoTime() + 2_000_000_000L;
            while (System.nanoTime() < end && !Thread.currentThread().isInterrupted()) {
                Thread.onSpinWait();
            }
        });
        while (busy.isAlive() && ThreadTimes.millis("unwind-busy") < 20) {
            Thread.sleep(5);
        }
        assertThat(busy.isAlive()).as("its time was seen while it ran").isTrue();
        busy.interrupt();
        assertThat(ThreadTimes.millis("no such thread")).isZero();
    }
}
