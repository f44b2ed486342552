package unwind.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Well-known dates of the New York Stock Exchange. */
class TradingCalendarTest {
    private final TradingCalendar calendar = TradingCalendar.nyse();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-01-01", "2024-01-15", "2024-02-19", "2024-03-29", "2024-05-27", "2024-06-19", "2024-07-04",
                "2024-09-02", "2024-11-28", "2024-12-25", "2025-01-09", "2025-04-18", "2022-06-20", "2027-06-18",
                "2012-10-29", "2012-10-30", "2001-09-11", "2001-09-14", "2004-06-11", "2007-01-02", "2018-12-05",
                "2020-07-03", "2021-07-05", "2021-12-24", "2010-12-24", "2023-01-02", "2000-04-21", "2026-04-03",
                "2024-07-06", "2024-07-07", "2000-01-17", "2030-11-28"
            })
    void closedDaysHaveNoSessionAndAReason(LocalDate date) {
        assertThat(calendar.isSession(date)).isFalse();
        assertThat(calendar.closedBecause(date)).isNotBlank();
        assertThat(calendar.isHalfDay(date)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2021-06-18", "2021-06-21", "2022-01-03", "2021-12-31", "2010-12-31", "2005-01-03", "2004-12-31",
                "2011-01-03", "2001-09-17", "2012-10-31", "2024-10-14", "2024-11-11", "2024-03-28", "2024-04-01"
            })
    void ordinaryDaysAreFullSessions(LocalDate date) {
        assertThat(calendar.isSession(date)).isTrue();
        assertThat(calendar.closeMinute(date)).isEqualTo(390);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-07-03", "2023-07-03", "2013-07-03", "2012-07-03", "2002-07-05", "2025-07-03", "2024-11-29",
                "2013-11-29", "2024-12-24", "2020-12-24", "2003-12-26", "2003-12-24", "2019-07-03", "2018-07-03"
            })
    void halfDaysHave210Minutes(LocalDate date) {
        assertThat(calendar.isHalfDay(date)).isTrue();
        assertThat(calendar.closeMinute(date)).isEqualTo(210);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2002-07-03", "2011-07-01", "2022-07-01", "2013-07-05", "2021-07-02", "2022-12-23"})
    void daysThatLookLikeHalfDaysAreFull(LocalDate date) {
        assertThat(calendar.closeMinute(date)).isEqualTo(390);
        assertThat(calendar.isSession(date)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2024-07-03, 2024-07-05",
        "2024-07-05, 2024-07-08",
        "2024-03-28, 2024-04-01",
        "2001-09-10, 2001-09-17",
        "2012-10-26, 2012-10-31"
    })
    void nextSessionSkipsClosedDays(LocalDate date, LocalDate next) {
        assertThat(calendar.nextSession(date)).isEqualTo(next);
    }

    @Test
    void openFollowsDaylightSaving() {
        assertThat(calendar.regularOpen(LocalDate.of(2024, 7, 1))).hasToString("2024-07-01T13:30:00Z");
        assertThat(calendar.regularOpen(LocalDate.of(2024, 1, 2))).hasToString("2024-01-02T14:30:00Z");
        assertThat(calendar.regularOpen(LocalDate.of(2024, 3, 11))).hasToString("2024-03-11T13:30:00Z");
        assertThat(calendar.regularOpen(LocalDate.of(2024, 11, 4))).hasToString("2024-11-04T14:30:00Z");
    }

    /** Session counts of whole years as the exchange published them. */
    @ParameterizedTest
    @CsvSource({
        "2001, 248",
        "2012, 250",
        "2018, 251",
        "2020, 253",
        "2021, 252",
        "2022, 251",
        "2023, 250",
        "2024, 252",
        "2025, 250"
    })
    void yearsHaveTheirKnownNumberOfSessions(int year, long sessions) {
        LocalDate first = LocalDate.of(year, 1, 1);
        long counted = Stream.iterate(first, d -> d.getYear() == year, d -> d.plusDays(1))
                .filter(calendar::isSession)
                .count();
        assertThat(counted).isEqualTo(sessions);
    }
}
