package unwind.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import unwind.market.CsvFixture.Kind;

class SessionChoiceTest {
    private static final LocalDate HALF_DAY = LocalDate.of(2024, 7, 3);
    private static final LocalDate FULL_DAY = LocalDate.of(2024, 7, 2);
    private static final LocalDate LATE_DAY = LocalDate.of(2024, 7, 1);

    @TempDir
    Path dir;

    /** The third of July closes at 13:00; the first lacks its first ten minutes. */
    private MarketData load(Map<String, String> switches) {
        List<String> lines = new ArrayList<>(CsvFixture.lines(Kind.BARS, LATE_DAY, FULL_DAY, HALF_DAY));
        lines.subList(1, 11).clear();
        Path file = CsvFixture.write(dir, Kind.BARS.fileName, lines);
        return new CsvMarketDataImporter()
                .load(
                        List.of(file),
                        new ImportOptions(
                                Map.of(), ImportOptions.PARAMS.defaults().with(switches)),
                        Progress.NONE);
    }

    @Test
    void everySessionStaysUnlessItIsNotWanted() {
        assertThat(load(Map.of()).dates()).containsExactly(LATE_DAY, FULL_DAY, HALF_DAY);
    }

    @Test
    void halfDaysAreLeftOutAndNamed() {
        MarketData data = load(Map.of("leaveOutHalfDays", "true"));
        assertThat(data.dates()).containsExactly(LATE_DAY, FULL_DAY);
        assertThat(CsvFixture.finding(data, "left-out").what()).contains("2024-07-03 is a half day");
    }

    @Test
    void lateStartsAreLeftOutAndNamed() {
        MarketData data = load(Map.of("leaveOutLateStarts", "true"));
        assertThat(data.dates()).containsExactly(FULL_DAY, HALF_DAY);
        assertThat(CsvFixture.finding(data, "left-out").what()).contains("2024-07-01 starts late");
    }
}
