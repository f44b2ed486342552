package unwind.market.synth;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import unwind.market.Column;
import unwind.market.CsvMarketDataImporter;
import unwind.market.ImportOptions;
import unwind.market.MarketData;
import unwind.market.Progress;
import unwind.market.Session;
import unwind.market.Severity;

class ImportRoundTripTest {
    @TempDir
    Path folder;

    /** Around a half day and the switch to daylight saving, too. */
    @ParameterizedTest
    @EnumSource(SynthSpec.Kind.class)
    void importerReadsTheFileWithoutFaultAndGivesTheSameSessions(SynthSpec.Kind kind) {
        for (LocalDate first : List.of(LocalDate.of(2024, 7, 2), LocalDate.of(2025, 3, 7))) {
            SynthSpec spec = new SynthSpec("SYNX", kind, 3, first, 4, 120);
            Path file = folder.resolve(first + ".csv.gz");
            SyntheticMarket.write(spec, file);
            MarketData data = new CsvMarketDataImporter().load(List.of(file), ImportOptions.defaults(), Progress.NONE);
            List<Session> expected = SyntheticMarket.sessions(spec);
            assertThat(data.findings()).noneMatch(f -> f.severity() != Severity.INFO);
            assertThat(data.sessions()).hasSameSizeAs(expected);
            for (int i = 0; i < expected.size(); i++) {
                assertSame(data.sessions().get(i), expected.get(i));
            }
        }
    }

    private static void assertSame(Session read, Session made) {
        assertThat(read.ticker()).isEqualTo(made.ticker());
        assertThat(read.date()).isEqualTo(made.date());
        assertThat(read.quoteKind()).isEqualTo(made.quoteKind());
        assertThat(read.rowStart(0)).isEqualTo(made.rowStart(0));
        assertThat(read.closeMinute()).isEqualTo(made.closeMinute());
        for (int level = 0; level < Session.LEVELS; level++) {
            assertThat(read.bid(level)).isEqualTo(made.bid(level));
            assertThat(read.bidSize(level)).isEqualTo(made.bidSize(level));
            assertThat(read.ask(level)).isEqualTo(made.ask(level));
            assertThat(read.askSize(level)).isEqualTo(made.askSize(level));
        }
        for (Column column : List.of(Column.OPEN, Column.HIGH, Column.LOW, Column.CLOSE, Column.VOLUME)) {
            assertThat(read.column(column)).isEqualTo(made.column(column));
        }
    }
}
