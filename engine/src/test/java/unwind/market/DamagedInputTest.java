package unwind.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static unwind.market.CsvFixture.MONDAY;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import unwind.market.CsvFixture.Kind;
import unwind.problem.Category;
import unwind.problem.ProblemException;

/** Damaged input ends in one message that names file, row, column and remedy, and in no other exception. */
class DamagedInputTest {
    private static final Kind KIND = Kind.QUOTES_WITH_TRADES;
    private static final String FILE = "aapl_minutes.csv";
    private static final LocalDate HALF_DAY = LocalDate.of(2024, 7, 3);

    @TempDir
    private Path dir;

    private static String good() {
        return String.join("\n", CsvFixture.lines(KIND, HALF_DAY)) + "\n";
    }

    static Stream<Arguments> damagedTexts() {
        return Stream.of(
                damaged("empty file", text -> "", "is empty"),
                damaged("only blank lines", text -> "\n\n  \n", "is empty"),
                damaged("header only", text -> KIND.header() + "\n", "has a header but no rows"),
                damaged("no header", text -> text.substring(text.indexOf('\n') + 1), "no column for timestamp"),
                damaged("prose", text -> "To be, or not to be,\nthat is the question\n", "columns found are To be"),
                damaged("no bid", text -> text.replace("bid_price_1", "x"), "no column for bid_price_1"),
                damaged("no sizes", text -> text.replace("_size_1", "_s"), "bid_size_1, ask_size_1"),
                damaged("letter in a price", text -> cell(text, 7, 1, "21x.5"), "row 7", "'bid_price_1'", "'21x.5'"),
                damaged("two points", text -> cell(text, 9, 11, "2.1.5"), "row 9", "'ask_price_1'", "'2.1.5'"),
                damaged("thousands comma", text -> cell(text, 9, 1, "\"1,200.5\""), "row 9", "'1,200.5'"),
                damaged("percent", text -> cell(text, 9, 1, "12%"), "row 9", "'12%'"),
                damaged("infinity", text -> cell(text, 9, 1, "Infinity"), "row 9", "'Infinity'"),
                damaged("garbage stamp", text -> cell(text, 5, 0, "yesterday"), "row 5", "'timestamp'", "'yesterday'"),
                damaged("empty stamp", text -> cell(text, 5, 0, ""), "row 5", "'timestamp'"),
                damaged("no such day", text -> cell(text, 5, 0, "2024-02-30 14:30:00+00:00"), "row 5", "2024-02-30"),
                damaged("seconds", text -> cell(text, 5, 0, "2024-07-03 13:33:17+00:00"), "row 5", "whole minute"),
                damaged("fraction", text -> cell(text, 5, 0, "2024-07-03 13:33:00.5+00:00"), "row 5", "whole minute"),
                damaged("fractional epoch", text -> cell(text, 5, 0, "1720013580.25"), "row 5", "not a time stamp"),
                damaged("date only", text -> cell(text, 5, 0, "2024-07-03"), "row 5", "not a time stamp"),
                damaged("year 1970", text -> cell(text, 5, 0, "1970-01-01 13:30:00Z"), "row 5", "2000 to 2030"),
                damaged(
                        "cut off",
                        text -> text.substring(0, text.length() - 60),
                        "row 211",
                        "columns where the header"),
                damaged("extra cell", text -> cell(text, 6, 3, "1,2"), "row 6 has 28 columns", "has 27"),
                damaged("open quote", text -> cell(text, 6, 3, "\"1.2"), "row 6", "quote"),
                damaged("null byte", text -> cell(text, 6, 3, "1\0"), "row 6", "0x00"),
                damaged("column twice", text -> text.replace("ask_price_2", "bid_price_1"), "both mean bid_price_1"),
                damaged("no ticker", text -> cell(text, 6, 26, ""), "row 6", "'symbol'", "no ticker"),
                damaged("Sunday", text -> text.replace("2024-07-03", "2024-07-07"), "can be used", "a Sunday"),
                damaged("holiday", text -> text.replace("2024-07-03", "2024-07-04"), "Independence Day"),
                damaged(
                        "a third of a day",
                        text -> text.substring(0, text.length() / 3).replaceAll("\n[^\n]*$", "\n"),
                        "can be used",
                        "minutes"),
                damaged("wrong zone", text -> text.replace("+00:00", "-04:00"), "regular hours", "timestamp@UTC"));
    }

    private static Arguments damaged(String name, UnaryOperator<String> damage, String... said) {
        return Arguments.of(name, damage, said);
    }

    /** Text with the cell of a 1-based line and 0-based column replaced. */
    private static String cell(String text, int line, int column, String value) {
        List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n")));
        String[] cells = lines.get(line - 1).split(",", -1);
        cells[column] = value;
        lines.set(line - 1, String.join(",", cells));
        return String.join("\n", lines) + "\n";
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("damagedTexts")
    void oneClearMessageForEachDamage(String name, UnaryOperator<String> damage, String[] said) {
        Path file = CsvFixture.write(dir, FILE, damage.apply(good()).getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> CsvFixture.load(file)).isInstanceOfSatisfying(ProblemException.class, e -> {
            assertThat(e.problem().category()).isEqualTo(Category.DATA);
            assertThat(e.problem().message()).contains(FILE).contains(said);
        });
    }

    @Test
    void missingFileDirectoryBinaryAndDamagedGzipAreNamed() {
        Path binary = CsvFixture.write(dir, "binary.csv", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0});
        byte[] cut = Arrays.copyOf(gzip(good().getBytes(StandardCharsets.UTF_8)), 200);
        Path damaged = CsvFixture.write(dir, "aapl.csv.gz", cut);

        assertThatThrownBy(() -> CsvFixture.load(dir.resolve("none.csv")))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("none.csv");
        assertThatThrownBy(() -> CsvFixture.load(Files.createDirectory(dir.resolve("empty"))))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("is a directory without a CSV file");
        assertThatThrownBy(() -> CsvFixture.load(binary))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("binary.csv");
        assertThatThrownBy(() -> CsvFixture.load(damaged))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("damaged gzip");
        assertThatThrownBy(CsvFixture::load).isInstanceOf(ProblemException.class);
    }

    @Test
    void wrongMappingIsNamed() {
        Path file = CsvFixture.write(dir, FILE, good().getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> load(file, Map.of("open", "opening")))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("'opening'");
        assertThatThrownBy(() -> load(file, Map.of("nowhere", "open")))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("nowhere");
        assertThatThrownBy(() -> load(file, Map.of("timestamp", "timestamp@Mars/Olympus")))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("Mars/Olympus");
    }

    private static MarketData load(Path file, Map<String, String> mapping) {
        return new CsvMarketDataImporter()
                .load(List.of(file), new ImportOptions(mapping, ImportOptions.PARAMS.defaults()), Progress.NONE);
    }

    private static void requireSound(MarketData data) {
        for (Session s : data.sessions()) {
            for (int t = 0; t < s.rows(); t++) {
                assertThat(s.bid(0)[t]).isPositive().isLessThan(s.ask(0)[t]);
                assertThat(s.ask(0)[t]).isFinite();
                assertThat(s.bidSize(0)[t]).isPositive().isFinite();
                assertThat(s.askSize(0)[t]).isPositive().isFinite();
            }
        }
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    /** Kept apart from damage: untidy files that load. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("untidyTexts")
    void untidyTextLoadsLikeTheTidyOne(String name, UnaryOperator<byte[]> change) {
        MarketData tidy = CsvFixture.load(CsvFixture.write(dir, FILE, good().getBytes(StandardCharsets.UTF_8)));
        byte[] bytes = change.apply(good().getBytes(StandardCharsets.UTF_8));
        MarketData untidy = CsvFixture.load(CsvFixture.write(dir, FILE, bytes));

        assertThat(untidy.sessions()).hasSize(1);
        Session a = tidy.sessions().get(0);
        Session b = untidy.sessions().get(0);
        assertThat(b.mid()).isEqualTo(a.mid());
        assertThat(b.bidSize(4)).isEqualTo(a.bidSize(4));
        assertThat(b.column(Column.VOLUME)).isEqualTo(a.column(Column.VOLUME));
        assertThat(b.ticker()).isEqualTo("AAPL");
        assertThat(untidy.findings()).extracting(Finding::code).containsExactly("half-day");
    }

    static Stream<Arguments> untidyTexts() {
        return Stream.of(
                untidy("byte order mark", text -> "\ufeff" + text),
                untidy("Windows line ends", text -> text.replace("\n", "\r\n")),
                untidy(
                        "mixed line ends",
                        text -> text.replaceFirst("\n", "\r\n").replaceFirst("5\n", "5\r")),
                untidy(
                        "blank lines",
                        text -> "\n" + text.replaceFirst("\n", "\n\n") + "\n\n  \n" + ",".repeat(26) + "\n"),
                untidy("spaces", text -> text.replace(",", " , ")),
                untidy("quotes", text -> text.replaceAll("([^,\n]+)", "\"$1\"")),
                untidy("semicolons", text -> text.replace(",", ";")),
                untidy("tabs", text -> text.replace(",", "\t")),
                untidy("capital header", text -> text.replaceFirst("timestamp,bid_price_1", "Time Stamp,Bid-Price.1")),
                untidy("T and Z", text -> text.replaceAll("(\\d) (\\d\\d:\\d\\d):00\\+00:00", "$1T$2Z")),
                untidy("no last line end", String::strip),
                Arguments.of("gzip", (UnaryOperator<byte[]>) DamagedInputTest::gzip));
    }

    private static Arguments untidy(String name, UnaryOperator<String> change) {
        UnaryOperator<byte[]> bytes =
                text -> change.apply(new String(text, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
        return Arguments.of(name, bytes);
    }

    @Test
    void theFixtureItselfIsSound() {
        MarketData data = CsvFixture.load(CsvFixture.write(dir, FILE, CsvFixture.lines(KIND, MONDAY)));

        assertThat(data.findings()).isEmpty();
        requireSound(data);
    }
}
