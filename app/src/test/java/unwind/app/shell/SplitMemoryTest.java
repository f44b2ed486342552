package unwind.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class SplitMemoryTest {
    @Test
    void positionsAreReadBackAndNonsenseIsNone() {
        assertThat(SplitMemory.parse("0.250 0.600")).containsExactly(0.25, 0.6);
        assertThat(SplitMemory.parse("left")).isEmpty();
    }
}
