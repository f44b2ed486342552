package unwind.app.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import unwind.cost.CostPresets;
import unwind.run.AgentParams;
import unwind.run.ExperimentSpec;

final class SpecTextTest {
    private final ExperimentSpec spec = new WorkbenchModel(
                    CostChoice.defaultsOf(CostPresets.byId(CostPresets.DEFAULT_ID)), AgentParams.PARAMS.defaults())
            .spec();

    @Test
    void equalSpecsDifferInNothing() {
        assertThat(SpecText.differences(spec, spec)).isEmpty();
    }

    @Test
    void aDifferenceIsToldAsTheFormShowsIt() {
        ExperimentSpec other = spec.withOrder(spec.order().with("shares", "2500"));
        assertThat(SpecText.differences(spec, other))
                .containsExactly(new SettingChange(new SettingName("Order", "Shares", "shares"), "1000", "2500"));
    }

    @Test
    void anotherCostPresetShowsWhatItHasAndTheFirstHasNot() {
        WorkbenchModel model = new WorkbenchModel(
                CostChoice.defaultsOf(CostPresets.byId("obizhaeva-wang")), AgentParams.PARAMS.defaults());
        assertThat(SpecText.differences(spec, model.spec()))
                .anySatisfy(c -> assertThat(c.setting().label()).isEqualTo("Preset"))
                .anySatisfy(c -> assertThat(c.from()).isEmpty());
    }
}
