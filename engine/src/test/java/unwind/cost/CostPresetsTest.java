package unwind.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import unwind.param.ParamValues;
import unwind.problem.Category;
import unwind.problem.ProblemException;

class CostPresetsTest {
    private static final LocalDate DATE = LocalDate.of(2024, 7, 1);

    static List<CostPreset> presets() {
        return CostPresets.all();
    }

    @Test
    void idsAreDistinctAndKebabCase() {
        assertThat(CostPresets.all())
                .extracting(CostPreset::id)
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[a-z]+(-[a-z]+)*"));
    }

    @Test
    void defaultIsRealistic() {
        assertThat(CostPresets.byId("default").id()).isEqualTo("realistic");
        assertThat(CostPresets.defaultModel().preset()).isEqualTo("realistic");
    }

    @Test
    void unknownIdIsAUsageProblemThatListsTheKnownOnes() {
        assertThatThrownBy(() -> CostPresets.byId("free"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().category()).isEqualTo(Category.USAGE))
                .hasMessageContaining("'free'")
                .hasMessageContaining("realistic, metaorder, blockhouse, almgren-chriss, obizhaeva-wang");
    }

    @ParameterizedTest
    @MethodSource("presets")
    void everyPresetDescribesItselfAndItsParameters(CostPreset preset) {
        assertThat(preset.label()).isNotBlank();
        assertThat(preset.description()).hasSizeGreaterThan(40);
        assertThat(preset.params().specs())
                .allSatisfy(spec -> assertThat(spec.help()).hasSizeGreaterThan(30));
        assertThat(preset.create(preset.params().defaults()).preset()).isEqualTo(preset.id());
    }

    @ParameterizedTest
    @CsvSource({
        "realistic, impactY, 1.25, 1.25 sigma_t",
        "metaorder, impactY, 1.25, 1.25 k sigma_t",
        "blockhouse, alphaDollars, 0.5, 0.5 sqrt(x)",
        "almgren-chriss, etaLinear, 3.5, 3.5 sigma_t",
        "almgren-chriss, gammaDollars, 0.001, 0.001 x (x/2",
        "obizhaeva-wang, kappaDollars, 0.002, D + 0.002 x",
        "obizhaeva-wang, rhoPerMinute, 0.25, exp(-0.25)"
    })
    void parametersReachTheFormulas(String preset, String key, String value, String expected) {
        CostPreset chosen = CostPresets.byId(preset);
        CostModel model = chosen.create(chosen.params().defaults().with(key, value));

        assertThat(model.components()).extracting(CostComponent::formula).anyMatch(f -> f.contains(expected));
        assertThat(model.values().text(key)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({
        "square-root, 0.7 sigma_t mid x sqrt(x / V_t)",
        "almgren-2005, 0.142 sigma_day mid x (x / V_t)^0.6",
        "linear, 7.0 sigma_t mid x (x / V_t)",
        "alpha-square-root, 4.439584265535017E-6 sqrt(x) dollars"
    })
    void realisticTakesTheChosenTemporaryImpact(String choice, String formula) {
        CostPreset realistic = CostPresets.byId("realistic");
        CostModel model = realistic.create(realistic.params().defaults().with("temporaryImpact", choice));

        assertThat(model.components())
                .filteredOn(c -> c.part() == CostPart.TEMPORARY_IMPACT)
                .extracting(CostComponent::formula)
                .containsExactly(formula);
    }

    @Test
    void blockhouseChargesNoSpreadAndNoFees() {
        CostModel model = CostPresets.model("blockhouse");

        assertThat(model.components())
                .extracting(CostComponent::part)
                .containsExactly(CostPart.SLIPPAGE, CostPart.TEMPORARY_IMPACT);
        assertThat(model.convex()).isFalse();
        assertThat(model.fees().dollars(DATE, 1_000, 200_000)).isZero();
    }

    @Test
    void realisticIsConvexAndSeparableSoThatGreedyAllocationIsExact() {
        assertThat(CostPresets.defaultModel().convex()).isTrue();
        assertThat(CostPresets.defaultModel().separable()).isTrue();
        assertThat(CostPresets.model("obizhaeva-wang").separable()).isFalse();
    }

    @Test
    void commissionIsPerShareAndAddsToRegulatoryFees() {
        CostPreset realistic = CostPresets.byId("realistic");
        ParamValues commission = realistic.params().defaults().with("commissionDollarsPerShare", "0.005");

        assertThat(realistic
                        .create(commission.with("regulatoryFees", "false"))
                        .fees()
                        .dollars(DATE, 1_000, 200_000))
                .isCloseTo(5, within(1e-12));
        assertThat(realistic.create(commission).fees().dollars(DATE, 1_000, 200_000))
                .isCloseTo(5 + 5.56 + 0.166, within(1e-9));
    }
}
