package unwind.app.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import unwind.run.DefaultExperiments;

final class StrategyNamesTest {
    @Test
    void everyStrategyHasANameForPeopleAndALineOnWhatItDoes() {
        assertThat(new DefaultExperiments().strategyIds()).isNotEmpty().allSatisfy(id -> {
            StrategyNames.Name name = StrategyNames.of(id);
            assertThat(name.label()).as(id).isNotEqualTo(id);
            assertThat(name.help()).as(id).isNotBlank();
        });
    }
}
