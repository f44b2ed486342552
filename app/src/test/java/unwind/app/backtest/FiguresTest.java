package unwind.app.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FiguresTest {
    @Test
    void whatDoesNotExistIsADashAndNeverZero() {
        assertThat(Figures.ratio(Double.NaN)).isEqualTo("\u2013");
        assertThat(Figures.percent(Double.NaN)).isEqualTo("\u2013");
        assertThat(Figures.percent(-0.12)).isEqualTo("\u221212");
    }
}
