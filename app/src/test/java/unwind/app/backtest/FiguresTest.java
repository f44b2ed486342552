package unwind.app.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FiguresTest {
    @Test
    void costsHaveNoSignAndDifferencesDo() {
        assertThat(Figures.bps(0.584)).isEqualTo("0.58");
        assertThat(Figures.signedBps(0.06)).isEqualTo("+0.06");
        assertThat(Figures.signedBps(-0.06)).isEqualTo("\u22120.06");
        assertThat(Figures.signedBps(-0.001)).isEqualTo("0.00");
        assertThat(Figures.interval(-0.09, -0.03)).isEqualTo("\u22120.09 to \u22120.03");
    }

    @Test
    void whatDoesNotExistIsADashAndNeverZero() {
        assertThat(Figures.bps(Double.NaN)).isEqualTo("\u2013");
        assertThat(Figures.interval(Double.NaN, Double.NaN)).isEqualTo("\u2013");
        assertThat(Figures.percent(Double.NaN)).isEqualTo("\u2013");
        assertThat(Figures.percent(-0.12)).isEqualTo("\u221212");
    }
}
