package unwind.app.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import unwind.param.ParamSet;
import unwind.param.ParamSpec;
import unwind.param.ParamValues;

final class ParamFormModelTest {
    private static final ParamSet SET = ParamSet.of(
            "test",
            ParamSpec.integer("shares", "Shares", "shares", 1, 5000, 1000, "Order", "How many."),
            ParamSpec.number("rate", "Learning rate", "", 1e-7, 1, 1e-3, "Agent", "Step size."),
            ParamSpec.choice("timing", "Timing", List.of("auto", "snapshot"), "auto", "Order", "When."),
            ParamSpec.flag("clip", "Clip", true, "Agent", "Whether."));

    private final ParamFormModel form = new ParamFormModel(SET.defaults());
    private final ParamField shares = form.field("shares");

    @Test
    void aValidTextCountsWhileTyping() {
        shares.textProperty().set("250");
        assertThat(form.values().integer("shares")).isEqualTo(250);
    }

    @Test
    void anInvalidTextKeepsTheLastValidValueAndIsKnownAtOnce() {
        shares.textProperty().set("9999");
        assertThat(form.values().integer("shares")).isEqualTo(1000);
        assertThat(form.problemProperty().get())
                .hasValueSatisfying(text -> assertThat(text).contains("Shares", "9999", "1 to 5000 shares"));
    }

    @Test
    void theErrorShowsOnlyAfterLeavingTheField() {
        shares.textProperty().set("abc");
        assertThat(shares.errorProperty().get()).isEmpty();
        shares.leave();
        assertThat(shares.errorProperty().get()).contains("abc");
    }

    @Test
    void mendingTheTextTakesTheErrorAway() {
        shares.textProperty().set("abc");
        shares.leave();
        shares.textProperty().set("12");
        assertThat(shares.errorProperty().get()).isEmpty();
        assertThat(form.problemProperty().get()).isEmpty();
        assertThat(form.values().integer("shares")).isEqualTo(12);
    }

    @Test
    void goingBackToTheOldValueAfterAnErrorClearsTheProblem() {
        shares.textProperty().set("");
        shares.textProperty().set("1000");
        assertThat(form.problemProperty().get()).isEmpty();
        assertThat(shares.changedProperty().get()).isFalse();
    }

    @Test
    void leavingTidiesTheText() {
        ParamField rate = form.field("rate");
        rate.textProperty().set(" 1E-4 ");
        rate.leave();
        assertThat(rate.textProperty().get()).isEqualTo("1e-4");
    }

    @Test
    void aChangedFieldIsMarkedAndResetTakesItBack() {
        shares.textProperty().set("2");
        assertThat(shares.changedProperty().get()).isTrue();
        assertThat(form.changedProperty().get()).isTrue();
        shares.reset();
        assertThat(shares.textProperty().get()).isEqualTo("1000");
        assertThat(form.changedProperty().get()).isFalse();
    }

    @Test
    void resetAllPublishesOnce() {
        shares.textProperty().set("2");
        form.field("clip").textProperty().set("false");
        List<ParamValues> published = new ArrayList<>();
        form.valuesProperty().subscribe(v -> published.add(v));
        form.resetAll();
        assertThat(published).hasSize(2);
        assertThat(published.getLast()).isEqualTo(SET.defaults());
    }

    @Test
    void resetAllMendsInvalidFields() {
        shares.textProperty().set("x");
        form.resetAll();
        assertThat(form.problemProperty().get()).isEmpty();
        assertThat(shares.textProperty().get()).isEqualTo("1000");
    }

    @Test
    void showingOtherValuesFillsTheFields() {
        form.show(SET.with(Map.of("shares", "7", "timing", "snapshot")));
        assertThat(shares.textProperty().get()).isEqualTo("7");
        assertThat(form.field("timing").textProperty().get()).isEqualTo("snapshot");
    }

    @Test
    void valuesOfAnotherSetAreRefused() {
        ParamValues other = ParamSet.of("other").defaults();
        assertThatThrownBy(() -> form.show(other)).hasMessageContaining("other");
    }

    @Test
    void fieldsAreGroupedInTheOrderOfTheSet() {
        assertThat(form.groups().keySet()).containsExactly("Order", "Agent");
        assertThat(form.groups().get("Order")).extracting(f -> f.spec().key()).containsExactly("shares", "timing");
    }

    @Test
    void helpSaysWhatIsAllowedAndTheDefault() {
        assertThat(shares.help())
                .isEqualTo("How many. Allowed: a whole number from 1 to 5000 shares. Default: 1000 shares.");
        assertThat(form.field("clip").help()).isEqualTo("Whether. Default: on.");
    }

    @Test
    void numbersReadAsPeopleWriteThem() {
        assertThat(ParamText.shown(20)).isEqualTo("20");
        assertThat(ParamText.shown(1e-7)).isEqualTo("1e-7");
        assertThat(ParamText.shown(5e7)).isEqualTo("50000000");
        assertThat(ParamText.shown(0.005)).isEqualTo("0.005");
        assertThat(Double.parseDouble(ParamText.shown(4.439584265535017e-06))).isEqualTo(4.439584265535017e-06);
    }
}
