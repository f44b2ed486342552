package unwind.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BpsFormatTest {
    @Test
    void usualCostsHaveTwoDecimals() {
        assertThat(BpsFormat.of(1.38)).isEqualTo(new BpsFormat(2));
        assertThat(BpsFormat.of(-25)).isEqualTo(new BpsFormat(2));
        assertThat(BpsFormat.of(0)).isEqualTo(new BpsFormat(2));
        assertThat(BpsFormat.of(Double.NaN)).isEqualTo(new BpsFormat(2));
    }

    @Test
    void smallCostsKeepDifferencesVisible() {
        assertThat(BpsFormat.of(0.52).interval(-0.0052, -0.0011)).isEqualTo("\u22120.005 to \u22120.001");
        assertThat(BpsFormat.of(0.052).cost(0.0517)).isEqualTo("0.0517");
        assertThat(BpsFormat.of(1e-9)).isEqualTo(new BpsFormat(4));
    }

    @Test
    void onlyDifferencesCarryAPlus() {
        BpsFormat format = new BpsFormat(2);
        assertThat(format.cost(0.584)).isEqualTo("0.58");
        assertThat(format.difference(0.06)).isEqualTo("+0.06");
        assertThat(format.difference(-0.06)).isEqualTo("\u22120.06");
        assertThat(format.cost(1234.5)).isEqualTo("1,234.50");
    }

    @Test
    void whatRoundsToNothingHasNoSign() {
        BpsFormat format = new BpsFormat(2);
        assertThat(format.difference(-0.001)).isEqualTo("0.00");
        assertThat(format.difference(0.004)).isEqualTo("0.00");
        assertThat(format.isNothing(0.005)).isFalse();
    }

    @Test
    void whatDoesNotExistIsADash() {
        assertThat(new BpsFormat(2).difference(Double.NaN)).isEqualTo("\u2013");
        assertThat(new BpsFormat(2).interval(Double.NaN, 1)).isEqualTo("\u2013");
    }
}
