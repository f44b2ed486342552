package unwind.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsRegulatoryFeesTest {
    private final UsRegulatoryFees fees = new UsRegulatoryFees();

    @ParameterizedTest
    @CsvSource({
        "2012-02-20, 19.20",
        "2012-02-21, 18.00",
        "2012-03-31, 18.00",
        "2012-04-01, 22.40",
        "2013-05-24, 22.40",
        "2013-05-25, 17.40",
        "2013-10-04, 17.40",
        "2014-03-17, 17.40",
        "2014-03-18, 22.10",
        "2018-05-21, 23.10",
        "2018-05-22, 13.00",
        "2021-02-24, 22.10",
        "2021-02-25, 5.10",
        "2024-05-21, 8.00",
        "2024-07-01, 27.80",
        "2025-05-13, 27.80",
        "2025-05-14, 0",
        "2026-04-04, 20.60"
    })
    void secRateIsThatOfTheTradeDate(LocalDate date, double dollarsPerMillion) {
        assertThat(fees.secDollars(date, 1e6)).isCloseTo(dollarsPerMillion, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({
        "2012-02-29, 0.000090",
        "2012-03-01, 0.000095",
        "2013-10-04, 0.000119",
        "2021-12-31, 0.000119",
        "2022-06-01, 0.000130",
        "2023-06-01, 0.000145",
        "2024-07-01, 0.000166",
        "2025-07-01, 0.000166",
        "2026-09-30, 0.000195",
        "2026-10-01, 0",
        "2027-01-04, 0.000195"
    })
    void tafRateIsThatOfTheTradeDate(LocalDate date, double dollarsPerShare) {
        assertThat(fees.tafDollars(date, 1_000)).isCloseTo(1_000 * dollarsPerShare, within(1e-12));
    }

    @Test
    void tafIsCapped() {
        LocalDate date = LocalDate.of(2024, 7, 1);

        assertThat(fees.tafDollars(date, 49_000)).isCloseTo(8.134, within(1e-9));
        assertThat(fees.tafDollars(date, 1_000_000)).isEqualTo(8.30);
    }

    @Test
    void bothFeesAddUpUnrounded() {
        // 1,000 shares at 216.75: 216,750 x 27.80 / 1e6 + 1,000 x 0.000166
        assertThat(fees.dollars(LocalDate.of(2024, 7, 1), 1_000, 216_750)).isCloseTo(6.02565 + 0.166, within(1e-9));
    }

    @Test
    void datesOutsideTheTableUseTheNearestRate() {
        LocalDate early = LocalDate.of(2001, 1, 2);
        LocalDate late = LocalDate.of(2090, 1, 3);

        assertThat(fees.dollars(early, 1_000, 1e6)).isEqualTo(fees.dollars(LocalDate.of(2012, 1, 3), 1_000, 1e6));
        assertThat(fees.dollars(late, 1_000, 1e6)).isCloseTo(20.60 + 0.195, within(1e-9));
    }

    @Test
    void rowsAreInDateOrderAndNameTheirSource() {
        RegulatoryRates rates = RegulatoryRates.published();

        assertThat(rates.section31())
                .extracting(RegulatoryRates.Section31::from)
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(rates.taf()).extracting(RegulatoryRates.Taf::from).isSorted().doesNotHaveDuplicates();
        assertThat(rates.section31()).allSatisfy(r -> assertThat(r.source()).contains("SEC"));
        assertThat(rates.taf()).allSatisfy(r -> assertThat(r.source()).contains("FINRA"));
    }

    @Test
    void ratesTextShowsPlainDecimals() {
        assertThat(fees.ratesText(LocalDate.of(2024, 7, 1))).contains("$27.80 per million", "$0.000166 per share");
    }
}
