package unwind.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static unwind.market.CsvFixture.MONDAY;
import static unwind.market.CsvFixture.finding;
import static unwind.market.CsvFixture.with;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import unwind.market.CsvFixture.Kind;
import unwind.problem.ProblemException;

/** Each fault is found, counted, located and dealt with as its finding says. Line 2 of a file is the open. */
class ImportFindingsTest {
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final LocalDate WEDNESDAY = MONDAY.plusDays(2);

    @TempDir
    private Path dir;

    private final List<String> bars = CsvFixture.lines(Kind.BARS, MONDAY, TUESDAY, WEDNESDAY);
    private final List<String> book = CsvFixture.lines(Kind.QUOTES_WITH_TRADES, MONDAY, TUESDAY, WEDNESDAY);

    private MarketData load(Kind kind, List<String> lines) {
        return CsvFixture.load(CsvFixture.write(dir, kind.fileName, lines));
    }

    private MarketData loadBars() {
        return load(Kind.BARS, bars);
    }

    private MarketData loadBook() {
        return load(Kind.QUOTES_WITH_TRADES, book);
    }

    private void setBook(int line, String column, String value) {
        book.set(line - 1, with(Kind.QUOTES_WITH_TRADES, book.get(line - 1), column, value));
    }

    private static void expect(MarketData data, String code, long count, String where) {
        Finding finding = finding(data, code);
        assertThat(finding.count()).as(code).isEqualTo(count);
        assertThat(finding.where()).contains(where);
        assertThat(finding.action()).isNotBlank();
    }

    @Test
    void cleanFilesHaveNothingToReport() {
        assertThat(loadBook().findings()).isEmpty();
        assertThat(loadBars().findings()).extracting(Finding::code).containsExactly("unused-columns");
    }

    @Test
    void aCrossedRowKeepsItsMidAndGetsTheAssumedHalfSpread() {
        setBook(12, "bid_price_1", "201");
        setBook(12, "ask_price_1", "199");
        setBook(13, "bid_price_1", "200");
        setBook(13, "ask_price_1", "200");
        MarketData data = loadBook();

        Session s = data.sessions().get(0);
        assertThat(s.quoteKind()).isEqualTo(QuoteKind.POINT_IN_TIME);
        assertThat(s.mid()[10]).isCloseTo(200, within(1e-12));
        assertThat(s.halfSpreadBps(10)).isCloseTo(0.5, within(1e-9));
        assertThat(s.bid(1)[10]).isNaN();
        assertThat(s.halfSpreadBps(11)).isCloseTo(0.5, within(1e-9));
        expect(data, "crossed-quotes", 1, "aapl_minutes.csv, row 12");
        expect(data, "locked-quotes", 1, "aapl_minutes.csv, row 13");
    }

    @Test
    void extremesTakeTheLargestSizeAtThePriceAndDropTheRest() {
        List<String> lines = CsvFixture.lines(Kind.EXTREMES, MONDAY, TUESDAY);
        MarketData data = load(Kind.EXTREMES, lines);

        Session s = data.sessions().get(0);
        String first = lines.get(1);
        double rawBid = Double.parseDouble(CsvFixture.cell(Kind.EXTREMES, first, "bid_price_1"));
        double rawAsk = Double.parseDouble(CsvFixture.cell(Kind.EXTREMES, first, "ask_price_1"));
        assertThat(data.hasExtremes()).isTrue();
        assertThat(s.mid()[0]).isCloseTo(0.5 * (rawBid + rawAsk), within(1e-9));
        assertThat(s.halfSpreadBps(0)).isCloseTo(0.5, within(1e-9));
        assertThat(s.bidSize(0)[0]).isEqualTo(Double.parseDouble(CsvFixture.cell(Kind.EXTREMES, first, "bid_size_5")));
        assertThat(s.bid(1)).containsOnly(Double.NaN);
        assertThat(s.column(Column.BID_HIGH)[0]).isEqualTo(rawBid);
        expect(data, "quotes-are-extremes", 1, "aapl_quotes.csv, row 2");
        expect(data, "crossed-quotes", 780, "rows 2, 3, 4, 5, 6, ...");
    }

    @Test
    void theHalfSpreadParameterCounts() {
        Path file = CsvFixture.write(dir, Kind.EXTREMES.fileName, CsvFixture.lines(Kind.EXTREMES, MONDAY));
        ImportOptions wide =
                new ImportOptions(Map.of(), ImportOptions.PARAMS.defaults().with("assumedHalfSpreadBps", "2.5"));
        MarketData data = new CsvMarketDataImporter().load(List.of(file), wide, Progress.NONE);

        assertThat(data.sessions().get(0).halfSpreadBps(200)).isCloseTo(2.5, within(1e-9));
        assertThat(finding(data, "crossed-quotes").action()).contains("2.5 bps");
    }

    @Test
    void missingMinutesAreFilledFromTheRowBeforeAndNeverFromALaterOne() {
        bars.subList(11, 14).clear();
        MarketData data = loadBars();

        Session s = data.sessions().get(0);
        assertThat(s.rows()).isEqualTo(390);
        assertThat(s.bid(0)[10]).isEqualTo(s.bid(0)[9]);
        assertThat(s.bidSize(0)[12]).isEqualTo(s.bidSize(0)[9]);
        assertThat(s.bid(0)[13]).isNotEqualTo(s.bid(0)[9]);
        assertThat(s.column(Column.VOLUME)[10]).isNaN();
        expect(data, "missing-minutes", 3, "ibm_minutes.csv, after row 11");
        assertThat(finding(data, "missing-minutes").what()).contains("2024-06-10T13:40:00Z");
    }

    @Test
    void anEmptyBestLevelIsAMissingMinuteAndADeeperOneIsLeftOut() {
        setBook(22, "bid_price_1", "NaN");
        setBook(32, "ask_price_3", "");
        setBook(42, "bid_size_1", "0");
        setBook(52, "bid_size_2", "-5");
        MarketData data = loadBook();

        Session s = data.sessions().get(0);
        assertThat(s.bid(0)[20]).isEqualTo(s.bid(0)[19]);
        assertThat(s.ask(3)[30]).isFinite();
        assertThat(s.ask(4)[30]).isNaN();
        assertThat(s.bid(0)[40]).isEqualTo(s.bid(0)[39]);
        assertThat(s.bid(3)[50]).isFinite();
        assertThat(s.bid(4)[50]).isNaN();
        expect(data, "empty-levels", 2, "rows 22, 32");
        expect(data, "bad-sizes", 2, "rows 42, 52");
        expect(data, "missing-minutes", 2, "after row 21");
    }

    @Test
    void aLateStartMovesTheFirstMinuteAndALongOneExcludesTheSession() {
        bars.subList(391, 391 + 30).clear();
        bars.subList(1, 1 + 31).clear();
        MarketData data = loadBars();

        assertThat(data.dates()).containsExactly(TUESDAY, WEDNESDAY);
        Session tuesday = data.sessions().get(0);
        assertThat(tuesday.firstMinute()).isEqualTo(30);
        assertThat(tuesday.rows()).isEqualTo(360);
        assertThat(tuesday.closeMinute()).isEqualTo(390);
        assertThat(tuesday.rowStart(0)).hasToString("2024-06-11T14:00:00Z");
        expect(data, "late-start", 1, "ibm_minutes.csv");
        expect(data, "session-excluded", 1, "ibm_minutes.csv, row 2");
        assertThat(finding(data, "session-excluded").what()).contains("IBM 2024-06-10 starts 31 minutes late");
    }

    @Test
    void moreThanATenthMissingExcludesTheSession() {
        bars.subList(100, 139).clear();
        assertThat(loadBars().dates()).hasSize(3);
        bars.subList(100, 101).clear();
        MarketData data = loadBars();

        assertThat(data.dates()).containsExactly(TUESDAY, WEDNESDAY);
        assertThat(finding(data, "session-excluded").what()).contains("lacks 40 of 390 minutes");
    }

    @Test
    void theFirstOfTwoRowsForAMinuteCountsAndUnorderedRowsAreSorted() {
        Session tidy = loadBars().sessions().get(0);
        bars.add(6, with(Kind.BARS, bars.get(5), "bid_close", "150"));
        Collections.swap(bars, 20, 21);
        MarketData data = loadBars();

        assertThat(data.sessions().get(0).mid()).isEqualTo(tidy.mid());
        expect(data, "duplicate-rows", 1, "row 7");
        expect(data, "unordered", 1, "row 22");
    }

    @Test
    void rowsOutsideHoursAndOnClosedDaysAreDropped() {
        bars.add(1, bars.get(1).replace("09:30", "09:29"));
        bars.add(bars.get(bars.size() - 1).replace("15:59", "16:00"));
        bars.add(bars.get(bars.size() - 1).replace("2024-06-12 16:00", "2024-06-19 10:00"));
        MarketData data = loadBars();

        assertThat(data.sessions()).hasSize(3).allMatch(s -> s.rows() == 390);
        expect(data, "outside-session", 2, "rows 2, 1173");
        expect(data, "closed-day", 1, "row 1174");
        assertThat(finding(data, "closed-day").what()).contains("Juneteenth");
    }

    @Test
    void priceJumpsInsideAndBetweenSessionsAreNamed() {
        for (int line = 391; line < bars.size(); line++) {
            for (String column : List.of("bid_close", "ask_close")) {
                double price = Double.parseDouble(CsvFixture.cell(Kind.BARS, bars.get(line), column));
                bars.set(line, with(Kind.BARS, bars.get(line), column, String.format(Locale.ROOT, "%.4f", price / 7)));
            }
        }
        bars.set(100, with(Kind.BARS, with(Kind.BARS, bars.get(100), "ask_close", "300"), "bid_close", "299"));
        MarketData data = loadBars();

        expect(data, "corporate-action", 1, "row 392");
        assertThat(finding(data, "corporate-action").what()).contains("7:1 split");
        expect(data, "price-jump", 2, "rows 101, 102");
    }

    @Test
    void aZoneThatCannotBeRightIsNamedWithTheOneThatFits() {
        List<String> chicago = new ArrayList<>();
        for (String line : bars) {
            chicago.add(shiftHour(line, -1));
        }
        Path file = CsvFixture.write(dir, "ibm.csv", chicago);

        assertThatThrownBy(() -> CsvFixture.load(file))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("timestamp_ny=timestamp@America/Chicago");
        MarketData mapped = new CsvMarketDataImporter()
                .load(
                        List.of(file),
                        new ImportOptions(
                                Map.of("timestamp_ny", "timestamp@America/Chicago"), ImportOptions.PARAMS.defaults()),
                        Progress.NONE);
        assertThat(mapped.sessions().get(0).mid())
                .isEqualTo(loadBars().sessions().get(0).mid());
    }

    private static String shiftHour(String line, int hours) {
        if (!line.startsWith("2")) {
            return line;
        }
        int hour = Integer.parseInt(line.substring(11, 13)) + hours;
        return line.substring(0, 11) + String.format(Locale.ROOT, "%02d", hour) + line.substring(13);
    }

    @Test
    void stampsWithoutAZoneAreReadAsWhatFitsAndItIsSaid() {
        bars.set(0, bars.get(0).replace("timestamp_ny", "time"));
        MarketData newYork = loadBars();
        List<String> utc = new ArrayList<>();
        for (String line : bars) {
            utc.add(shiftHour(line, 4));
        }
        MarketData asUtc = load(Kind.BARS, utc);

        assertThat(finding(newYork, "zone-assumed").what()).contains("America/New_York (100 %");
        assertThat(finding(asUtc, "zone-assumed").what()).contains("ibm_minutes.csv: UTC");
        assertThat(asUtc.sessions().get(2).mid())
                .isEqualTo(newYork.sessions().get(2).mid());
    }

    @Test
    void aSessionInTwoFilesIsKeptOnceAndSeveralTickersLoadFromOne() {
        Path first = CsvFixture.write(dir, "aapl_a.csv", book);
        Path second = CsvFixture.write(dir, "aapl_b.csv", book);
        MarketData twice = CsvFixture.load(first, second);
        assertThat(twice.sessions()).hasSize(3);
        expect(twice, "duplicate-session", 3, "aapl_b.csv, rows 2, 392, 782");

        List<String> both = new ArrayList<>(book.subList(0, 1));
        for (String line : book.subList(1, book.size())) {
            both.add(line);
            both.add(line.replace(",AAPL", ",msft"));
        }
        MarketData two = load(Kind.QUOTES_WITH_TRADES, both);
        assertThat(two.tickers()).containsExactly("AAPL", "MSFT");
        assertThat(two.sessions()).hasSize(6);
        assertThat(two.findings()).isEmpty();
    }

    @Test
    void tradesMayBeMissingAtTheStartOfAMergedFile() {
        for (int line = 2; line < 7; line++) {
            for (String column : List.of("open", "high", "low", "close", "volume")) {
                setBook(line, column, "NaN");
            }
        }
        MarketData data = loadBook();

        assertThat(data.hasVolume()).isTrue();
        assertThat(data.sessions().get(0).column(Column.VOLUME)[4]).isNaN();
        assertThat(data.sessions().get(0).column(Column.VOLUME)[5]).isPositive();
        assertThat(data.sessions().get(0).mid()[0]).isPositive();
        expect(data, "no-trades", 5, "rows 2, 3, 4, 5, 6");
    }

    @Test
    void columnsCanBeMappedByHand() {
        bars.set(0, bars.get(0).replace("bid_close", "geld").replace("ask_close", "brief"));
        Path file = CsvFixture.write(dir, "ibm.csv", bars);
        ImportOptions options = new ImportOptions(
                Map.of("Geld", "bid_price_1", "brief", "ask_price_1"), ImportOptions.PARAMS.defaults());

        assertThat(new CsvMarketDataImporter()
                        .load(List.of(file), options, Progress.NONE)
                        .sessions())
                .hasSize(3);
    }

    @Test
    void progressCountsRowsAndTheReportNamesEverything() {
        List<Long> done = new ArrayList<>();
        setBook(12, "bid_price_1", "201");
        Path file = CsvFixture.write(dir, "aapl.csv", book);
        MarketData data = new CsvMarketDataImporter()
                .load(List.of(file), ImportOptions.defaults(), (at, total, what) -> done.add(at * 10_000 + total));

        assertThat(done).isSorted().endsWith(1170L * 10_000 + 1170);
        assertThat(DataReport.text(data))
                .contains("AAPL: 3 sessions, 1,170 minutes, 2024-06-10 to 2024-06-12")
                .contains("mean volume", "point in time", "crossed-quotes", "aapl.csv, row 12", data.dataHash());
    }
}
