package unwind.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import unwind.market.TradingCalendar;
import unwind.order.ChildOrder;
import unwind.order.ExecutionTiming;
import unwind.order.OrderType;
import unwind.order.ParentOrder;
import unwind.order.Schedule;
import unwind.sim.PaceBand;
import unwind.strategy.LargestRemainder;

class ScheduleFilesTest {
    private static final TradingCalendar NYSE = TradingCalendar.nyse();

    @TempDir
    Path folder;

    private static double[] even(int minutes) {
        double[] weights = new double[minutes];
        Arrays.fill(weights, 1);
        return weights;
    }

    @Test
    void jsonIsTheContractToTheLetter() throws IOException {
        Schedule schedule = new Schedule(
                "IBM",
                LocalDate.of(2013, 10, 10),
                7,
                List.of(
                        ChildOrder.market(Instant.parse("2013-10-10T18:00:00Z"), 3),
                        new ChildOrder(
                                Instant.parse("2013-10-10T18:02:00Z"), 4, OrderType.LIMIT, OptionalDouble.of(181.25))));
        Path file = folder.resolve("schedule.json");
        ScheduleFiles.writeJson(schedule, ExecutionTiming.NEXT_ROW, file);

        assertThat(Files.readString(file)).isEqualToIgnoringWhitespace("""
                        {"schema_version": 1, "ticker": "IBM", "side": "sell", "session_date": "2013-10-10",
                         "timing": "next-row", "mode": "static", "total_shares": 7,
                         "schedule": [
                          {"timestamp": "2013-10-10T18:00:00Z", "shares": 3, "order_type": "market",
                           "limit_price": null, "cumulative_shares": 3},
                          {"timestamp": "2013-10-10T18:02:00Z", "shares": 4, "order_type": "limit",
                           "limit_price": 181.25, "cumulative_shares": 7}]}
                        """);

        Path csv = folder.resolve("schedule.csv");
        ScheduleFiles.writeCsv(schedule, csv);
        assertThat(csv).hasContent("""
                        timestamp,shares,order_type,limit_price
                        2013-10-10T18:00:00Z,3,market,
                        2013-10-10T18:02:00Z,4,limit,181.25
                        """);
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactlyInAnyOrder(file, csv);
        }
    }

    @Test
    void nextSessionsScheduleSumsExactlyAndKeepsThePaceBand() {
        double[] late = new double[390];
        Arrays.fill(late, 380, 390, 1);
        ParentOrder order = new ParentOrder("IBM", 1000, 0, 390);
        PaceBand band = PaceBand.ofPercent(10);
        // The Friday before a weekend: the next session is Monday, in daylight saving time.
        LocalDate monday = NYSE.nextSession(LocalDate.of(2013, 10, 11));

        Schedule schedule = NextSession.staticSchedule(late, order, band, monday, NYSE);

        assertThat(schedule.session()).isEqualTo(LocalDate.of(2013, 10, 14));
        assertThat(schedule.totalShares()).isEqualTo(1000);
        Instant open = Instant.parse("2013-10-14T13:30:00Z");
        int sold = 0;
        for (ChildOrder child : schedule.children()) {
            sold += child.shares();
            int minutes = (int) (child.timestamp().getEpochSecond() - open.getEpochSecond()) / 60;
            assertThat(sold).isBetween(band.least(minutes, 390, 1000), band.most(minutes, 390, 1000));
        }
        assertThat(sold).isEqualTo(1000);
        assertThat(schedule.children().getLast().timestamp()).isEqualTo(Instant.parse("2013-10-14T20:00:00Z"));
    }

    @Test
    void minutesWithoutSharesAreLeftOutAndTimeStampsAreFillInstants() {
        ParentOrder order = new ParentOrder("IBM", 2, 30, 8);
        Schedule schedule = NextSession.staticSchedule(even(8), order, PaceBand.OFF, LocalDate.of(2013, 12, 2), NYSE);

        // Shares 0 1 0 0 0 1 0 0 from 10:00 New York, winter time.
        assertThat(schedule.children())
                .containsExactly(
                        ChildOrder.market(Instant.parse("2013-12-02T15:02:00Z"), 1),
                        ChildOrder.market(Instant.parse("2013-12-02T15:06:00Z"), 1));
    }

    @Test
    void aHalfDayEndsAtItsClose() {
        ParentOrder order = new ParentOrder("IBM", 1000, 0, 390);
        Schedule schedule =
                NextSession.staticSchedule(even(390), order, PaceBand.OFF, LocalDate.of(2013, 11, 29), NYSE);

        assertThat(schedule.children().getLast().timestamp()).isEqualTo(Instant.parse("2013-11-29T18:00:00Z"));
        assertThat(schedule.children().stream().mapToInt(ChildOrder::shares).toArray())
                .containsExactly(LargestRemainder.even(1000, 210));
    }

    @Test
    void aClosedExchangeIsRefusedWithTheNextSession() {
        ParentOrder order = new ParentOrder("IBM", 10, 0, 390);
        assertThatThrownBy(() ->
                        NextSession.staticSchedule(even(390), order, PaceBand.OFF, LocalDate.of(2013, 11, 28), NYSE))
                .hasMessageContaining("Thanksgiving")
                .hasMessageContaining("2013-11-29");
        assertThatThrownBy(() -> NextSession.staticSchedule(
                        even(10), new ParentOrder("IBM", 10, 300, 10), PaceBand.OFF, LocalDate.of(2013, 11, 29), NYSE))
                .hasMessageContaining("minute 210");
    }
}
