package unwind.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The two real files load with no help, and every fault known to be in them is found, counted and located. */
class RealFilesTest {
    private static final String AAPL = "aapl_quotes_2024-07.csv";
    private static final String IBM = "ibm_minutes_2013-10.csv";

    private static MarketData load(String... names) {
        List<Path> files = java.util.Arrays.stream(names).map(SharedData::file).toList();
        return new CsvMarketDataImporter().load(files, ImportOptions.defaults(), Progress.NONE);
    }

    private static Finding finding(MarketData data, String code) {
        return data.findings().stream()
                .filter(f -> f.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no finding " + code + " in " + data.findings()));
    }

    @Test
    void aaplQuotesAreRecognisedAsExtremesAndUncrossed() {
        MarketData data = load(AAPL);
        System.out.println(DataReport.text(data));

        assertThat(data.tickers()).containsExactly("AAPL");
        assertThat(data.sessions()).hasSize(22).allMatch(s -> s.quoteKind() == QuoteKind.EXTREMES);
        assertThat(data.hasVolume()).isFalse();
        assertThat(finding(data, "quotes-are-extremes").what()).contains("22 of 22 sessions");
        Finding crossed = finding(data, "crossed-quotes");
        assertThat(crossed.count()).isEqualTo(8428);
        assertThat(crossed.what()).contains("8,428 of 8,546 rows (98.6 %)");
        assertThat(crossed.where()).startsWith(AAPL + ", rows 2, 3, 4, 5, 6, ...");
        assertThat(crossed.action()).contains("0.5 bps");
        assertThat(finding(data, "empty-levels").count()).isEqualTo(81);
    }

    @Test
    void halfDayEndsAtOneAndItsLaterRowsAreDropped() {
        MarketData data = load(AAPL);

        Session halfDay = data.sessions().stream()
                .filter(s -> s.date().equals(LocalDate.of(2024, 7, 3)))
                .findFirst()
                .orElseThrow();
        assertThat(halfDay.rows()).isEqualTo(210);
        assertThat(halfDay.rowEnd(209)).hasToString("2024-07-03T17:00:00Z");
        assertThat(finding(data, "half-day").what()).contains("2024-07-03", "210 minutes", "146 rows");
        assertThat(finding(data, "outside-session").count()).isEqualTo(146);
    }

    @Test
    void ibmBarsGiveTheClosingQuoteInNewYorkTime() {
        MarketData data = load(IBM);
        System.out.println(DataReport.text(data));

        assertThat(data.tickers()).containsExactly("IBM");
        assertThat(data.sessions()).hasSize(6).allMatch(s -> s.quoteKind() == QuoteKind.POINT_IN_TIME);
        Session first = data.sessions().get(0);
        assertThat(first.rowStart(0)).hasToString("2013-10-04T13:30:00Z");
        assertThat(first.bid(0)[0]).isEqualTo(183.89);
        assertThat(first.ask(0)[0]).isEqualTo(184.12);
        assertThat(first.bidSize(0)[0]).isEqualTo(100);
        assertThat(first.column(Column.VOLUME)[0]).isEqualTo(4958);
        assertThat(first.column(Column.BID_HIGH)[0]).isEqualTo(184.22);
        assertThat(first.column(Column.ASK_LOW)[0]).isEqualTo(183.91);
        assertThat(first.bid(1)[0]).isNaN();
        assertThat(finding(data, "no-trades").count()).isEqualTo(2);
    }

    @Test
    void bothFilesLoadTogetherUnderOneHash() {
        MarketData data = load(AAPL, IBM);

        assertThat(data.tickers()).containsExactly("AAPL", "IBM");
        assertThat(data.sessions()).hasSize(28);
        assertThat(data.dataHash()).hasSize(64).isNotEqualTo(load(IBM, AAPL).dataHash());
    }
}
