package unwind.app.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowFilterTest {
    private record Day(String date, double spread, double volume, String quality) {}

    private static final List<Day> DAYS = List.of(
            new Day("2025-01-02", 1.44, 3497, "complete"),
            new Day("2025-01-03", 2.5, Double.NaN, "complete"),
            new Day("2025-02-03", 1, 6062, "closes after 210 min"));

    private final RowFilter<Day> filter = RowFilter.<Day>of(day -> day.date() + " " + day.quality())
            .text("date", Day::date)
            .number("spread", Day::spread)
            .number("volume", Day::volume)
            .text("quality", Day::quality);

    private List<Double> spreads(String line) {
        return DAYS.stream().filter(filter.ask(line).rows()).map(Day::spread).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''              | 1.44 2.5 1.0",
                "COMPLETE        | 1.44 2.5",
                "2025-01 complete| 1.44 2.5",
                "nothing         | ''",
                "spread>1.44     | 2.5",
                "spread>=1.44    | 1.44 2.5",
                "spread<2 spread>1 | 1.44",
                "Spread=1        | 1.0",
                "volume<1e9      | 1.44 1.0",
                "volume>=6,062   | 1.0",
                "quality:210     | 1.0",
                "volume:349      | 1.44",
                "date>=2025-02   | 1.0",
                "date=2025-01-03 | 2.5",
                "vol>4000        | 1.0"
            })
    void everyTermMustHold(String line, String spreads) {
        assertThat(spreads(line).stream().map(Object::toString).toList())
                .isEqualTo(spreads.isEmpty() ? List.of() : List.of(spreads.split(" ")));
    }

    @Test
    void whatIsStillBeingTypedLeavesNothingOut() {
        assertThat(spreads("spread>")).hasSize(3);
        assertThat(filter.ask("spread>").problem()).isEmpty();
    }

    @Test
    void whatIsNotUnderstoodIsSaidWithTheRemedyAndLeavesNothingOut() {
        assertThat(spreads("depth>5")).hasSize(3);
        assertThat(filter.ask("depth>5").problem())
                .isEqualTo("No column \"depth\"; there are date, spread, volume, quality.");
        assertThat(filter.ask("spread>wide").problem()).isEqualTo("\"wide\" is no number; write for example spread>5.");
        assertThat(spreads("spread>wide complete"))
                .as("the other terms hold all the same")
                .hasSize(2);
    }

    @Test
    void aBeginningThatFitsTwoColumnsIsAskedBack() {
        RowFilter<Day> two = filter.number("spread-high", Day::spread);
        assertThat(two.ask("spr>5").problem())
                .isEqualTo("More than one column \"spr\"; there are spread, spread-high.");
        assertThat(two.ask("spread>5").problem()).isEmpty();
    }

    @Test
    void theHelpNamesTheColumns() {
        assertThat(new FilterModel<>(filter).help()).contains("date, spread, volume, quality");
    }
}
