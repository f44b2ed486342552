package unwind.app.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import unwind.app.workspace.Settings;
import unwind.app.workspace.SpecText;
import unwind.cost.CostPreset;
import unwind.cost.CostPresets;
import unwind.market.ImportOptions;
import unwind.param.ParamSet;
import unwind.param.ParamSpec;
import unwind.run.AgentParams;
import unwind.run.ExperimentParams;
import unwind.run.ExperimentSpec;
import unwind.strategy.StrategyParams;

/** Files and flags have ids; people read words. */
final class ChoiceLabelsTest {
    private static final String HYPHEN_ID = "[a-z0-9]+(-[a-z0-9]+)+";

    static Stream<ParamSpec> choices() {
        Stream<ParamSet> costs = CostPresets.all().stream().map(CostPreset::params);
        Stream<ParamSet> others = Stream.of(
                ExperimentParams.ORDER, AgentParams.PARAMS, StrategyParams.ALL, ImportOptions.PARAMS, Settings.PARAMS);
        return Stream.concat(costs, others)
                .flatMap(set -> set.specs().stream())
                .filter(spec -> spec.kind() == ParamSpec.Kind.CHOICE)
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("choices")
    void everyChoiceReadsAsWords(ParamSpec spec) {
        assertThat(spec.choiceLabels()).doesNotHaveDuplicates().allSatisfy(label -> {
            assertThat(label).matches("[A-Z0-9].*").doesNotMatch(HYPHEN_ID);
            assertThat(label).as("no camelCase").doesNotMatch(".*[a-z][A-Z].*");
        });
    }

    @ParameterizedTest
    @MethodSource("choices")
    void theHelpOfAChoiceNamesItsValuesAsTheListDoes(ParamSpec spec) {
        String help = ParamText.help(spec);
        assertThat(spec.choices())
                .filteredOn(choice -> choice.matches("[a-z]+(-[a-z0-9]+)+"))
                .allSatisfy(id -> assertThat(help).doesNotContain(id));
        assertThat(help).endsWith("Default: " + spec.labelOf(spec.defaultValue()) + ".");
    }

    @ParameterizedTest
    @MethodSource("choices")
    void aFieldShowsTheLabelAndKeepsTheValue(ParamSpec spec) {
        ParamFormModel form = new ParamFormModel(ParamSet.of("one", spec).defaults());
        String last = spec.choices().getLast();
        form.field(spec.key()).textProperty().set(last);
        assertThat(form.values().text(spec.key())).isEqualTo(last);
        assertThat(ParamText.words(spec, last)).isEqualTo(spec.choiceLabels().getLast());
    }

    @Test
    void noSettingOfARunReadsLikeAnId() {
        ExperimentSpec spec = new ExperimentSpec(
                List.of("data.csv"),
                ImportOptions.defaults(),
                Optional.empty(),
                ExperimentParams.ORDER.defaults().with("timing", "next-row"),
                CostPresets.DEFAULT_ID,
                CostPresets.byId(CostPresets.DEFAULT_ID).params().defaults(),
                AgentParams.PARAMS.defaults().with("reward", "risk-averse"),
                Optional.empty(),
                1);
        assertThat(SpecText.of(spec).values())
                .contains("Next row", "Cost and risk", "Square root", "Realistic")
                .noneMatch(value -> value.matches("[a-z]+(-[a-z0-9]+)+"))
                .doesNotContain("true", "false");
    }
}
