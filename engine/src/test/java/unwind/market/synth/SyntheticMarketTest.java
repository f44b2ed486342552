package unwind.market.synth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import unwind.market.Column;
import unwind.market.Session;
import unwind.problem.ProblemException;

class SyntheticMarketTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(SynthSpec.Kind.class)
    void sessionsInMemoryEqualTheFileToTheBit(SynthSpec.Kind kind) throws IOException {
        SynthSpec spec = SynthSpec.ofKind(kind, 3, 11);
        Path file = folder.resolve("a.csv");
        SyntheticMarket.write(spec, file);
        List<String> lines = Files.readAllLines(file);
        List<Session> sessions = SyntheticMarket.sessions(spec);
        assertThat(lines).hasSize(1 + 3 * 390);
        assertThat(lines.get(1)).startsWith("2025-01-02 14:30:00+00:00,");
        for (int i = 1; i < lines.size(); i++) {
            Session s = sessions.get((i - 1) / 390);
            assertRow(lines.get(i).split(","), s, (i - 1) % 390);
        }
    }

    private static void assertRow(String[] cells, Session s, int t) {
        assertThat(cells).hasSize(27);
        assertThat(cells[0])
                .isEqualTo(s.rowStart(t).toString().replace('T', ' ').replace("Z", "+00:00"));
        for (int level = 0; level < Session.LEVELS; level++) {
            assertThat(Double.parseDouble(cells[1 + level])).isEqualTo(s.bid(level)[t]);
            assertThat(Integer.parseInt(cells[6 + level])).isEqualTo((int) s.bidSize(level)[t]);
            assertThat(Double.parseDouble(cells[11 + level])).isEqualTo(s.ask(level)[t]);
            assertThat(Integer.parseInt(cells[16 + level])).isEqualTo((int) s.askSize(level)[t]);
            assertThat(cells[1 + level]).matches("\\d+\\.\\d\\d");
        }
        Column[] columns = {Column.OPEN, Column.HIGH, Column.LOW, Column.CLOSE, Column.VOLUME};
        for (int c = 0; c < columns.length; c++) {
            assertThat(Double.parseDouble(cells[21 + c])).isEqualTo(s.column(columns[c])[t]);
        }
        assertThat(cells[26]).isEqualTo(s.ticker());
    }

    @ParameterizedTest
    @EnumSource(SynthSpec.Kind.class)
    void booksAreUncrossedOrderedAndInsideTheBar(SynthSpec.Kind kind) {
        for (Session s : SyntheticMarket.sessions(SynthSpec.ofKind(kind, 5, 3))) {
            for (int t = 0; t < s.rows(); t++) {
                assertThat(s.ask(0)[t]).isGreaterThan(s.bid(0)[t]);
                for (int level = 1; level < Session.LEVELS; level++) {
                    assertThat(s.bid(level)[t]).isLessThan(s.bid(level - 1)[t]);
                    assertThat(s.ask(level)[t]).isGreaterThan(s.ask(level - 1)[t]);
                    assertThat(s.bidSize(level)[t]).isGreaterThanOrEqualTo(100);
                }
                assertThat(s.column(Column.HIGH)[t])
                        .isGreaterThanOrEqualTo(Math.max(s.column(Column.OPEN)[t], s.column(Column.CLOSE)[t]));
                assertThat(s.column(Column.LOW)[t])
                        .isLessThanOrEqualTo(Math.min(s.column(Column.OPEN)[t], s.column(Column.CLOSE)[t]));
                assertThat(s.column(Column.VOLUME)[t]).isPositive();
            }
        }
    }

    @Test
    void longerSpecificationStartsWithTheShorterOne() throws IOException {
        StringBuilder two = new StringBuilder();
        StringBuilder four = new StringBuilder();
        SyntheticMarket.writeText(SynthSpec.ofKind(SynthSpec.Kind.WIDE, 2, 5), two);
        SyntheticMarket.writeText(SynthSpec.ofKind(SynthSpec.Kind.WIDE, 4, 5), four);
        assertThat(four.toString()).startsWith(two.toString());
    }

    @Test
    void otherSeedGivesOtherMarket() throws IOException {
        StringBuilder one = new StringBuilder();
        StringBuilder other = new StringBuilder();
        SyntheticMarket.writeText(SynthSpec.ofKind(SynthSpec.Kind.WIDE, 1, 5), one);
        SyntheticMarket.writeText(SynthSpec.ofKind(SynthSpec.Kind.WIDE, 1, 6), other);
        assertThat(one.toString()).isNotEqualTo(other.toString());
    }

    @Test
    void gzipHoldsTheSameTextAndEqualBytesEachTime() throws IOException {
        SynthSpec spec = SynthSpec.ofKind(SynthSpec.Kind.ONE_TICK, 1, 2);
        SyntheticMarket.write(spec, folder.resolve("a.csv"));
        SyntheticMarket.write(spec, folder.resolve("a.csv.gz"));
        SyntheticMarket.write(spec, folder.resolve("b.csv.gz"));
        byte[] packed = Files.readAllBytes(folder.resolve("a.csv.gz"));
        assertThat(packed).isEqualTo(Files.readAllBytes(folder.resolve("b.csv.gz")));
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.US_ASCII))
                    .isEqualTo(Files.readString(folder.resolve("a.csv")));
        }
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.map(p -> p.getFileName().toString()))
                    .containsExactlyInAnyOrder("a.csv", "a.csv.gz", "b.csv.gz");
        }
    }

    @Test
    void sessionsSkipWeekendsAndHolidays() {
        List<LocalDate> dates = SyntheticMarket.sessions(SynthSpec.ofKind(SynthSpec.Kind.WIDE, 15, 1)).stream()
                .map(Session::date)
                .toList();
        assertThat(dates)
                .startsWith(LocalDate.of(2025, 1, 2), LocalDate.of(2025, 1, 3), LocalDate.of(2025, 1, 6))
                .doesNotContain(LocalDate.of(2025, 1, 9), LocalDate.of(2025, 1, 20))
                .endsWith(LocalDate.of(2025, 1, 24));
    }

    @Test
    void halfDaysEndAfter210Minutes() {
        LocalDate eve = LocalDate.of(2024, 7, 3);
        SynthSpec spec = new SynthSpec("AB", SynthSpec.Kind.WIDE, 2, eve, 1, 100);
        assertThat(SyntheticMarket.sessions(spec)).extracting(Session::rows).containsExactly(210, 390);
    }

    @Test
    void twoTickersOfOneSeedAreUnrelated() {
        LocalDate day = LocalDate.of(2025, 1, 2);
        List<double[]> returns = Stream.of("AB", "AC")
                .map(ticker -> new SynthSpec(ticker, SynthSpec.Kind.WIDE, 1, day, 1, 100))
                .map(spec -> Series.returnsBps(SyntheticMarket.sessions(spec).get(0)))
                .toList();
        assertThat(Series.correlation(returns.get(0), returns.get(1))).isBetween(-0.25, 0.25);
    }

    @Test
    void badSpecificationsAreUsageProblemsThatNameTheField() {
        LocalDate day = LocalDate.of(2025, 1, 2);
        SynthSpec.Kind wide = SynthSpec.Kind.WIDE;
        assertUsage(() -> SynthSpec.ofKind(wide, 0, 1), "0 sessions");
        assertUsage(() -> SynthSpec.ofKind(wide, SynthSpec.MAX_SESSIONS + 1, 1), "sessions");
        assertUsage(() -> new SynthSpec("", wide, 1, day, 1, 100), "ticker");
        assertUsage(() -> new SynthSpec("A,B", wide, 1, day, 1, 100), "ticker");
        assertUsage(() -> new SynthSpec("AB", wide, 1, day, 1, Double.NaN), "price");
        assertUsage(() -> new SynthSpec("AB", wide, 1, day, 1, 20), "price");
        assertUsage(() -> new SynthSpec("AB", wide, 1, LocalDate.of(1887, 1, 1), 1, 100), "1887");
        assertUsage(() -> new SynthSpec("AB", wide, 10, LocalDate.of(2030, 12, 27), 1, 100), "2030");
        assertUsage(() -> SynthSpec.Kind.ofKey("narrow"), "wide, one-tick");
        SynthSpec fine = SynthSpec.ofKind(wide, 1, 1);
        assertUsage(() -> SyntheticMarket.write(fine, folder.resolve("a.parquet")), ".csv");
        assertUsage(() -> SyntheticMarket.write(fine, folder.resolve("no/such/a.csv")), "folder");
    }

    private static void assertUsage(Runnable call, String part) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().category().exitCode()).isEqualTo(2))
                .hasMessageContaining(part);
    }
}
