package unwind.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import unwind.market.Finding;
import unwind.market.MarketData;
import unwind.market.Session;
import unwind.market.Severity;
import unwind.market.TradingCalendar;

class DataCheckTest {
    private static MarketData data() {
        LocalDate date = LocalDate.of(2024, 6, 10);
        TradingCalendar calendar = TradingCalendar.nyse();
        Session session = new Session.Builder("AAPL", date, calendar.zone(), calendar.regularOpen(date), 2, 1)
                .bid(0, 0, 199.98, 300)
                .ask(0, 0, 200.02, 200)
                .build();
        Finding finding =
                new Finding("late-start", "Late start", Severity.WARNING, 1, "a.csv, row 2", "Found.", "Done.");
        return new MarketData(List.of(session), List.of(finding), List.of("a.csv"), "ab".repeat(32));
    }

    @Test
    void jsonHoldsSessionsAndFindings() throws Exception {
        JsonNode json = new ObjectMapper().readTree(DataCheck.json(data()));

        assertThat(json.at("/sessions/0/date").asText()).isEqualTo("2024-06-10");
        assertThat(json.at("/sessions/0/firstMinute").asInt()).isEqualTo(2);
        assertThat(json.at("/findings/0/code").asText()).isEqualTo("late-start");
        assertThat(json.at("/findings/0/severity").asText()).isEqualTo("WARNING");
        assertThat(json.at("/hasVolume").asBoolean()).isFalse();
    }

    @Test
    void textNamesSpreadVolumeAndFindings() {
        assertThat(DataCheck.text(data()))
                .contains("AAPL: 1 session, 1 minute,", "mean half-spread 1.00 bps", "no volume", "a.csv, row 2");
    }
}
