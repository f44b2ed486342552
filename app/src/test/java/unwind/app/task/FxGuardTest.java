package unwind.app.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import unwind.app.fake.FakeExperiments;
import unwind.app.fake.FxTest;
import unwind.run.Experiments;
import unwind.run.GuardedExperiments;

@ExtendWith(ApplicationExtension.class)
class FxGuardTest {
    private final Experiments experiments = new GuardedExperiments(new FakeExperiments(), new FxGuard());

    @Test
    void theThreadThatDrawsMayNotWaitForTheEngine() {
        Throwable refused = FxTest.get(() -> {
            try {
                experiments.prepare(null, null);
                return new AssertionError("it was let through");
            } catch (IllegalStateException e) {
                return e;
            }
        });
        assertThat(refused).hasMessageContaining("preparing an experiment would freeze the window");
    }

    @Test
    void aThreadOfItsOwnMay() {
        assertThatCode(() -> new FxGuard().check("loading data")).doesNotThrowAnyException();
        assertThat(FxTest.get(() -> experiments.strategyIds()))
                .as("a list at hand")
                .isNotEmpty();
    }
}
