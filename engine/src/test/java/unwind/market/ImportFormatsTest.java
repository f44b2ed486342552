package unwind.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static unwind.market.CsvFixture.MONDAY;
import static unwind.market.CsvFixture.finding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import unwind.market.CsvFixture.Kind;
import unwind.problem.ProblemException;

/** Files of other vendors: price units, events, times of day, bars alone, folders, mappings. */
class ImportFormatsTest {
    private static final LocalDate HALF_DAY = LocalDate.of(2024, 7, 3);
    private static final int MINUTES = 210;

    @TempDir
    private Path dir;

    private MarketData load(Path file, Map<String, String> mapping, Map<String, String> settings) {
        return new CsvMarketDataImporter()
                .load(List.of(file), ImportOptions.defaults().with(mapping, settings), Progress.NONE);
    }

    private static String clock(int minute) {
        return String.format(Locale.ROOT, "%02d:%02d", (570 + minute) / 60, (570 + minute) % 60);
    }

    /** A file of one half day: a header and one row a minute. */
    private Path file(String name, String header, IntFunction<String> row) {
        List<String> lines = new ArrayList<>(List.of(header));
        for (int minute = 0; minute < MINUTES; minute++) {
            lines.add(row.apply(minute));
        }
        return CsvFixture.write(dir, name, lines);
    }

    private Path quotes(String bid, String ask) {
        return file(
                "aapl.csv",
                "timestamp,bid,bid_size,ask,ask_size",
                m -> "2024-07-03 %s:00,%s,100,%s,200".formatted(clock(m), bid, ask));
    }

    @ParameterizedTest
    @CsvSource({
        "5853300, 5853400, 1e-4, 585.33",
        "585330000000, 585340000000, 1e-9, 585.33",
        "585330000, 585340000, 1e-6, 585.33",
        "58533, 58534, cents, 585.33"
    })
    void wholeNumbersAreScaledToDollarsAndItIsSaid(String bid, String ask, String unit, double dollars) {
        Path file = quotes(bid, ask);
        MarketData data = load(file, Map.of(), Map.of());

        assertThat(data.sessions().get(0).bid(0)[7]).isEqualTo(dollars);
        assertThat(finding(data, "price-scale").what()).contains(ask, unit, "585.34");
        assertThat(finding(data, "price-scale").action()).contains("--set priceUnit=");
        assertThat(load(file, Map.of(), Map.of("priceUnit", "dollars"))
                        .sessions()
                        .get(0)
                        .bid(0)[7])
                .isEqualTo(Double.parseDouble(bid));
    }

    @Test
    void ticksAreSaidByHandAndDoubtIsNamed() {
        Path file = quotes("100", "101");
        MarketData asDollars = load(file, Map.of(), Map.of());
        MarketData asTicks = load(file, Map.of(), Map.of("priceUnit", "ticks", "tickDollars", "0.25"));

        assertThat(asDollars.sessions().get(0).bid(0)[0]).isEqualTo(100);
        assertThat(finding(asDollars, "price-scale-doubtful").action()).contains("priceUnit=cents");
        assertThat(asTicks.sessions().get(0).bid(0)[0]).isEqualTo(25);
        assertThat(finding(asTicks, "price-scale").what()).contains("ticks", "as given");
    }

    @Test
    void pricesWithCentsAreNeverScaled() {
        assertThat(load(quotes("585.33", "585.34"), Map.of(), Map.of()).findings())
                .extracting(Finding::code)
                .doesNotContain("price-scale", "price-scale-doubtful");
    }

    @Test
    void aHeaderlessFileIsMappedByColumnNumber() {
        Path file = file(
                "AAPL_2024-07-03.csv",
                "34200.5,5853300,100,5853400,200",
                m -> "%d.25,5853300,%d,5853400,200".formatted(34200 + 60 * m, 100 + m));
        Map<String, String> mapping = Map.of(
                "column_1",
                "timestamp",
                "column_2",
                "bid_price_1",
                "column_3",
                "bid_size_1",
                "column_4",
                "ask_price_1",
                "column_5",
                "ask_size_1");

        assertThatThrownBy(() -> load(file, Map.of(), Map.of()))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("no header")
                .hasMessageContaining("--map column_1=timestamp");
        Session session = load(file, mapping, Map.of()).sessions().get(0);
        assertThat(session.ticker()).isEqualTo("AAPL");
        assertThat(session.bidSize(0)[9]).isEqualTo(109);
        assertThat(session.ask(0)[9]).isEqualTo(585.34);
    }

    @Test
    void theDateOfTimesOfDayIsTakenFromTheNameOrGivenAndElseAskedFor() {
        Path file = file(
                "book.csv",
                "time,bid,bid_size,ask,ask_size",
                m -> "%d.0,20.01,100,20.03,200".formatted(34200 + 60 * m));

        assertThatThrownBy(() -> load(file, Map.of(), Map.of()))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("time of day without a date")
                .hasMessageContaining("--map time=timestamp@2012-06-21");
        Session session = load(file, Map.of("time", "timestamp@2024-07-03@America/New_York"), Map.of())
                .sessions()
                .get(0);
        assertThat(session.date()).isEqualTo(HALF_DAY);
        assertThat(session.rowStart(0)).hasToString("2024-07-03T13:30:00Z");
    }

    @Test
    void theLastEventOfAMinuteClosesItAndItsTradesAreSummed() {
        List<String> lines = new ArrayList<>(List.of("timestamp,bid,bid_size,ask,ask_size,open,high,low,close,volume"));
        for (int m = 0; m < MINUTES; m++) {
            for (int s = 0; s < 3; s++) {
                lines.add("2024-07-03 %s:%02d,%.2f,10%d,20.50,200,20.%d,20.%d,20.%d,20.%d,%d"
                        .formatted(clock(m), 20 * s, 20 + 0.01 * s, s, 20 + s, 40 + s, 10 - s + 1, 30 + s, 5 + s));
            }
        }
        Collections.swap(lines, 1, 3);
        MarketData data = load(CsvFixture.write(dir, "x.csv", lines), Map.of(), Map.of());

        Session session = data.sessions().get(0);
        assertThat(session.bid(0)[0]).isEqualTo(20.02);
        assertThat(session.bidSize(0)[0]).isEqualTo(102);
        assertThat(session.column(Column.OPEN)[0]).isEqualTo(20.20);
        assertThat(session.column(Column.HIGH)[0]).isEqualTo(20.42);
        assertThat(session.column(Column.LOW)[0]).isEqualTo(20.10);
        assertThat(session.column(Column.CLOSE)[0]).isEqualTo(20.32);
        assertThat(session.column(Column.VOLUME)).containsOnly(18.0);
        assertThat(finding(data, "several-rows-a-minute").what()).contains("630 rows in 210 minutes");
        assertThat(finding(data, "unordered").count()).isPositive();
    }

    @Test
    void severalRowsAMinuteWithoutSecondsAreRefused() {
        List<String> lines = new ArrayList<>(CsvFixture.lines(Kind.QUOTES_WITH_TRADES, HALF_DAY));
        List<String> twice = new ArrayList<>(lines.subList(0, 1));
        lines.subList(1, lines.size()).forEach(line -> Collections.addAll(twice, line, line));

        assertThatThrownBy(() -> CsvFixture.load(CsvFixture.write(dir, "x.csv", twice)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("420 rows in 210 minutes")
                .hasMessageContaining("--map COLUMN=symbol");
    }

    @Test
    void aStampThatLostItsOffsetIsRefused() {
        List<String> lines = CsvFixture.lines(Kind.QUOTES_WITH_TRADES, HALF_DAY);
        lines.set(20, lines.get(20).replace("+00:00", ""));

        assertThatThrownBy(() -> CsvFixture.load(CsvFixture.write(dir, "x.csv", lines)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("row 21")
                .hasMessageContaining("no offset from UTC");
    }

    @Test
    void localTimesFollowDaylightSavingInAnyZone() {
        LocalDate winter = LocalDate.of(2024, 3, 8);
        LocalDate summer = LocalDate.of(2024, 3, 11);
        List<String> lines = CsvFixture.lines(Kind.BARS, winter, summer);
        MarketData newYork = CsvFixture.load(CsvFixture.write(dir, "ibm.csv", lines));
        // between the American and the European switch London is four hours ahead, before it five
        List<String> london = new ArrayList<>();
        for (String line : lines) {
            int ahead = line.startsWith("2024-03-08") ? 5 : 4;
            london.add(
                    line.startsWith("2")
                            ? line.substring(0, 11)
                                    + String.format(
                                            Locale.ROOT, "%02d", Integer.parseInt(line.substring(11, 13)) + ahead)
                                    + line.substring(13)
                            : line);
        }
        MarketData fromLondon = load(
                CsvFixture.write(dir, "ibm_london.csv", london),
                Map.of("timestamp_ny", "timestamp@Europe/London"),
                Map.of());

        assertThat(newYork.sessions())
                .extracting(s -> s.rowStart(0).toString())
                .containsExactly("2024-03-08T14:30:00Z", "2024-03-11T13:30:00Z");
        for (int i = 0; i < 2; i++) {
            assertThat(fromLondon.sessions().get(i).rowStart(0))
                    .isEqualTo(newYork.sessions().get(i).rowStart(0));
            assertThat(fromLondon.sessions().get(i).mid())
                    .isEqualTo(newYork.sessions().get(i).mid());
        }
    }

    @Test
    void theSpreadOfBarsIsEstimatedFromEarlierRowsAndSaidToBe() {
        double half = 0.05;
        List<String> lines = bars(half, 11, 4);
        MarketData data = load(CsvFixture.write(dir, "msft.csv", lines), Map.of(), Map.of());

        Session last = data.sessions().get(3);
        double mean = 0;
        for (int t = 0; t < 390; t++) {
            mean += last.halfSpreadBps(t) / 390;
        }
        assertThat(data.hasEstimates()).isTrue();
        assertThat(mean).isCloseTo(1e4 * half / 100, within(2.0));
        assertThat(last.bidSize(0)).containsOnly(300);
        assertThat(finding(data, "spread-estimated").severity()).isEqualTo(Severity.SERIOUS);
        assertThat(finding(data, "spread-estimated").action()).contains("Abdi and Ranaldo 2017");
        List<String> edited = new ArrayList<>(lines.subList(0, 1 + 3 * 390 + 200));
        bars(3 * half, 12, 4).stream().skip(1 + 3 * 390 + 200).forEach(edited::add);
        Session before = load(CsvFixture.write(dir, "msft.csv", edited), Map.of(), Map.of())
                .sessions()
                .get(3);
        assertThat(java.util.Arrays.copyOf(before.bid(0), 200)).isEqualTo(java.util.Arrays.copyOf(last.bid(0), 200));
        assertThat(before.bid(0)[201]).isNotEqualTo(last.bid(0)[201]);
    }

    /** Bars of trades at bid or ask round a random walk; the known half-spread is {@code half} dollars. */
    private static List<String> bars(double half, int seed, int sessions) {
        Random random = new Random(seed);
        List<String> lines = new ArrayList<>(List.of("timestamp,open,high,low,close,volume"));
        double mid = 100;
        for (int day = 0; day < sessions; day++) {
            for (int m = 0; m < 390; m++) {
                double open = 0;
                double high = 0;
                double low = 1e9;
                double price = 0;
                for (int i = 0; i < 60; i++) {
                    mid += 0.004 * random.nextGaussian();
                    price = mid + (random.nextBoolean() ? half : -half);
                    open = i == 0 ? price : open;
                    high = Math.max(high, price);
                    low = Math.min(low, price);
                }
                lines.add(String.format(
                        Locale.ROOT,
                        "%s %s:00,%.4f,%.4f,%.4f,%.4f,6000",
                        MONDAY.plusDays(day),
                        clock(m),
                        open,
                        high,
                        low,
                        price));
            }
        }
        return lines;
    }

    @Test
    void levelsCountedFromZeroAreNotGuessed() {
        Path file = file(
                "x.csv",
                "timestamp,bid_price_0,bid_size_0,ask_price_0,ask_size_0,bid_price_1,bid_size_1,ask_price_1,ask_size_1",
                m -> "2024-07-03 %s:00,20.01,1,20.03,2,20.00,1,20.04,2".formatted(clock(m)));

        assertThatThrownBy(() -> load(file, Map.of(), Map.of()))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("counts the levels of the book from 0");
    }

    @Test
    void aFolderIsEveryCsvFileInIt() throws IOException {
        Path folder = Files.createDirectory(dir.resolve("data"));
        CsvFixture.write(folder, "b_ibm.csv", CsvFixture.lines(Kind.BARS, MONDAY));
        CsvFixture.write(folder, "aapl.csv", CsvFixture.lines(Kind.QUOTES_WITH_TRADES, MONDAY.plusDays(1)));
        Files.writeString(folder.resolve("README.txt"), "not data");
        MarketData data = CsvFixture.load(folder);

        assertThat(data.tickers()).containsExactly("AAPL", "B");
        assertThat(data.sources()).hasSize(2).first().asString().endsWith("aapl.csv");
    }

    @Test
    void halfALobsterPairIsNamed() {
        Path messages =
                CsvFixture.write(dir, "AAPL_2024-07-03_1_2_message_1.csv", List.of("34200.1,1,7,100,2000000,1"));

        assertThatThrownBy(() -> CsvFixture.load(messages))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("AAPL_2024-07-03_1_2_orderbook_1.csv");
        CsvFixture.write(
                dir, "AAPL_2024-07-03_1_2_orderbook_1.csv", List.of("2000100,1,2000000,1", "2000100,1,2000000,1"));
        assertThatThrownBy(() -> CsvFixture.load(messages))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("2 rows")
                .hasMessageContaining("1,");
    }

    @Test
    void aPreviewProposesAMappingAndSaysWhatIsMissing() {
        Path file = file(
                "aapl.csv",
                "timestamp,geld,bid_size,ask,ask_size,note",
                m -> "2024-07-03 %s:00,20.01,100,20.03,200,x".formatted(clock(m)));
        ImportPreview before = ImportPreview.of(file, Map.of(), 3);
        ImportPreview after = ImportPreview.of(file, Map.of("geld", "bid_price_1"), 3);

        assertThat(before.missing()).containsExactly("bid_price_1");
        assertThat(before.columns().get(1).field()).isEmpty();
        assertThat(before.columns().get(3).field()).contains("ask_price_1");
        assertThat(before.columns().get(3).type()).isEqualTo("DOUBLE");
        assertThat(before.columns().get(3).sample()).containsExactly("20.03", "20.03", "20.03");
        assertThat(after.missing()).isEmpty();
        assertThat(after.columns().get(1).field()).contains("bid_price_1");
        assertThat(ImportPreview.fields())
                .extracting(ImportPreview.FieldInfo::name)
                .contains("timestamp", "ask_size_5");
        assertThat(load(file, Map.of("geld", "bid_price_1"), Map.of()).sessions())
                .hasSize(1);
    }
}
