package unwind.report.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellNumbersTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1,234.50; 1234.50; #,##0.00",
                "\u22120.03; -0.03; 0.00",
                "+14; 14; 0",
                "57.2 %; 0.572; 0.0 %",
                "1.0E-6; 0.0000010; 0.0E+00"
            })
    void readsWhatPeopleRead(String text, String number, String pattern) {
        assertThat(CellNumbers.of(text)).hasValueSatisfying(n -> assertThat(n).isEqualByComparingTo(number));
        assertThat(CellNumbers.pattern(text)).isEqualTo(pattern);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\u2013", "< 0.001", "\u22120.05 to \u22120.02", "2025-03-31", "1,2", "64,64"})
    void takesNothingElseForANumber(String text) {
        assertThat(CellNumbers.of(text)).isEmpty();
    }

    @Test
    void keepsEveryDigit() {
        assertThat(CellNumbers.of("0.1000")).contains(new BigDecimal("0.1000"));
    }
}
