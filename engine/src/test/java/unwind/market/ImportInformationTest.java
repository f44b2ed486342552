package unwind.market;

import static org.assertj.core.api.Assertions.assertThat;
import static unwind.market.CsvFixture.MONDAY;
import static unwind.market.CsvFixture.cell;
import static unwind.market.CsvFixture.with;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import unwind.market.CsvFixture.Kind;

/** Edits raw text after minute t of a session, imports again, and demands the rows up to t to the bit. */
class ImportInformationTest {
    private static final LocalDate EDITED = MONDAY.plusDays(1);
    private static final int FIRST_EDITED_LINE = 1 + 390;

    @TempDir
    private Path dir;

    static Stream<Arguments> kindsAndMinutes() {
        return Arrays.stream(Kind.values())
                .flatMap(kind -> Stream.of(0, 5, 29, 100, 250, 388).map(t -> Arguments.of(kind, t)));
    }

    @ParameterizedTest
    @MethodSource("kindsAndMinutes")
    void rowsUpToTNeverDependOnLaterText(Kind kind, int t) {
        List<String> original = CsvFixture.lines(kind, MONDAY, EDITED, EDITED.plusDays(1));
        // gaps before t too, so that a back-fill from an edited row would show
        removeMinutes(original, t - 1, t);
        Session before = edited(kind, original, t, 0);
        for (int seed = 1; seed <= 4; seed++) {
            Session after = edited(kind, original, t, seed);
            assertThat(history(after, t)).isEqualTo(history(before, t));
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void theComparisonSeesAnEditOfRowTItself(Kind kind) {
        List<String> original = CsvFixture.lines(kind, MONDAY, EDITED, EDITED.plusDays(1));
        Session before = edited(kind, original, 100, 0);
        Session after = edited(kind, original, 99, 1);

        assertThat(history(after, 99)).isEqualTo(history(before, 99));
        assertThat(history(after, 100)).isNotEqualTo(history(before, 100));
    }

    /** Blanks the best bid of two minutes, where they exist, which makes them missing. */
    private static void removeMinutes(List<String> lines, int... minutes) {
        for (int minute : minutes) {
            if (minute > 0) {
                int line = FIRST_EDITED_LINE + minute;
                lines.set(line, lines.get(line).replaceFirst(",[^,]*,[^,]*,[^,]*,[^,]*,", ",,,,,"));
            }
        }
    }

    private Session edited(Kind kind, List<String> original, int t, int seed) {
        List<String> lines = new ArrayList<>(original);
        if (seed > 0) {
            List<String> tail = lines.subList(FIRST_EDITED_LINE + t + 1, FIRST_EDITED_LINE + 390);
            damage(kind, tail, new Random(seed));
            // a stamp of the past in a later row: the first must win
            lines.add(lines.get(FIRST_EDITED_LINE + t).replaceFirst(",\\d+\\.", ",3"));
        }
        MarketData data = CsvFixture.load(CsvFixture.write(dir, kind.fileName, lines));
        return data.sessions().stream()
                .filter(s -> s.date().equals(EDITED))
                .findFirst()
                .orElseThrow();
    }

    private static void damage(Kind kind, List<String> tail, Random random) {
        String bid = kind == Kind.BARS ? "bid_close" : "bid_price_1";
        String ask = kind == Kind.BARS ? "ask_close" : "ask_price_1";
        String bidSize = kind == Kind.BARS ? "bid_size" : "bid_size_1";
        for (int i = 0; i < tail.size(); i++) {
            String line = tail.get(i);
            double price = Double.parseDouble(cell(kind, line, bid)) * (0.7 + 0.6 * random.nextDouble());
            line = with(kind, line, bid, String.valueOf(price));
            line = with(kind, line, ask, String.valueOf(price * (0.99 + 0.03 * random.nextDouble())));
            line = with(kind, line, bidSize, String.valueOf(1 + random.nextInt(100_000)));
            if (i % 20 == 0) {
                line = with(kind, line, random.nextBoolean() ? bid : bidSize, random.nextBoolean() ? "" : "0");
            }
            tail.set(i, line);
        }
        Collections.shuffle(tail, random);
    }

    /** Every number of rows 0 to t, as bits, and what is fixed for the session. */
    private static List<Object> history(Session s, int t) {
        List<Object> values = new ArrayList<>(List.of(s.quoteKind(), s.firstMinute(), s.rows()));
        for (int row = 0; row <= t; row++) {
            for (int level = 0; level < Session.LEVELS; level++) {
                for (double[] side : List.of(s.bid(level), s.bidSize(level), s.ask(level), s.askSize(level))) {
                    values.add(Double.doubleToLongBits(side[row]));
                }
            }
            for (Column column : Column.values()) {
                values.add(s.has(column) ? Double.doubleToLongBits(s.column(column)[row]) : column);
            }
        }
        return values;
    }
}
