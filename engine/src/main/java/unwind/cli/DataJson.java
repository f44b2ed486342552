package unwind.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Locale;
import unwind.market.Finding;
import unwind.market.MarketData;
import unwind.market.Session;

/** What {@code data check --json} prints. */
final class DataJson {
    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private DataJson() {}

    private record Shape(List<String> sources, String dataHash, List<Day> sessions, List<Finding> findings) {}

    private record Day(String ticker, String date, int firstMinute, int minutes, String quoteKind, String zone) {
        static Day of(Session s) {
            return new Day(
                    s.ticker(),
                    s.date().toString(),
                    s.firstMinute(),
                    s.rows(),
                    s.quoteKind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    s.zone().toString());
        }
    }

    static String text(MarketData data) {
        try {
            return JSON.writeValueAsString(new Shape(
                    data.sources(),
                    data.dataHash(),
                    data.sessions().stream().map(Day::of).toList(),
                    data.findings()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("records of text and numbers always become JSON", e);
        }
    }
}
